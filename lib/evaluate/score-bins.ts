/** How risk scores are put into bins: so many of equal width, or so many of about equal count. */
export interface BinRule {
  readonly bins: number;
  readonly by: "width" | "count";
}

/** Ten bins of equal width (Guo et al. 2017, "On calibration of modern neural networks"). */
export const tenthsOfScore: BinRule = { bins: 10, by: "width" };

/** Ten bins of about equal count. */
export const tenthsOfRows: BinRule = { bins: 10, by: "count" };

/** In words, for the line under a chart. */
export function binRuleWords({ bins, by }: BinRule): string {
  return by === "width" ? `${bins} bins of equal width` : `${bins} bins of about equal count`;
}

/**
 * Upper ends of the bins, rising to 1; a bin holds the scores above the last end and up to its own, the first 0 too.
 * By count the ends are quantiles that occur as scores, and equal scores share a bin, so there may be fewer.
 */
export function binEnds(probability: Float64Array, { bins, by }: BinRule): readonly number[] {
  if (!(Number.isInteger(bins) && bins > 0))
    throw new RangeError(`number of bins is not a whole number above 0: ${bins}`);
  const steps = Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
  if (by === "width") return [...steps, 1];
  const sorted = probability.slice().sort();
  const quantiles = steps.map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? 1);
  return [...new Set([...quantiles, 1])];
}

/** Which bin a score falls into. */
export function binOf(score: number, ends: readonly number[]): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (score <= (ends[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
