/** What steps are chosen by: sums of gradients and Hessians of the rows in each cell, and how many rows. */
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
