/**
 * How rows are counted and their curvatures summed in one number, both exactly, so that histograms need one sum less: a
 * row's weight is `row` for itself and a whole number of `unit` for its curvature of at most a quarter; whatever is summed
 * stays a whole number below 2^53.
 */
export interface RowWeight {
  readonly row: number;
  /** What curvatures are rounded to: a part in two million of the largest at 100,000 rows, in 32,000 at a million. */
  readonly unit: number;
}

export function rowWeight(n: number): RowWeight {
  const bits = Math.ceil(Math.log2(n + 1));
  return { row: 2 ** (53 - bits), unit: 2 ** (2 * bits - 55) };
}

export function rowsOf(weight: number, { row }: RowWeight): number {
  return Math.floor(weight / row);
}

export function curvatureOf(weight: number, { row, unit }: RowWeight): number {
  return (weight - row * Math.floor(weight / row)) * unit;
}
