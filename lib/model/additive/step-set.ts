import { leafOf } from "./best-cut.js";
import { findCuts, type Cuts } from "./step-line.js";
import { addAmount, type Step, type Sums } from "./step.js";
import type { Term } from "./term.js";

/** Room to lay the cells of a set in order. */
export interface Lined {
  readonly cell: Int32Array;
  readonly rank: Float64Array;
  readonly sums: Sums;
}

export function emptyLined(): Lined {
  const room = (): Float64Array => new Float64Array(256);
  return {
    cell: new Int32Array(256),
    rank: room(),
    sums: { gradient: room(), hessian: room(), rows: room() }
  };
}

/** Rows of a level count as if so many rows of no lean stood beside them, where levels are laid in order. */
const smoothing = 10;

/**
 * A step of a feature of words: its levels, what is missing among them, are laid in order of where they would go
 * (Fisher 1958) and cut into up to three leaves.
 */
export function stepSet(
  { cells }: Term,
  offset: number,
  sums: Sums,
  rate: number,
  leastRows: number,
  shape: Float64Array,
  step: Step,
  cuts: Cuts,
  lined: Lined
): void {
  const count = layInOrder(offset, cells, sums, lined);
  findCuts(lined.sums, 0, count - 1, leastRows, 0, cuts);
  if (cuts.first < 0) return;
  const { first, second } = cuts;
  const last = second < 0 ? first : second;
  moveLeaf(lined, 0, first, rate, shape, step);
  if (second >= 0) moveLeaf(lined, first + 1, second, rate, shape, step);
  moveLeaf(lined, last + 1, count - 1, rate, shape, step);
}

/** Lays cells that have rows in order; returns how many. */
function layInOrder(offset: number, cells: number, sums: Sums, { cell, rank, sums: to }: Lined): number {
  let count = 0;
  for (let at = offset; at < offset + cells; at++) {
    if (sums.rows[at] === 0) continue;
    const mean = (sums.hessian[at] as number) / (sums.rows[at] as number);
    const lean = (sums.gradient[at] as number) / ((sums.hessian[at] as number) + smoothing * mean + 1e-12);
    let place = count++;
    for (; place > 0 && (rank[place - 1] as number) > lean; place--) {
      rank[place] = rank[place - 1] as number;
      cell[place] = cell[place - 1] as number;
    }
    rank[place] = lean;
    cell[place] = at;
  }
  for (let place = 0; place < count; place++) {
    const at = cell[place] as number;
    to.gradient[place] = sums.gradient[at] as number;
    to.hessian[place] = sums.hessian[at] as number;
    to.rows[place] = sums.rows[at] as number;
  }
  return count;
}

function moveLeaf(
  { cell, sums }: Lined,
  from: number,
  to: number,
  rate: number,
  shape: Float64Array,
  step: Step
): void {
  const leaf = leafOf(sums, from, to, rate);
  for (let place = from; place <= to; place++) {
    const at = cell[place] as number;
    shape[at] = (shape[at] as number) + leaf;
    addAmount(step, at, leaf);
  }
}
