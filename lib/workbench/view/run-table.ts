import { dataTable, type TableColumn } from "../../chart/table.js";
import { count } from "../../report/count.js";
import { html, type Html } from "../../report/html.js";
import { kindLabel } from "../model-summary.js";
import { type Run, runEnds } from "../run-log.js";
import { emptyBox } from "./state-box.js";
import { labelName } from "./train-form.js";

/** Every training of this tab, newest first. */
export function runTable(runs: readonly Run[]): Html {
  if (runs.length === 0) return emptyBox("Nothing was trained in this tab yet.");
  const newest = [...runs].reverse();
  return html`${dataTable(newest, runColumns, { caption: "Trainings of this tab" })}`;
}

const runColumns: TableColumn<Run>[] = [
  { name: "run", label: "Run", numeric: true, value: (d) => d.run },
  { name: "model", label: "Made", value: (d) => d.model, text: (d) => d.model || "nothing", heads: true },
  { name: "started_at", label: "Started", value: (d) => d.startedAt, text: (d) => d.startedAt.slice(11, 19) },
  { name: "kind", label: "Kind", value: (d) => d.kind, text: (d) => kindLabel(d.kind) },
  { name: "block", label: "Block", numeric: true, value: (d) => d.block },
  { name: "label", label: "Tells", value: (d) => d.label, text: (d) => labelName(d.label) },
  { name: "options", label: "Options", value: optionWords },
  { name: "seed", label: "Seed", numeric: true, value: (d) => d.seed },
  { name: "rows", label: "Rows", numeric: true, value: (d) => d.rows, text: (d) => count(d.rows) },
  { name: "seconds", label: "Seconds", numeric: true, value: (d) => d.seconds, text: (d) => d.seconds.toFixed(1) },
  { name: "roc_auc", label: "ROC AUC", numeric: true, value: (d) => d.measures["roc_auc"] ?? null, text: (d) => d.measures["roc_auc"]?.toFixed(3) ?? "n/a" },
  { name: "end", label: "Ended", value: (d) => d.end, text: endWords }
]; // prettier-ignore

function optionWords({ options }: Run): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

function endWords({ end, words }: Run): string {
  const meaning = runEnds.find((d) => d.end === end)?.meaning ?? end;
  return words ? `${meaning}: ${words}` : meaning;
}
