import { binCount, type Bins } from "../design/bins.js";

/** Coarser bins, and which of them each finer one falls in. */
export interface CoarseBins {
  readonly bins: Bins;
  readonly of: Uint8Array;
}

/**
 * At most so many bins, each a run of finer ones with about equal numbers of rows; of words, the levels with most rows
 * stay and the others fall to the bin of unseen ones.
 */
export function coarsen(bins: Bins, rows: ArrayLike<number>, maxBins: number): CoarseBins {
  const count = binCount(bins);
  if (count <= maxBins) return { bins, of: Uint8Array.from({ length: count }, (_, i) => i) };
  return bins.kind === "number"
    ? coarsenLine(bins.cuts, rows, maxBins)
    : coarsenSet(bins.levels, rows, maxBins);
}

function coarsenLine(cuts: readonly number[], rows: ArrayLike<number>, maxBins: number): CoarseBins {
  const kept: number[] = [];
  const of = new Uint8Array(cuts.length + 2);
  let left = 0;
  for (let i = 0; i <= cuts.length; i++) left += rows[i] as number;
  let inBin = 0;
  for (let i = 0; i <= cuts.length; i++) {
    const count = rows[i] as number;
    const binsLeft = maxBins - 1 - kept.length;
    if (inBin > 0 && binsLeft > 1 && inBin + count / 2 > left / binsLeft) {
      kept.push(cuts[i - 1] as number);
      left -= inBin;
      inBin = 0;
    }
    of[i] = kept.length;
    inBin += count;
  }
  of[cuts.length + 1] = kept.length + 1;
  return { bins: { kind: "number", cuts: kept }, of };
}

function coarsenSet(levels: readonly string[], rows: ArrayLike<number>, maxBins: number): CoarseBins {
  const most = levels
    .map((level, i) => ({ level, i, count: rows[i] as number }))
    .sort((a, b) => b.count - a.count || a.i - b.i)
    .slice(0, maxBins - 2)
    .sort((a, b) => a.i - b.i);
  const of = new Uint8Array(levels.length + 2).fill(most.length);
  most.forEach(({ i }, place) => (of[i] = place));
  of[levels.length + 1] = most.length + 1;
  return { bins: { kind: "category", levels: most.map((d) => d.level) }, of };
}
