import { checkProbabilities } from "./check-pairs.js";
import { meanOf } from "./mean-of.js";

/** Risk scores are moved this far off 0 and 1, as scikit-learn's log_loss does for float64. */
const nearest = Number.EPSILON;

/**
 * The mean of −log of the probability that the score gave to what came, in nats (scikit-learn's log_loss); weights by
 * row. Undefined without rows.
 */
export function logLoss(
  label: Uint8Array,
  probability: Float64Array,
  weight?: ArrayLike<number>
): number | undefined {
  return meanOf(logLosses(label, probability), weight);
}

/** By row. */
export function logLosses(label: Uint8Array, probability: Float64Array): Float64Array {
  checkProbabilities(label, probability);
  return probability.map((p, row) => -Math.log(clip(label[row] === 1 ? p : 1 - p)));
}

function clip(p: number): number {
  return Math.min(1 - nearest, Math.max(nearest, p));
}
