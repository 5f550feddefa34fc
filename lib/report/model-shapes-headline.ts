import { percent } from "./percent.js";
import { list } from "./sentence.js";

/** A feature or a pair, and the mean size of what it adds to the log-odds. */
export interface WeighedFeature {
  /** In a sentence: "absence so far". */
  readonly words: string;
  readonly weight: number;
}

/** Which few features carry most of the model, of all that it uses; or that no few of them do. */
export function modelShapesHeadline(features: readonly WeighedFeature[]): string {
  const total = features.reduce((sum, d) => sum + d.weight, 0);
  if (total === 0) return "The model learned nothing: all students have the same score";
  const sorted = [...features].sort((a, b) => b.weight - a.weight);
  const shares = sorted.map((_, i) => sorted.slice(0, i + 1).reduce((sum, d) => sum + d.weight, 0) / total);
  const few = shares.slice(0, 3).findIndex((share) => share > 0.5) + 1;
  if (few === 0) {
    const first = sorted.slice(0, 3);
    const makes = first.length === 1 ? "makes" : "make";
    return `What the model learned: many features count; ${list(first.map((d) => d.words))} ${makes} up ${percent(shares[first.length - 1] ?? 0)}`;
  }
  const carriers = sorted.slice(0, few).map((d) => d.words);
  return `What the model learned: ${list(carriers)} ${few === 1 ? "carries" : "carry"} most of it, ${percent(shares[few - 1] ?? 0)}`;
}
