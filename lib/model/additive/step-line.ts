import { bestCut, gainOf, leafOf } from "./best-cut.js";
import { addAmount, type Step, type Sums } from "./step.js";
import type { Term } from "./term.js";

/** Cuts of cells in order into at most three leaves: after `first` and `second`, −1 where there is none. */
export interface Cuts {
  first: number;
  second: number;
}

/**
 * A step of a feature whose cells lie in order: up to three leaves, and one of its own for what is missing. It moves
 * the shape, and says in `step` how.
 */
export function stepLine(
  { cells, monotone }: Term,
  offset: number,
  sums: Sums,
  rate: number,
  leastRows: number,
  shape: Float64Array,
  step: Step,
  cuts: Cuts
): void {
  const [from, to, missing] = [offset, offset + cells - 2, offset + cells - 1];
  const hasMissing = (sums.rows[missing] as number) >= leastRows;
  const missingLeaf = hasMissing ? leafOf(sums, missing, missing, rate) : 0;
  findCuts(sums, from, to, leastRows, monotone, cuts);
  if (cuts.first < 0 && !hasMissing) return;
  const { first, second } = cuts;
  if (first < 0) {
    moveRun(shape, step, from, to, leafOf(sums, from, to, rate), 0);
  } else if (second < 0) {
    const low = leafOf(sums, from, first, rate);
    const high = ordered(low, leafOf(sums, first + 1, to, rate), monotone);
    moveRun(shape, step, from, first, low, high);
    moveRun(shape, step, first + 1, to, high, 0);
  } else {
    const low = leafOf(sums, from, first, rate);
    const middle = ordered(low, leafOf(sums, first + 1, second, rate), monotone);
    const high = ordered(middle, leafOf(sums, second + 1, to, rate), monotone);
    moveRun(shape, step, from, first, low, middle);
    moveRun(shape, step, first + 1, second, middle, high);
    moveRun(shape, step, second + 1, to, high, 0);
  }
  shape[missing] = (shape[missing] as number) + missingLeaf;
  addAmount(step, missing, missingLeaf);
}

/** The best cut, and then the better of the best cuts of its two sides. */
export function findCuts(
  sums: Sums,
  from: number,
  to: number,
  leastRows: number,
  direction: -1 | 0 | 1,
  cuts: Cuts
): void {
  const cut = bestCut(sums, from, to, leastRows, direction);
  cuts.first = cut;
  cuts.second = -1;
  if (cut < 0) return;
  const left = bestCut(sums, from, cut, leastRows, direction);
  const right = bestCut(sums, cut + 1, to, leastRows, direction);
  const leftGain = left < 0 ? 0 : gainOf(sums, from, left, cut);
  const rightGain = right < 0 ? 0 : gainOf(sums, cut + 1, right, to);
  if (leftGain === 0 && rightGain === 0) return;
  const [first, second] = leftGain > rightGain ? [left, cut] : [cut, right];
  if (direction !== 0 && !isOrdered(sums, from, first, second, to, direction)) return;
  cuts.first = first;
  cuts.second = second;
}

function isOrdered(
  sums: Sums,
  from: number,
  first: number,
  second: number,
  to: number,
  direction: -1 | 1
): boolean {
  const low = leafOf(sums, from, first, 1);
  const middle = leafOf(sums, first + 1, second, 1);
  const high = leafOf(sums, second + 1, to, 1);
  return direction * (middle - low) >= 0 && direction * (high - middle) >= 0;
}

/** Keeps leaves in order where rounding alone would break it, so that a constraint holds exactly. */
function ordered(before: number, leaf: number, direction: -1 | 0 | 1): number {
  if (direction === 0) return leaf;
  return direction > 0 ? Math.max(before, leaf) : Math.min(before, leaf);
}

/** Moves a run of cells; as an amount of the step it reaches back to the first cell, so `next`, the leaf after, goes off. */
function moveRun(
  shape: Float64Array,
  step: Step,
  from: number,
  to: number,
  leaf: number,
  next: number
): void {
  for (let cell = from; cell <= to; cell++) shape[cell] = (shape[cell] as number) + leaf;
  addAmount(step, to, leaf - next);
}
