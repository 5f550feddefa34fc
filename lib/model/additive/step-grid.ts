import { leastHessian } from "./best-cut.js";
import { addAmount, type Step, type Sums } from "./step.js";
import type { Term } from "./term.js";

/**
 * A cut of a grid in two along one axis, and of each half along the other: after place `at`, and after `low` within
 * the half up to there and `high` within the half beyond; −1 where a half stays whole.
 */
export interface GridCut {
  readonly cumulated: Sums;
  gain: number;
  alongRows: boolean;
  at: number;
  low: number;
  high: number;
}

export function emptyGridCut(): GridCut {
  const room = (): Float64Array => new Float64Array(256);
  const cumulated = { gradient: room(), hessian: room(), rows: room() };
  return { cumulated, gain: 0, alongRows: true, at: -1, low: -1, high: -1 };
}

/** A step of a grid: up to four leaves, by a cut along one axis and one along the other within each half. */
export function stepGrid(
  { cells, width }: Term,
  offset: number,
  sums: Sums,
  rate: number,
  leastRows: number,
  shape: Float64Array,
  step: Step,
  cut: GridCut
): void {
  const height = cells / width;
  cumulate(sums.gradient, offset, height, width, cut.cumulated.gradient);
  cumulate(sums.hessian, offset, height, width, cut.cumulated.hessian);
  cumulate(sums.rows, offset, height, width, cut.cumulated.rows);
  findGridCut(cut, height, width, leastRows);
  if (cut.at < 0) return;
  const [stride, across, length, acrossLength] = cut.alongRows
    ? [width, 1, height, width]
    : [1, width, width, height];
  moveHalf(-1, cut.at, cut.low, 1);
  moveHalf(cut.at, length - 1, cut.high, 0);

  /** Moves the places after `before` up to `to`; in amounts, the first half's go up to `to` and the second's to all less those. */
  function moveHalf(before: number, to: number, place: number, isFirst: 0 | 1): void {
    const end = acrossLength - 1;
    const whole = place < 0 ? end : place;
    const low = leaf(before, to, -1, whole);
    const high = place < 0 ? low : leaf(before, to, place, end);
    for (let i = before + 1; i <= to; i++) {
      for (let j = 0; j <= end; j++) {
        const at = offset + i * stride + j * across;
        shape[at] = (shape[at] as number) + (j <= whole ? low : high);
      }
    }
    const reach = offset + to * stride;
    addAmount(step, reach + whole * across, low - high);
    addAmount(step, reach + end * across, high);
    if (isFirst === 1) return;
    const back = offset + before * stride;
    addAmount(step, back + whole * across, high - low);
    addAmount(step, back + end * across, -high);
  }

  function leaf(before: number, to: number, acrossBefore: number, acrossTo: number): number {
    const box = (values: Float64Array): number =>
      at(values, to, acrossTo) -
      at(values, before, acrossTo) -
      at(values, to, acrossBefore) +
      at(values, before, acrossBefore);
    const h = box(cut.cumulated.hessian);
    if (h < leastHessian || box(cut.cumulated.rows) < leastRows) return 0;
    return rate * Math.max(-8, Math.min(8, -box(cut.cumulated.gradient) / h));
  }

  function at(values: Float64Array, i: number, j: number): number {
    return i < 0 || j < 0 ? 0 : (values[i * stride + j * across] as number);
  }
}

function cumulate(
  values: Float64Array,
  offset: number,
  height: number,
  width: number,
  cumulated: Float64Array
): void {
  for (let i = 0; i < height; i++) {
    let row = 0;
    for (let j = 0; j < width; j++) {
      const at = i * width + j;
      row += values[offset + at] as number;
      cumulated[at] = row + (i > 0 ? (cumulated[at - width] as number) : 0);
    }
  }
}

function findGridCut(cut: GridCut, height: number, width: number, leastRows: number): void {
  const { gradient, hessian } = cut.cumulated;
  const last = height * width - 1;
  cut.at = -1;
  cut.gain = (gradient[last] as number) ** 2 / Math.max(leastHessian, hessian[last] as number) + 1e-12;
  for (let i = 0; i < height - 1; i++) tryCut(cut, true, i, height, width, width, 1, leastRows);
  for (let j = 0; j < width - 1; j++) tryCut(cut, false, j, width, height, 1, width, leastRows);
}

function tryCut(
  cut: GridCut,
  alongRows: boolean,
  place: number,
  length: number,
  acrossLength: number,
  stride: number,
  across: number,
  leastRows: number
): void {
  const end = (acrossLength - 1) * across;
  const [to, all] = [place * stride, (length - 1) * stride];
  const { cumulated } = cut;
  const before = cumulated.rows[to + end] as number;
  if (before < leastRows || (cumulated.rows[all + end] as number) - before < leastRows) return;
  const low = bestAcross(cumulated, -1, to, acrossLength, across, leastRows);
  const high = bestAcross(cumulated, to, all, acrossLength, across, leastRows);
  const gain =
    gainAcross(cumulated, -1, to, end, low * across) + gainAcross(cumulated, to, all, end, high * across);
  if (!(gain > cut.gain)) return;
  cut.gain = gain;
  cut.alongRows = alongRows;
  cut.at = place;
  cut.low = low;
  cut.high = high;
}

/** Where to cut the half between two places (as starts of their runs; −1 is none) along the other axis; −1 for nowhere. */
function bestAcross(
  { gradient, hessian, rows }: Sums,
  from: number,
  to: number,
  length: number,
  across: number,
  leastRows: number
): number {
  const end = (length - 1) * across;
  const g = between(gradient, from, to, end);
  const h = between(hessian, from, to, end);
  const n = between(rows, from, to, end);
  let [best, bestGain] = [-1, h < leastHessian ? 0 : (g * g) / h];
  for (let j = 0; j < length - 1; j++) {
    const leftRows = between(rows, from, to, j * across);
    const leftHessian = between(hessian, from, to, j * across);
    if (leftRows < leastRows || leftHessian < leastHessian) continue;
    if (n - leftRows < leastRows || h - leftHessian < leastHessian) break;
    const left = between(gradient, from, to, j * across);
    const gain = (left * left) / leftHessian + (g - left) ** 2 / (h - leftHessian);
    if (gain > bestGain) [best, bestGain] = [j, gain];
  }
  return best;
}

function gainAcross({ gradient, hessian }: Sums, from: number, to: number, end: number, cut: number): number {
  const g = between(gradient, from, to, end);
  const h = between(hessian, from, to, end);
  if (h < leastHessian) return 0;
  if (cut < 0) return (g * g) / h;
  const left = between(gradient, from, to, cut);
  const leftHessian = between(hessian, from, to, cut);
  return (left * left) / leftHessian + (g - left) ** 2 / (h - leftHessian);
}

function between(cumulated: Float64Array, from: number, to: number, across: number): number {
  return (cumulated[to + across] as number) - (from < 0 ? 0 : (cumulated[from + across] as number));
}
