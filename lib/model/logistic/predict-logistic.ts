import type { Cohort } from "../cohort.js";
import { encodeRows } from "../design/encode-rows.js";
import { linearMargins } from "./linear-margins.js";
import type { LogisticModel } from "./logistic-model.js";

/** Log-odds by row. */
export function predictLogistic(
  { encoding, intercept, weights }: LogisticModel,
  cohort: Pick<Cohort, "n" | "columns">
): Float64Array {
  return linearMargins(encodeRows(encoding, cohort), cohort.n, intercept, weights);
}
