import { rank, type Ranked, type Weights } from "./ranked.js";

/**
 * The chance that a row with the outcome has a higher score than one without, ties by half (the rank sum of
 * Mann & Whitney 1947, as scikit-learn's roc_auc_score); undefined where all rows have one outcome.
 */
export function rocAuc(label: Uint8Array, score: Float64Array): number | undefined {
  return weightedRocAuc(rank(label, score));
}

/** The same with weights by place in the order; with strata over pairs of the same stratum alone. */
export function weightedRocAuc(ranked: Ranked, weight?: Weights): number | undefined {
  const { right, pairs } = weighPairs(ranked, weight);
  return pairs > 0 ? right / pairs : undefined;
}

/** Pairs of a row with the outcome and one without, of the same stratum: all, and those in the right order. */
export function weighPairs(ranked: Ranked, weight?: Weights): { right: number; pairs: number } {
  const { label, tieEnd, stratumEnd } = ranked;
  let right = 0;
  let pairs = 0;
  let place = 0;
  let tie = 0;
  for (const end of stratumEnd) {
    let positivesAbove = 0;
    let negatives = 0;
    while (place < end) {
      const last = tieEnd[tie++] as number;
      let positive = 0;
      let group = 0;
      for (; place < last; place++) {
        const each = weight === undefined ? 1 : (weight[place] as number);
        group += each;
        positive += each * (label[place] as number);
      }
      right += (group - positive) * (positivesAbove + positive / 2);
      positivesAbove += positive;
      negatives += group - positive;
    }
    pairs += positivesAbove * negatives;
  }
  return { right, pairs };
}
