import type { TrainingSet } from "../fit.js";
import { binCount } from "../design/bins.js";
import { toBinned, type Binned } from "../design/binned.js";
import type { CompleteOptions } from "./additive-options.js";

/** What all bags share: rows as bins, and which may be learnt from. */
export interface AdditiveRows {
  readonly n: number;
  readonly binned: Binned;
  readonly label: Uint8Array;
  /** 1 for rows that no bag learns from or stops by. */
  readonly heldOut: Uint8Array;
  readonly student?: Uint32Array;
}

/** The table of overlaps holds a number for each two bins of all features: so many bins fit in 256 MB. */
const mostCells = 8000;

/** Puts rows into bins: fewer a feature where there are hundreds of features. */
export function toAdditiveRows(training: TrainingSet, { maxBins }: CompleteOptions): AdditiveRows {
  const { n, columns, label, heldOut, student } = training;
  if (columns.length === 0) throw new RangeError("there is no feature to learn from (choose some)");
  for (let bins = maxBins; ; bins = Math.max(4, bins >> 1)) {
    const binned = toBinned(n, columns, { maxBins: bins });
    const cells = binned.features.reduce((sum, d) => sum + binCount(d.bins), 0);
    if (cells <= mostCells) return { n, binned, label, heldOut, ...(student && { student }) };
    if (bins === 4) throw new RangeError(`${columns.length} features are more than fit (choose fewer)`);
  }
}
