/**
 * Adds the steps of some rows, a gradient and a weight each, to the bins of a quad's four columns, which have 256 pairs of
 * sums each. Most of a fit's time goes here, so it is written out.
 */
export function sumQuad(sums: Float64Array, quad: Int32Array, rows: Int32Array, steps: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const bins = quad[row] as number;
    const gradient = steps[2 * row] as number;
    const weight = steps[2 * row + 1] as number;
    let at = (bins & 255) << 1;
    sums[at] = (sums[at] as number) + gradient;
    sums[at + 1] = (sums[at + 1] as number) + weight;
    at = 512 | ((bins >>> 7) & 510);
    sums[at] = (sums[at] as number) + gradient;
    sums[at + 1] = (sums[at + 1] as number) + weight;
    at = 1024 | ((bins >>> 15) & 510);
    sums[at] = (sums[at] as number) + gradient;
    sums[at + 1] = (sums[at + 1] as number) + weight;
    at = 1536 | ((bins >>> 23) & 510);
    sums[at] = (sums[at] as number) + gradient;
    sums[at + 1] = (sums[at + 1] as number) + weight;
  }
}
