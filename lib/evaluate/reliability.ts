import { checkProbabilities } from "./check-pairs.js";
import { binEnds, binOf, tenthsOfScore, type BinRule } from "./score-bins.js";
import { wilson } from "./wilson.js";

/** Rows whose risk scores lie above `from` and up to `to`: what was said, and what came. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly meanScore: number;
  readonly positives: number;
  /** Share with the outcome, with its 95 % Wilson interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The reliability curve (DeGroot & Fienberg 1983): bins by rule, those without rows left out. */
export function reliability(
  label: Uint8Array,
  probability: Float64Array,
  rule: BinRule = tenthsOfScore
): ReliabilityBin[] {
  checkProbabilities(label, probability);
  const ends = binEnds(probability, rule);
  const tallies = ends.map(() => ({ n: 0, positives: 0, sum: 0 }));
  for (let row = 0; row < label.length; row++) {
    const score = probability[row] as number;
    const tally = tallies[binOf(score, ends)];
    if (!tally) continue;
    tally.n++;
    tally.positives += label[row] as number;
    tally.sum += score;
  }
  return tallies.flatMap(({ n, positives, sum }, i) => {
    const interval = wilson(positives, n);
    if (!interval) return [];
    const between = { from: ends[i - 1] ?? 0, to: ends[i] ?? 1 };
    return [{ ...between, n, meanScore: sum / n, positives, share: positives / n, ...interval }];
  });
}
