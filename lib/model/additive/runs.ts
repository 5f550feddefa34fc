import type { Random } from "../../random/random.js";
import { leafOf, type Sums } from "./step.js";

/** Cells in a row cut into at most three runs, each moved by a leaf of its own. Written over by the next. */
export interface Runs {
  count: number;
  /** The last cell of each run. */
  readonly end: Int32Array;
  readonly leaf: Float64Array;
}

export function emptyRuns(): Runs {
  return { count: 0, end: new Int32Array(3), leaf: new Float64Array(3) };
}

/**
 * Cuts cells `from` to `to` at two places drawn at random. Cuts at random come out smoother than the best ones, and
 * on held-out students better; with a direction, runs that would break the order move as one.
 */
export function drawRuns(
  runs: Runs,
  sums: Sums,
  from: number,
  to: number,
  rate: number,
  leastRows: number,
  direction: -1 | 0 | 1,
  dice: Random
): void {
  const [a, b] = [dice.integer(from, to), dice.integer(from, to)];
  runs.end[0] = Math.min(a, b);
  runs.end[1] = Math.max(a, b);
  runs.end[2] = to;
  runs.count = 3;
  for (let i = 1; i < runs.count;) {
    if (runs.end[i - 1] === runs.end[i]) drop(runs, i - 1);
    else i++;
  }
  for (let i = 0; i < runs.count; i++) setLeaf(runs, i, sums, from, rate, leastRows);
  if (direction === 0) return;
  for (let i = 1; i < runs.count;) {
    if (direction * ((runs.leaf[i] as number) - (runs.leaf[i - 1] as number)) >= 0) {
      i++;
      continue;
    }
    drop(runs, i - 1);
    setLeaf(runs, i - 1, sums, from, rate, leastRows);
    i = Math.max(1, i - 1);
  }
}

/** Joins a run to the one after it. */
function drop(runs: Runs, place: number): void {
  for (let i = place; i + 1 < runs.count; i++) {
    runs.end[i] = runs.end[i + 1] as number;
    runs.leaf[i] = runs.leaf[i + 1] as number;
  }
  runs.count--;
}

function setLeaf(
  runs: Runs,
  place: number,
  { gradient, hessian, rows }: Sums,
  from: number,
  rate: number,
  leastRows: number
): void {
  let [g, h, n] = [0, 0, 0];
  const start = place === 0 ? from : (runs.end[place - 1] as number) + 1;
  for (let cell = start; cell <= (runs.end[place] as number); cell++) {
    g += gradient[cell] as number;
    h += hessian[cell] as number;
    n += rows[cell] as number;
  }
  runs.leaf[place] = rate * leafOf(g, h, n, leastRows);
}
