import { scaleRatings, type ScaleRating } from "./rating.js";

/**
 * 1 − l², Blair and Lacy's concordance of an ordinal distribution (2000, Sociological Methods & Research 28:251–280):
 * d² = Σ (F − ½)² over the cumulative shares but the last, l² = d² over its most, (k − 1)/4. 0 when all rate the same,
 * 1 when half stand at each end; undefined under two on the scale.
 */
export function disagreement(counts: Readonly<Record<ScaleRating, number>>): number | undefined {
  const members = scaleRatings.reduce((sum, rating) => sum + counts[rating], 0);
  if (members < 2) return undefined;
  let [below, squares] = [0, 0];
  for (const rating of scaleRatings.slice(0, -1)) {
    below += counts[rating];
    squares += (below / members - 0.5) ** 2;
  }
  return 1 - squares / ((scaleRatings.length - 1) / 4);
}
