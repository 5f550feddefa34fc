import { type Cohort, takeRows } from "../cohort.js";
import type { TrainingSet } from "../fit.js";
import type { ModelFeature } from "../model-feature.js";
import { pickColumns } from "../pick-columns.js";
import type { Split } from "./split.js";

/** What a model learns from: the split's rows to learn from, of these features. */
export function trainingSet(cohort: Cohort, split: Split, features: readonly ModelFeature[]): TrainingSet {
  const { n, columns, label } = takeRows(pickColumns(cohort, features), split.train);
  return { n, columns, label, heldOut: split.heldOut };
}
