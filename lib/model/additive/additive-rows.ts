import { binCount, binColumn, learnBins } from "../design/bins.js";
import type { Binned, BinnedFeature } from "../design/binned.js";
import type { TrainingSet } from "../fit.js";
import type { CompleteOptions } from "./additive-options.js";

/** What all bags share: rows as bins, and which may be learnt from. */
export interface AdditiveRows {
  readonly n: number;
  readonly binned: Binned;
  readonly label: Uint8Array;
  /** 1 for rows that no bag learns from or stops by. */
  readonly heldOut: Uint8Array;
  /** By row, from 0 to below `students`. */
  readonly student: Uint32Array;
  readonly students: number;
}

/** The table of overlaps holds a number for each two cells of all terms: for so many cells, 256 MB. */
export const mostCells = 8000;

/** Puts rows into bins, fewer a feature where there are hundreds of features; yields after each feature. */
export function* toAdditiveRows(
  { n, columns, label, heldOut, student }: TrainingSet,
  { maxBins }: CompleteOptions
): Generator<void, AdditiveRows, void> {
  if (columns.length === 0) throw new RangeError("there is no feature to learn from (choose some)");
  const features: BinnedFeature[] = [];
  const most = Math.min(maxBins, Math.floor(mostCells / columns.length));
  if (most < 4) throw new RangeError(`${columns.length} features are too many (at most ${mostCells / 4})`);
  const isTight = columns.length * maxBins > mostCells;
  for (const column of columns) {
    const learnt = learnBins(column, { maxBins });
    const bins = isTight && binCount(learnt) > most ? learnBins(column, { maxBins: most }) : learnt;
    features.push({ feature: column.feature.name, bins, bin: binColumn(column, bins) });
    yield;
  }
  return { n, binned: { n, features }, label, heldOut, ...numbered(n, student) };
}

/** Students counted from 0 in the order of their first rows; each row for itself where students are not told. */
function numbered(n: number, student: Uint32Array | undefined): Pick<AdditiveRows, "student" | "students"> {
  if (!student) return { student: Uint32Array.from({ length: n }, (_, i) => i), students: n };
  const places = new Map<number, number>();
  const place = student.map((d) => {
    const known = places.get(d);
    if (known === undefined) places.set(d, places.size);
    return known ?? places.size - 1;
  });
  return { student: place, students: places.size };
}
