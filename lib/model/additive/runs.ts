import type { Random } from "../../random/random.js";
import { deviance, leafOf, leastGain, type Sums } from "./step.js";

/** Cells in a row cut into at most three runs, each moved by a leaf of its own. Written over by the next. */
export interface Runs {
  count: number;
  /** The last cell of each run. */
  readonly end: Int32Array;
  readonly leaf: Float64Array;
  /** Sums over the cells of each run. */
  readonly sums: Sums;
}

export function emptyRuns(): Runs {
  const room = (): Float64Array => new Float64Array(3);
  const sums = { gradient: room(), hessian: room(), rows: room() };
  return { count: 0, end: new Int32Array(3), leaf: room(), sums };
}

/**
 * Cuts cells `from` to `to` at two places drawn at random, and gives each run its share of Newton's step; no run is left
 * if that gains too little. Cuts at random come out smoother than the best ones, and better on held-out students. With
 * a direction, runs that would break the order move as one.
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
  runs.count = 0;
  addRun(runs, sums, from, Math.min(a, b));
  if (a !== b) addRun(runs, sums, Math.min(a, b) + 1, Math.max(a, b));
  if (Math.max(a, b) < to) addRun(runs, sums, Math.max(a, b) + 1, to);
  for (let i = 0; i < runs.count; i++) setLeaf(runs, i, rate, leastRows);
  for (let i = 1; direction !== 0 && i < runs.count; i++) {
    if (direction * ((runs.leaf[i] as number) - (runs.leaf[i - 1] as number)) >= 0) continue;
    joinToNext(runs, i - 1);
    setLeaf(runs, i - 1, rate, leastRows);
    i = Math.max(0, i - 2);
  }
  if (gainOf(runs) < leastGain * (runs.count - 1)) runs.count = 0;
}

function addRun(runs: Runs, { gradient, hessian, rows }: Sums, from: number, to: number): void {
  let [g, h, n] = [0, 0, 0];
  for (let cell = from; cell <= to; cell++) {
    g += gradient[cell] as number;
    h += hessian[cell] as number;
    n += rows[cell] as number;
  }
  const place = runs.count++;
  runs.end[place] = to;
  runs.sums.gradient[place] = g;
  runs.sums.hessian[place] = h;
  runs.sums.rows[place] = n;
}

function setLeaf({ leaf, sums }: Runs, place: number, rate: number, leastRows: number): void {
  const { gradient, hessian, rows } = sums;
  const [g, h, n] = [gradient[place] as number, hessian[place] as number, rows[place] as number];
  leaf[place] = rate * leafOf(g, h, n, leastRows);
}

function joinToNext(runs: Runs, place: number): void {
  addToNext(runs.sums.gradient, place);
  addToNext(runs.sums.hessian, place);
  addToNext(runs.sums.rows, place);
  for (const values of [runs.end, runs.leaf, runs.sums.gradient, runs.sums.hessian, runs.sums.rows]) {
    values.copyWithin(place, place + 1);
  }
  runs.count--;
}

function addToNext(values: Float64Array, place: number): void {
  values[place + 1] = (values[place + 1] as number) + (values[place] as number);
}

/** By how much less deviance runs leave than their cells moved as one, by Newton's estimate. */
function gainOf({ count, sums }: Runs): number {
  let [gain, g, h] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    gain += deviance(sums.gradient[i] as number, sums.hessian[i] as number);
    g += sums.gradient[i] as number;
    h += sums.hessian[i] as number;
  }
  return gain - deviance(g, h);
}
