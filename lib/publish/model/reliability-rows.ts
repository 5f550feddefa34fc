import { wilson } from "../../evaluate/wilson.js";
import type { ReleaseRowOf } from "../release-tables.js";
import { thousandth } from "./measure-rows.js";

/** Students of neighboring scores, and those of them who became chronically absent: private, before the gate. */
export interface ReliabilityCell {
  readonly n: number;
  readonly positives: number;
  readonly meanScore: number;
}

/**
 * The rows of model_reliability.json of one set of scores: neighbors, from the lowest scores up, put together until
 * each is of `smallest` students or more with the outcome and without; none where all are too few.
 */
export function reliabilityRows(
  cells: readonly ReliabilityCell[],
  isCalibrated: boolean,
  smallest: number
): ReleaseRowOf<"model_reliability">[] {
  return merged(cells, smallest).map(({ n, positives, meanScore }, index) => {
    const interval = wilson(positives, n);
    return {
      ...{ is_calibrated: isCalibrated, position: index + 1, n: Math.round(n / smallest) * smallest },
      ...{ mean_score: thousandth(meanScore), share: thousandth(positives / n) },
      ...{ low: thousandth(interval?.low), high: thousandth(interval?.high) }
    };
  });
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
  const meanScore = (a.meanScore * a.n + b.meanScore * b.n) / n;
  return { n, positives: a.positives + b.positives, meanScore };
}
