import { rank, type Ranked } from "./ranked.js";

/** Reaching so many of the students with the highest scores. */
export interface GainPoint {
  readonly selected: number;
  /** Selected ÷ all. */
  readonly share: number;
  /** Expected share of those with the outcome that is found, and of those selected that have it. */
  readonly recall: number;
  readonly precision: number | undefined;
}

/**
 * The cumulative gain curve: recall and precision by share selected, from nobody to all in at most so many steps of
 * whole students; among equal scores by expectation. Empty where all rows have one outcome.
 */
export function gainCurve(label: Uint8Array, score: Float64Array, steps = 100): GainPoint[] {
  const n = label.length;
  const found = expectedFound(rank(label, score));
  const positives = found[n] ?? 0;
  if (positives === 0 || positives === n) return [];
  const count = Math.min(steps, n);
  return Array.from({ length: count + 1 }, (_, step) => {
    const selected = Math.round((step / count) * n);
    const hits = found[selected] as number;
    const precision = selected > 0 ? hits / selected : undefined;
    return { selected, share: selected / n, recall: hits / positives, precision };
  });
}

/** How many of the first k rows, for k from 0 to all, are expected to have the outcome. */
function expectedFound({ label, tieEnd }: Ranked): Float64Array {
  const found = new Float64Array(label.length + 1);
  let start = 0;
  for (const end of tieEnd) {
    let positive = 0;
    for (let place = start; place < end; place++) positive += label[place] as number;
    const before = found[start] as number;
    for (let k = start + 1; k <= end; k++) found[k] = before + (positive * (k - start)) / (end - start);
    start = end;
  }
  return found;
}
