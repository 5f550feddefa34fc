import { longDate } from "../../report/date.js";
import { html, type Html } from "../../report/html.js";
import { isOwn, type ModelSummary, summaryWords } from "../model-summary.js";
import { emptyBox } from "./state-box.js";
import { labelName } from "./train-form.js";

/** The models of this browser: what each was made from, its figures then, and what can be done with it. */
export function modelTable(models: readonly ModelSummary[], chosen: readonly string[]): Html {
  if (models.length === 0) return emptyBox("No model yet: train one above, or load a file.");
  const heads = ["Show", "Model", "Seen from", "Tells", ...figures.map((d) => d.label), "File"];
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="Models of this browser">
    <table class="models">
      <caption class="visually-hidden">Models of this browser</caption>
      <thead>
        <tr>${heads.map((head, i) => html`<th scope="col" ${i > 3 && i < heads.length - 1 && html`class="number"`}>${head}</th>`)}</tr>
      </thead>
      <tbody>${models.map((model) => row(model, chosen))}</tbody>
    </table>
  </div>`;
} // prettier-ignore

const figures = [
  { measure: "roc_auc", label: "ROC AUC" },
  { measure: "average_precision", label: "Average precision" },
  { measure: "precision_at_capacity", label: "Precision at capacity" },
  { measure: "brier", label: "Brier score" }
] as const;

function row(model: ModelSummary, chosen: readonly string[]): Html {
  const { id, scores, words } = model;
  const box = html`<input type="checkbox" data-show="${id}" aria-label="Show ${id}" ${chosen.includes(id) && html`checked`} ${!scores && html`disabled`} />`;
  return html`<tr>
    <td>${box}</td>
    <th scope="row"><code>${id}</code><span class="detail">${summaryWords(model)}</span><span class="detail">${originWords(model)}</span>${words.map((d) => html`<span class="detail mark">${d}</span>`)}</th>
    <td>${model.file.blocks.map((d) => `block ${d}`).join(", ")}</td>
    <td>${labelName(model.file.label)}</td>
    ${figures.map(({ measure }) => figure(model, measure))}
    <td class="actions"><a href="./explain" data-explain="${id}">Explain</a> <button type="button" class="link" data-save="${id}">Save file</button> ${isOwn(model) && html`<button type="button" class="link" data-publish="${id}">Publish</button> <button type="button" class="link" data-remove="${id}">Remove</button>`}</td>
  </tr>`;
} // prettier-ignore

/** "trained January 17, 2026, seed 2026", "from a file, made …". */
function originWords({ from, file }: ModelSummary): string {
  const made = longDate(file.madeOn);
  if (from === "reference") return `the reference model, trained in the build of ${made}`;
  if (from === "chosen") return `the district’s chosen model, trained ${made}, seed ${file.seed}`;
  return from === "training" ? `trained ${made}, seed ${file.seed}` : `from a file, made ${made}`;
}

function figure({ file }: ModelSummary, measure: string): Html {
  const metric = file.metrics.find((d) => d.measure === measure);
  if (metric?.value == null) return html`<td class="number">n/a</td>`;
  const { value, low, high } = metric;
  const interval = low === null || high === null ? undefined : `${low.toFixed(3)}–${high.toFixed(3)}`;
  return html`<td class="number">${value.toFixed(3)}${interval !== undefined && html`<span class="detail">${interval}</span>`}</td>`; // prettier-ignore
}
