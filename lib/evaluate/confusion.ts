import { checkPairs } from "./check-pairs.js";

/** Counts of rows with a score at or above a threshold (selected) and below, by outcome, and their rates. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** Of those selected, the share with the outcome; undefined where none is selected. */
  readonly precision: number | undefined;
  /** Of those with the outcome, the share selected, and the share missed; undefined where none has it. */
  readonly recall: number | undefined;
  readonly falseNegativeRate: number | undefined;
  /** Undefined without rows. */
  readonly selectionRate: number | undefined;
}

export function confusion(label: Uint8Array, score: Float64Array, threshold: number): Confusion {
  checkPairs(label, score);
  if (Number.isNaN(threshold)) throw new RangeError("threshold is not a number");
  const counts = [0, 0, 0, 0] as [number, number, number, number];
  for (let row = 0; row < label.length; row++) {
    const cell = (label[row] === 1 ? 2 : 0) + ((score[row] as number) >= threshold ? 1 : 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const [trueNegatives, falsePositives, falseNegatives, truePositives] = counts;
  const [selected, positives] = [truePositives + falsePositives, truePositives + falseNegatives];
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
    precision: share(truePositives, selected),
    recall: share(truePositives, positives),
    falseNegativeRate: share(falseNegatives, positives),
    selectionRate: share(selected, label.length)
  };
}

function share(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}
