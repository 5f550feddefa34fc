import { checkProbabilities } from "./check-pairs.js";
import { meanOf } from "./mean-of.js";

/**
 * The mean squared distance of risk scores from outcomes of 1 and 0 (G. W. Brier 1950; scikit-learn's
 * brier_score_loss); weights by row. Undefined without rows.
 */
export function brier(
  label: Uint8Array,
  probability: Float64Array,
  weight?: ArrayLike<number>
): number | undefined {
  return meanOf(squaredErrors(label, probability), weight);
}

/** By row. */
export function squaredErrors(label: Uint8Array, probability: Float64Array): Float64Array {
  checkProbabilities(label, probability);
  return probability.map((p, row) => (p - (label[row] as number)) ** 2);
}
