import { labelWords } from "./label-words.js";
import { percent } from "./percent.js";

/** A driver group with the sum of its features' weights. */
export interface WeighedGroup {
  readonly label: string;
  readonly weight: number;
}

/** How much of the model the two heaviest groups carry. */
export function modelImportanceHeadline(groups: readonly WeighedGroup[]): string {
  const total = groups.reduce((sum, d) => sum + d.weight, 0);
  if (total === 0) return "No feature carries anything: all students have the same score";
  const [first, second] = [...groups].sort((a, b) => b.weight - a.weight);
  if (!first) return "No feature carries anything";
  const most = `${first.label} carries ${percent(first.weight / total)} of the model`;
  return second && second.weight > 0
    ? `${most}, ${labelWords(second.label)} ${percent(second.weight / total)}`
    : most;
}
