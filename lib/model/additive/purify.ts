/**
 * Moves out of a grid what either axis says alone, so that every row and column averages to 0 over its rows of data
 * (Lengerich et al. 2020, "Purifying interaction effects with the functional ANOVA"); returns what was moved, by row
 * and by column of the grid. Grid and what was moved add up to the grid as it was.
 */
export function purify(
  grid: Float64Array,
  rows: Float64Array,
  width: number
): { readonly byRow: Float64Array; readonly byColumn: Float64Array } {
  const height = grid.length / width;
  const byRow = new Float64Array(height);
  const byColumn = new Float64Array(width);
  for (let pass = 0, moved = Infinity; pass < 200 && moved > 1e-13; pass++) {
    moved = 0;
    for (let i = 0; i < height; i++) moved = Math.max(moved, moveOut(i * width, 1, width, i, byRow));
    for (let j = 0; j < width; j++) moved = Math.max(moved, moveOut(j, width, height, j, byColumn));
  }
  return { byRow, byColumn };

  /** Takes the mean of a run of cells out of them; returns its size. */
  function moveOut(from: number, stride: number, length: number, to: number, sums: Float64Array): number {
    let [total, count] = [0, 0];
    for (let i = 0, at = from; i < length; i++, at += stride) {
      total += (grid[at] as number) * (rows[at] as number);
      count += rows[at] as number;
    }
    if (count === 0) return 0;
    const mean = total / count;
    for (let i = 0, at = from; i < length; i++, at += stride) grid[at] = (grid[at] as number) - mean;
    sums[to] = (sums[to] as number) + mean;
    return Math.abs(mean);
  }
}
