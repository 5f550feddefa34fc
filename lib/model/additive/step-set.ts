import type { Random } from "../../random/random.js";
import { drawRuns, type Runs } from "./runs.js";
import { addAmount, type Step, type Sums } from "./step.js";
import type { Term } from "./term.js";

/** Room to lay the cells of a set in order. */
export interface Lined {
  readonly cell: Int32Array;
  readonly lean: Float64Array;
  readonly sums: Sums;
}

export function emptyLined(): Lined {
  const room = (): Float64Array => new Float64Array(256);
  return {
    cell: new Int32Array(256),
    lean: room(),
    sums: { gradient: room(), hessian: room(), rows: room() }
  };
}

/** A level is laid in order as if so many rows of no lean stood beside its own. */
const smoothing = 10;

/**
 * A step of a feature of words: its levels, what is missing among them, are laid in order of where they lean
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
  runs: Runs,
  lined: Lined,
  dice: Random
): void {
  const count = layInOrder(offset, cells, sums, lined);
  if (count === 0) return;
  drawRuns(runs, lined.sums, 0, count - 1, rate, leastRows, 0, dice);
  for (let i = 0, place = 0; i < runs.count; i++) {
    for (; place <= (runs.end[i] as number); place++) {
      const cell = lined.cell[place] as number;
      const leaf = runs.leaf[i] as number;
      shape[cell] = (shape[cell] as number) + leaf;
      addAmount(step, cell, leaf);
    }
  }
}

/** Lays cells that have rows in order; returns how many. */
function layInOrder(offset: number, cells: number, sums: Sums, { cell, lean, sums: to }: Lined): number {
  const { gradient, hessian, rows } = sums;
  let count = 0;
  for (let at = offset; at < offset + cells; at++) {
    const [h, n] = [hessian[at] as number, rows[at] as number];
    if (n === 0) continue;
    const leaning = (gradient[at] as number) / (h + (smoothing * h) / n + 1e-12);
    let place = count++;
    for (; place > 0 && (lean[place - 1] as number) > leaning; place--) {
      lean[place] = lean[place - 1] as number;
      cell[place] = cell[place - 1] as number;
    }
    lean[place] = leaning;
    cell[place] = at;
  }
  for (let place = 0; place < count; place++) {
    const at = cell[place] as number;
    to.gradient[place] = gradient[at] as number;
    to.hessian[place] = hessian[at] as number;
    to.rows[place] = rows[at] as number;
  }
  return count;
}
