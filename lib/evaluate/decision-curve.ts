import { checkProbabilities } from "./check-pairs.js";
import { descending } from "./descending.js";

/** Net benefit in students found per student, after the cost of reaching others in vain at this exchange rate. */
export interface DecisionPoint {
  /** Risk score from which students are reached: one in vain weighs threshold ÷ (1 − threshold) of one found. */
  readonly threshold: number;
  readonly netBenefit: number;
  /** Of reaching all; of reaching nobody it is 0. */
  readonly treatAll: number;
  readonly treatNone: 0;
}

/** The thresholds of a decision curve unless told otherwise: 1 % to 99 %. */
export const percentThresholds: readonly number[] = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

/**
 * The decision curve of A. J. Vickers & E. B. Elkin (2006), "Decision curve analysis", Medical Decision Making 26:
 * 565–574. Empty without rows.
 */
export function decisionCurve(
  label: Uint8Array,
  probability: Float64Array,
  thresholds: readonly number[] = percentThresholds
): DecisionPoint[] {
  checkProbabilities(label, probability);
  const n = label.length;
  if (n === 0) return [];
  const row = descending(probability);
  const found = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) found[i + 1] = (found[i] as number) + (label[row[i] as number] as number);
  const positives = found[n] as number;
  return thresholds.map((threshold) => {
    if (!(threshold > 0 && threshold < 1))
      throw new RangeError(`threshold is not between 0 and 1: ${threshold}`);
    const odds = threshold / (1 - threshold);
    const selected = countAtLeast(threshold, probability, row);
    const hits = found[selected] as number;
    return {
      threshold,
      netBenefit: (hits - (selected - hits) * odds) / n,
      treatAll: (positives - (n - positives) * odds) / n,
      treatNone: 0
    };
  });
}

function countAtLeast(threshold: number, probability: Float64Array, row: Uint32Array): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((probability[row[middle] as number] as number) >= threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}
