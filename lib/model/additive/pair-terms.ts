import { binCount } from "../design/bins.js";
import type { AdditiveRows } from "./additive-rows.js";
import { coarsen, type CoarseBins } from "./coarse-bins.js";
import { rowsByBin } from "./rows-by-bin.js";
import type { Term } from "./term.js";

/** Two features by their places. */
export type Pair = readonly [first: number, second: number];

/** The coarser bins that pairs are made of, of each feature. */
export function coarseBins(rows: AdditiveRows, maxBins: number): CoarseBins[] {
  const counts = rowsByBin(rows);
  return rows.binned.features.map(({ bins }, i) => coarsen(bins, counts[i] as Float64Array, maxBins));
}

/** A grid for each pair. */
export function pairTerms(
  { binned }: AdditiveRows,
  coarse: readonly CoarseBins[],
  pairs: readonly Pair[]
): Term[] {
  return pairs.map(([first, second]) => {
    const [a, b] = [coarse[first] as CoarseBins, coarse[second] as CoarseBins];
    const [height, width] = [binCount(a.bins), binCount(b.bins)];
    const cell = new Uint8Array(binned.n);
    const [binA, binB] = [binOf(first), binOf(second)];
    for (let row = 0; row < cell.length; row++) {
      const top = a.of[binA[row] as number] as number;
      cell[row] = top * width + (b.of[binB[row] as number] as number);
    }
    return { kind: "grid", cells: height * width, width, cell, monotone: 0 };
  });

  function binOf(feature: number): Uint8Array {
    return (binned.features[feature] as { bin: Uint8Array }).bin;
  }
}
