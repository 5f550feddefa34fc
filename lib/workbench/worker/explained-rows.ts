import { type Reference, referenceOf } from "../../explain/reference.js";
import { type Cohort, takeRows } from "../../model/cohort.js";
import { isRefusal } from "../../model/split/split.js";
import type { StoredModel } from "../model-store.js";
import type { StudioAddress } from "../address.js";
import type { Control } from "./control.js";
import type { Desk } from "./desk.js";
import { loadRows } from "./load-rows.js";
import { scoresOf } from "../../study/predict.js";
import { scoringModel } from "./stored-model.js";

/** Students that a model is explained on: those it is judged on, of the address, with their scores. */
export interface ExplainedRows {
  readonly model: StoredModel;
  readonly cohort: Cohort;
  readonly margin: Float64Array;
  readonly risk: Float64Array;
  /** Rows by score, the highest first; of equal scores by number. */
  readonly order: Uint32Array;
  /** What is usual among them. */
  readonly reference: Reference;
}

/** Read and scored once for a model and its students. */
export async function explainedRows(
  desk: Desk,
  id: string,
  address: StudioAddress,
  control: Control
): Promise<ExplainedRows> {
  const { key, cohort, split } = await loadRows(desk, address, control);
  const own = JSON.stringify([key, id, address.cohort]);
  if (desk.explained?.key === own) return desk.explained.rows;
  if (isRefusal(split)) throw new Error(`nobody can be explained here: ${split.refusal}`);
  const model = await scoringModel(desk, id);
  control.tell({ stage: "scoring" });
  const isWanted = (row: number) => address.cohort === "all" || cohort.undetermined[row] === 1;
  const judged = takeRows(cohort, split.test.filter(isWanted));
  const { margin, risk } = scoresOf(model.file, judged);
  const order = Uint32Array.from(risk.keys()).sort(
    (a, b) =>
      (risk[b] as number) - (risk[a] as number) ||
      (margin[b] as number) - (margin[a] as number) ||
      (judged.student[a] as number) - (judged.student[b] as number)
  );
  const rows = { model, cohort: judged, margin, risk, order, reference: referenceOf(judged) };
  desk.explained = { key: own, rows };
  return rows;
}
