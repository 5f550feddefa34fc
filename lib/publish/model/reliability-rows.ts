import { wilson } from "../../evaluate/wilson.js";
import type { ReleaseRowOf } from "../release-tables.js";
import { thousandth } from "./measure-rows.js";

type ReliabilityRow = ReleaseRowOf<"model_reliability">;

/** Students of neighboring scores, and those of them who became chronically absent: private, before the gate. */
export interface ReliabilityCell {
  readonly n: number;
  readonly positives: number;
  readonly meanScore: number;
  /** Mean score before calibration, where there is one. */
  readonly meanBefore?: number;
}

/**
 * The rows of model_reliability.json: neighbors, from the lowest scores up, put together until each is of `smallest`
 * students or more with the outcome and without; none where all are too few. Scores before calibration are told of the
 * same students, since groups that differ by a few would tell of those few.
 */
export function reliabilityRows(cells: readonly ReliabilityCell[], smallest: number): ReliabilityRow[] {
  const groups = merged(cells, smallest);
  const isCalibrated = groups.some((d) => d.meanBefore !== undefined);
  return [
    ...groups.map((d, index) => rowOf(d, d.meanScore, isCalibrated, index, smallest)),
    ...groups.flatMap((d, index) =>
      d.meanBefore === undefined ? [] : [rowOf(d, d.meanBefore, false, index, smallest)]
    )
  ];
}

function rowOf(
  { n, positives }: ReliabilityCell,
  score: number,
  isCalibrated: boolean,
  index: number,
  smallest: number
): ReliabilityRow {
  const interval = wilson(positives, n);
  return {
    ...{ is_calibrated: isCalibrated, position: index + 1, n: Math.round(n / smallest) * smallest },
    ...{ mean_score: thousandth(score), share: thousandth(positives / n) },
    ...{ low: thousandth(interval?.low), high: thousandth(interval?.high) }
  };
}

function merged(cells: readonly ReliabilityCell[], smallest: number): ReliabilityCell[] {
  const isEnough = ({ n, positives }: ReliabilityCell) => Math.min(positives, n - positives) >= smallest;
  const whole: ReliabilityCell[] = [];
  let open: ReliabilityCell | undefined;
  for (const cell of cells.filter(({ n }) => n > 0)) {
    open = open ? together(open, cell) : cell;
    if (!isEnough(open)) continue;
    whole.push(open);
    open = undefined;
  }
  const last = whole.pop();
  if (!last) return [];
  return [...whole, open ? together(last, open) : last];
}

function together(a: ReliabilityCell, b: ReliabilityCell): ReliabilityCell {
  const n = a.n + b.n;
  const mean = (p: number, q: number) => (p * a.n + q * b.n) / n;
  return {
    ...{ n, positives: a.positives + b.positives, meanScore: mean(a.meanScore, b.meanScore) },
    ...(a.meanBefore !== undefined &&
      b.meanBefore !== undefined && { meanBefore: mean(a.meanBefore, b.meanBefore) })
  };
}
