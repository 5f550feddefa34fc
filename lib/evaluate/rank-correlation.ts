/**
 * Spearman's rank correlation, ties sharing their mean rank; undefined where either side is all ties.
 * C. Spearman (1904), "The proof and measurement of association between two things", American Journal of Psychology 15.
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | undefined {
  if (a.length !== b.length) throw new Error(`not pairs: ${a.length} and ${b.length} values`);
  const mean = (a.length + 1) / 2;
  const [ranksA, ranksB] = [ranks(a), ranks(b)];
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, rank, i) => sum + (rank - mean) * ((y[i] ?? mean) - mean), 0);
  const spread = Math.sqrt(product(ranksA, ranksA) * product(ranksB, ranksB));
  return spread === 0 ? undefined : product(ranksA, ranksB) / spread;
}

function ranks(values: readonly number[]): number[] {
  return values.map(
    (v) => values.filter((d) => d < v).length + (values.filter((d) => d === v).length + 1) / 2
  );
}
