import { rank, type Ranked, type Weights } from "./ranked.js";

/**
 * Precision averaged over the recall gained at each score, Σ (Rₙ − Rₙ₋₁) Pₙ, equal scores taken together: as
 * scikit-learn's average_precision_score, without interpolation. Undefined where all rows have one outcome, since then
 * no order is better than another.
 */
export function averagePrecision(label: Uint8Array, score: Float64Array): number | undefined {
  return weightedAveragePrecision(rank(label, score));
}

/** The same with weights by place in the order, of rows without strata. */
export function weightedAveragePrecision(ranked: Ranked, weight?: Weights): number | undefined {
  const { label, tieEnd } = ranked;
  let found = 0;
  let taken = 0;
  let sum = 0;
  let place = 0;
  for (const last of tieEnd) {
    let positive = 0;
    for (; place < last; place++) {
      const each = weight === undefined ? 1 : (weight[place] as number);
      taken += each;
      positive += each * (label[place] as number);
    }
    found += positive;
    if (positive > 0) sum += (positive * found) / taken;
  }
  return found > 0 && found < taken ? sum / found : undefined;
}
