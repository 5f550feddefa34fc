/** Adds a leaf's value to the margins of the rows from `start` to below `end`. */
export function addLeaf(
  margin: Float64Array,
  rows: Int32Array,
  start: number,
  end: number,
  value: number
): void {
  for (let i = start; i < end; i++) {
    const row = rows[i] as number;
    margin[row] = (margin[row] as number) + value;
  }
}
