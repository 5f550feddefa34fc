import type { Column } from "../cohort.js";
import { binColumn, learnBins, type BinOptions, type Bins } from "./bins.js";

/** Features as bins: what trees and additive models learn from. */
export interface Binned {
  readonly n: number;
  readonly features: readonly BinnedFeature[];
}

export interface BinnedFeature {
  readonly feature: string;
  readonly bins: Bins;
  /** By row. */
  readonly bin: Uint8Array;
}

/** Learns bins from these rows and puts the rows into them. */
export function toBinned(n: number, columns: readonly Column[], options?: BinOptions): Binned {
  return {
    n,
    features: columns.map((column) => {
      const bins = learnBins(column, options);
      return { feature: column.feature.name, bins, bin: binColumn(column, bins) };
    })
  };
}

/** The bins of a model's feature in these rows; where they lack it, an error that names it. */
export function binFeature(columns: readonly Column[], feature: string, bins: Bins): Uint8Array {
  const column = columns.find((d) => d.feature.name === feature);
  if (!column) throw new RangeError(`the rows have no ${feature}, which the model needs`);
  return binColumn(column, bins);
}
