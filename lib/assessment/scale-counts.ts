import { ratings, scaleRatings, type Rating, type ScaleRating } from "./rating.js";
import type { Median } from "./tally.js";

export type Counts = Readonly<Record<Rating, number>>;

/** How often each rating was given. */
export function countsOf(given: readonly (Rating | undefined)[]): Record<Rating, number> {
  const counts = { strength: 0, ok_for_now: 0, could_be_better: 0, urgent_gap: 0, unsure: 0 };
  for (const rating of given) if (rating !== undefined) counts[rating]++;
  return counts;
}

/** Members on the scale, the unsure left out. */
export function rated(counts: Counts): number {
  return scaleRatings.reduce((sum, rating) => sum + counts[rating], 0);
}

/** All who answered, the unsure too. */
export function answered(counts: Counts): number {
  return ratings.reduce((sum, rating) => sum + counts[rating], 0);
}

/** Of those on the scale: the rating below which at most half lie, and above which at most half. */
export function medianOf(counts: Counts): Median | undefined {
  const members = rated(counts);
  if (members === 0) return undefined;
  const at = (rank: number): ScaleRating => {
    let left = rank;
    return scaleRatings.find((rating) => (left -= counts[rating]) <= 0) ?? "urgent_gap";
  };
  return [at(Math.ceil(members / 2)), at(Math.floor(members / 2) + 1)];
}

/** Of all who answered. */
export function unsureShare(counts: Counts): number | undefined {
  const members = answered(counts);
  return members === 0 ? undefined : counts.unsure / members;
}

/** Where a median lies on the scale: 0 is a strength, 3 an urgent gap, halves between two. */
export function positionOf([better, worse]: Median): number {
  return (scaleRatings.indexOf(better) + scaleRatings.indexOf(worse)) / 2;
}

/** On which side a median lies: both of it on strength or OK for now, both on a gap, or neither. */
export function sideOf(median: Median): "strengths" | "between" | "gaps" {
  const places = median.map((rating) => scaleRatings.indexOf(rating));
  if (places.every((d) => d < 2)) return "strengths";
  return places.every((d) => d >= 2) ? "gaps" : "between";
}
