import type { Cohort } from "../model/cohort.js";
import { encodeRows } from "../model/design/encode-rows.js";
import { type Encoding, meanRow, widthOf } from "../model/design/encoding.js";
import type { LogisticModel } from "../model/logistic/logistic-model.js";
import type { RowContributions } from "./row-contributions.js";
import { takeColumns } from "./take-columns.js";

/**
 * What each feature of a logistic regression adds to the log-odds of these rows, against the average row of training:
 * weight × (column − its average), summed over the feature's columns. Base and contributions add up to the margin.
 */
export function linearContributions(
  { encoding, intercept, weights }: LogisticModel,
  cohort: Pick<Cohort, "n" | "columns">,
  rows: Uint32Array
): RowContributions[] {
  const design = encodeRows(encoding, takeColumns(cohort, rows));
  const mean = meanRow(encoding);
  const base = weights.reduce((sum, weight, j) => sum + weight * (mean[j] as number), intercept);
  return Array.from(rows, (_, i) => {
    const own = design.subarray(i * weights.length, (i + 1) * weights.length);
    const parts = weights.map((weight, j) => weight * ((own[j] as number) - (mean[j] as number)));
    return { base, contributions: sumByFeature(encoding, parts) };
  });
}

/** By feature of an encoding, the sum over its columns. */
export function sumByFeature(encoding: Encoding, columns: ArrayLike<number>): Float64Array {
  let at = 0;
  return Float64Array.from(encoding, (d) => {
    let sum = 0;
    for (const end = at + widthOf(d); at < end; at++) sum += columns[at] as number;
    return sum;
  });
}
