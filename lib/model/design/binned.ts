import type { Column } from "../cohort.js";
import { binColumn, type Bins } from "./bins.js";

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

/** The bins of a model's feature in these rows; where they lack it, an error that names it. */
export function binFeature(columns: readonly Column[], feature: string, bins: Bins): Uint8Array {
  const column = columns.find((d) => d.feature.name === feature);
  if (!column) throw new RangeError(`the rows have no ${feature}, which the model needs`);
  return binColumn(column, bins);
}
