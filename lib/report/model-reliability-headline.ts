import { countWord } from "./count.js";
import { points } from "./points.js";

/** Students of about the same score: their mean score beside the share found; null where the share is hidden. */
export interface ScoredGroup {
  readonly score: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One group of ten lies outside its own interval by chance alone. */
const byChance = 0.1;

/** From this gap on scores are not called true, however few students may excuse it. */
const wide = 0.05;

/** Whether scores are shares: within how many points, or in how many groups they are too high or too low. */
export function modelReliabilityHeadline(groups: readonly ScoredGroup[]): string {
  const known = groups.flatMap(({ score, rate, low, high }) =>
    rate === null ? [] : [{ gap: score - rate, isOff: isOutside(score, low, high) }]
  );
  if (known.length < 2) return "Too few students to say whether scores mean what they say";
  const largest = Math.max(...known.map((d) => Math.abs(d.gap)));
  const off = known.filter((d) => d.isOff);
  if (off.length <= known.length * byChance) {
    if (largest <= wide) return `Scores mean what they say, within ${points(largest)}`;
    return `No more groups are off than chance allows, but students are few: gaps reach ${points(largest)}`;
  }
  const most = points(Math.max(...off.map((d) => Math.abs(d.gap))));
  const side = off.every((d) => d.gap > 0) ? "too high" : off.every((d) => d.gap < 0) ? "too low" : "off";
  return `Scores are ${side} in ${countWord(off.length)} of ${countWord(known.length)} groups, by up to ${most}`;
}

function isOutside(score: number, low: number | null, high: number | null): boolean {
  return low !== null && high !== null && (score < low || score > high);
}
