/** What leaves are computed from: sums of gradients and Hessians of the rows in each cell, and how many rows. */
export interface Sums {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly rows: Float64Array;
}

/**
 * A step of one term as few amounts, each added to a whole run of cells: those up to the named one of a line, that
 * one alone of a set (and for what is missing), those up to its row and column of a grid. Written over by the next.
 */
export interface Step {
  /** Among the cells of all terms. */
  readonly cell: Int32Array;
  readonly amount: Float64Array;
  count: number;
}

export function emptyStep(): Step {
  return { cell: new Int32Array(256), amount: new Float64Array(256), count: 0 };
}

export function addAmount(step: Step, cell: number, amount: number): void {
  if (amount === 0) return;
  step.cell[step.count] = cell;
  step.amount[step.count] = amount;
  step.count++;
}

/**
 * What cutting cells must gain for each leaf beyond the first, in deviance (gradient² / Hessian): what Akaike's criterion
 * asks of a parameter. So features that know nothing get no shape, and those that know something get no noise.
 */
export const leastGain = 2;

/** A leaf whose rows are all but certain knows too little of its own curve. */
const leastHessian = 1e-4;

/**
 * Newton's step for rows with these sums, of which the caller takes a share: no further than 8 log-odds, and none for
 * too few rows.
 */
export function leafOf(gradient: number, hessian: number, rows: number, leastRows: number): number {
  if (rows < leastRows || hessian < leastHessian) return 0;
  return Math.max(-8, Math.min(8, -gradient / hessian));
}

/** What a leaf of these sums takes off the deviance, by Newton's estimate. */
export function deviance(gradient: number, hessian: number): number {
  return hessian < leastHessian ? 0 : (gradient * gradient) / hessian;
}
