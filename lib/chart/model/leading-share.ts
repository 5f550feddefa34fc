import type { Share } from "../share.js";

/** The share that is clearly the largest of parts of one whole: its interval lies above what any other may be. */
export function leadingShare(shares: readonly Share[]): Share | undefined {
  const exact = shares.filter((d) => d.shown === "exact" && d.rate !== null);
  const first = [...exact].sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0))[0];
  if (!first || first.rate === null) return undefined;
  const unseen = 1 - exact.reduce((sum, d) => sum + (d.rate ?? 0), 0);
  const others = shares.filter((d) => d !== first);
  const isClear = others.every(
    (d) => (d.shown === "exact" ? (d.high ?? d.rate ?? 0) : unseen) < lowest(first)
  );
  return isClear ? first : undefined;
}

function lowest({ low, rate }: Share): number {
  return low ?? rate ?? 0;
}
