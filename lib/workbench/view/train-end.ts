import { count } from "../../report/count.js";
import { html, type Html } from "../../report/html.js";
import type { Trained } from "../worker/task.js";
import { errorBox, noteBox } from "./state-box.js";

/** What a training made, or why it made nothing, in the panel. */
export function trainEnd({ end, words, model, facts, notes, rows, features, seconds }: Trained): Html {
  if (end === "failed" || !model || !facts)
    return errorBox("Nothing was trained", words, "Choose other students, another block or another label.");
  const figure = (measure: string) => model.file.metrics.find((d) => d.measure === measure);
  const auc = figure("roc_auc");
  const interval = auc?.low != null && auc.high != null ? ` (${auc.low.toFixed(3)} to ${auc.high.toFixed(3)})` : "";
  return html`<p><b>${end === "stopped" ? "Stopped" : "Finished"} after ${seconds.toFixed(1)} s:</b> ${count(rows)} rows, ${count(features)} features.</p>
    <p>On ${count(model.file.split.testRows)} rows of ${facts.testYear}: ROC AUC ${auc?.value?.toFixed(3) ?? "n/a"}${interval}.</p>
    ${noteBox(notes)}
    <p class="note"><code>${model.id}</code> is not kept yet.</p>`;
} // prettier-ignore
