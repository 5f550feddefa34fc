/**
 * Puts the rows from `start` to below `end` whose bin goes left before the others, both in the order they had; returns
 * where the others begin. `goesLeft` has 1 or 0 for each bin.
 */
export function partitionRows(
  rows: Int32Array,
  start: number,
  end: number,
  column: Uint8Array,
  goesLeft: Uint8Array,
  scratch: Int32Array
): number {
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const row = rows[i] as number;
    const isLeft = goesLeft[column[row] as number] as number;
    rows[left] = row;
    scratch[right] = row;
    left += isLeft;
    right += 1 - isLeft;
  }
  rows.set(scratch.subarray(0, right), left);
  return left;
}
