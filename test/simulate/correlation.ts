/** Pearson's correlation of pairs. */
export function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [mean((d) => d[0]), mean((d) => d[1])];
  const covariance = mean((d) => (d[0] - x) * (d[1] - y));
  return covariance / Math.sqrt(mean((d) => (d[0] - x) ** 2) * mean((d) => (d[1] - y) ** 2));
}
