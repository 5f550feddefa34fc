import type { Bins } from "../model/design/bins.js";
import { isSensitive } from "./coding.js";
import { otherValue } from "./group-label.js";

/** Bins of a model put together: their places, the one of what is missing last of all. */
export interface BinSlice {
  readonly places: readonly number[];
  readonly hasMissing: boolean;
}

/** What a slice is of, as a release tells it. */
export interface SliceName {
  /** Of numbers: from here to below there; no field where it is open. Neither: missing values alone. */
  readonly from?: number;
  readonly to?: number;
  /** Of words: a level, or "other" for several and for those not seen in training: which they are is not told. */
  readonly level?: string;
  /** Whether values that are missing are in it. */
  readonly hasMissing: boolean;
}

/** One slice a bin. */
export function slicesOf(bins: Bins): BinSlice[] {
  const values = bins.kind === "number" ? bins.cuts.length + 1 : bins.levels.length + 1;
  return Array.from({ length: values + 1 }, (_, i) => ({ places: [i], hasMissing: i === values }));
}

/** Whether two slices may become one: numbers that are neighbours, any words, and what is missing with any. */
export function canJoin(bins: Bins, a: BinSlice, b: BinSlice): boolean {
  if (bins.kind === "category") return true;
  const [own, other] = [valuesIn(bins, a), valuesIn(bins, b)];
  if (own.length === 0 || other.length === 0) return true;
  return Math.max(...own) + 1 === Math.min(...other) || Math.max(...other) + 1 === Math.min(...own);
}

export function joined(a: BinSlice, b: BinSlice): BinSlice {
  return {
    places: [...a.places, ...b.places].sort((p, q) => p - q),
    hasMissing: a.hasMissing || b.hasMissing
  };
}

export function nameOf(bins: Bins, slice: BinSlice): SliceName {
  const values = valuesIn(bins, slice);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return { hasMissing: slice.hasMissing };
  if (bins.kind === "category") {
    const level = values.length === 1 ? (bins.levels[first] ?? otherValue) : otherValue;
    return { level, hasMissing: slice.hasMissing };
  }
  const [from, to] = [bins.cuts[first - 1], bins.cuts[last]];
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    hasMissing: slice.hasMissing
  };
}

/** Whether n or one side of it is too small to show; nothing is where the smallest cell is 1. */
export function isTooSmall(n: number, x: number, smallest: number): boolean {
  return smallest > 1 && isSensitive(n, x, smallest);
}

function valuesIn(bins: Bins, { places }: BinSlice): number[] {
  const missing = bins.kind === "number" ? bins.cuts.length + 1 : bins.levels.length + 1;
  return places.filter((d) => d !== missing);
}
