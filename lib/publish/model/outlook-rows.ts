import type { ReleaseRowOf } from "../release-tables.js";
import { thousandth } from "./measure-rows.js";

type OutlookRow = ReleaseRowOf<"model_outlook">;

/** Risk scores of a place's students: private, before the gate. */
export interface OutlookCell extends Pick<OutlookRow, "scope" | "school" | "school_level" | "grade"> {
  readonly n: number;
  /** Mean risk score, and the sum over students of score × (1 − score). */
  readonly mean: number;
  readonly variance: number;
  /** Mean risk score in the block before, of its students. */
  readonly before?: number;
}

/** The two-sided 95 % point of the standard normal distribution. */
const z95 = 1.959963984540054;

/**
 * The rows of model_outlook.json, withheld for places of fewer than `smallest` students. The interval is of the share
 * who will be chronically absent if each student is with the probability scored, independently of the others (normal
 * approximation to the Poisson binomial distribution): it knows nothing of an error of the model.
 */
export function outlookRows(cells: readonly OutlookCell[], smallest: number): OutlookRow[] {
  return cells.map(({ scope, school, school_level, grade, n, mean, variance, before }) => {
    const key = { scope, school, school_level, grade };
    if (n < smallest)
      return {
        ...{ ...key, predicted: null, low: null, high: null, change: null },
        ...{ shown: "hidden", hidden_because: "small" }
      };
    const reach = (z95 * Math.sqrt(variance)) / n;
    return {
      ...{ ...key, predicted: thousandth(mean) },
      low: thousandth(Math.max(0, mean - reach)),
      high: thousandth(Math.min(1, mean + reach)),
      change: before === undefined ? null : thousandth(mean - before),
      ...{ shown: "exact", hidden_because: null }
    };
  });
}
