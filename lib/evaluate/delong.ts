import { rank, type Ranked } from "./ranked.js";
import { oneOutcome, type Unmeasured } from "./unmeasured.js";
import { z95 } from "./z95.js";

/** ROC AUCs of several scores of the same rows, with their covariance. */
export interface DeLong {
  readonly auc: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/**
 * E. R. DeLong, D. M. DeLong & D. L. Clarke-Pearson (1988), "Comparing the areas under two or more correlated receiver
 * operating characteristic curves", Biometrics 44: 837–845, by sorting as X. Sun & W. Xu (2014), IEEE Signal
 * Processing Letters 21: 1389–1393. Rows must be independent: one a student.
 */
export function delong(label: Uint8Array, scores: readonly Float64Array[]): DeLong | Unmeasured {
  const because = oneOutcome(label) ?? tooFew(label);
  if (because !== undefined) return { because };
  const parts = scores.map((score) => placements(rank(label, score)));
  const covariance = parts.map((a) =>
    parts.map((b) => meanProduct(a.positive, b.positive) + meanProduct(a.negative, b.negative))
  );
  return { auc: parts.map((d) => d.auc), covariance };
}

/**
 * The 95 % interval of an AUC: on the log-odds scale, which keeps within 0 and 1 and holds better near 1 (M. S. Pepe
 * 2003), or plain. Undefined for an AUC of 0 or 1, of which the variance can't be told.
 */
export function aucInterval(
  auc: number,
  variance: number,
  scale: "log-odds" | "plain" = "log-odds"
): { low: number; high: number } | undefined {
  if (!(auc > 0 && auc < 1)) return undefined;
  const reach = z95 * Math.sqrt(Math.max(0, variance));
  if (scale === "plain") return { low: auc - reach, high: auc + reach };
  const middle = Math.log(auc / (1 - auc));
  const odds = reach / (auc * (1 - auc));
  if (odds === 0) return { low: auc, high: auc };
  return { low: 1 / (1 + Math.exp(odds - middle)), high: 1 / (1 + Math.exp(-odds - middle)) };
}

/** AUC a − AUC b of the same rows, with its plain 95 % interval. */
export function aucDifference(
  { auc, covariance }: DeLong,
  a: number,
  b: number
): { difference: number; low: number; high: number } {
  const at = (i: number, j: number): number => covariance[i]?.[j] ?? NaN;
  const difference = (auc[a] ?? NaN) - (auc[b] ?? NaN);
  const reach = z95 * Math.sqrt(Math.max(0, at(a, a) + at(b, b) - at(a, b) - at(b, a)));
  return { difference, low: difference - reach, high: difference + reach };
}

function tooFew(label: Uint8Array): string | undefined {
  const positives = label.reduce((sum, d) => sum + d, 0);
  return Math.min(positives, label.length - positives) < 2
    ? "fewer than two students have one of the outcomes"
    : undefined;
}

interface Placements {
  readonly auc: number;
  /** By row of an outcome, in the order of rows: the share of the other outcome on its right side, less the AUC. */
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

function placements(ranked: Ranked): Placements {
  const { row, label, tieEnd } = ranked;
  const share = new Float64Array(row.length);
  const [negatives, positives] = tally(label, 0, label.length);
  let [negativesAbove, positivesAbove, sum, start] = [0, 0, 0, 0];
  for (const end of tieEnd) {
    const [negative, positive] = tally(label, start, end);
    const ofPositives = (negatives - negativesAbove - negative / 2) / negatives;
    const ofNegatives = (positivesAbove + positive / 2) / positives;
    for (let place = start; place < end; place++)
      share[row[place] as number] = label[place] === 1 ? ofPositives : ofNegatives;
    sum += positive * ofPositives;
    negativesAbove += negative;
    positivesAbove += positive;
    start = end;
  }
  return { auc: sum / positives, ...byOutcome(ranked, share, positives, sum / positives) };
}

function tally(label: Uint8Array, start: number, end: number): [negatives: number, positives: number] {
  let positives = 0;
  for (let place = start; place < end; place++) positives += label[place] as number;
  return [end - start - positives, positives];
}

function byOutcome(
  { row, label }: Ranked,
  share: Float64Array,
  positives: number,
  auc: number
): { positive: Float64Array; negative: Float64Array } {
  const isPositive = new Uint8Array(row.length);
  for (let place = 0; place < row.length; place++) isPositive[row[place] as number] = label[place] as number;
  const parts = { positive: new Float64Array(positives), negative: new Float64Array(row.length - positives) };
  let [p, n] = [0, 0];
  for (let each = 0; each < share.length; each++)
    if (isPositive[each] === 1) parts.positive[p++] = (share[each] as number) - auc;
    else parts.negative[n++] = (share[each] as number) - auc;
  return parts;
}

/** Their sample covariance, divided by their number. */
function meanProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum / (a.length - 1) / a.length;
}
