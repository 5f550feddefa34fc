/**
 * What a step moves: the shape of a feature whose cells lie in order (a line; what is missing is the last cell and
 * stands apart), of one whose cells do not (a set), or of two features (a grid, row by row).
 */
export interface Term {
  readonly kind: "line" | "set" | "grid";
  readonly cells: number;
  /** Of a grid: cells in a row. */
  readonly width: number;
  /** By row of the data. */
  readonly cell: Uint8Array;
  /** Steps up (1) or down (−1) alone. */
  readonly monotone: -1 | 0 | 1;
}

/** Where each term's cells start among those of all, and how many there are in all. */
export function offsetsOf(terms: readonly Term[]): { offsets: Int32Array; cells: number } {
  const offsets = new Int32Array(terms.length);
  let cells = 0;
  terms.forEach((term, i) => {
    offsets[i] = cells;
    cells += term.cells;
  });
  return { offsets, cells };
}
