import type { Column } from "../cohort.js";
import { kindOf } from "../model-feature.js";

/**
 * How a feature's values are put into bins, learnt in training. Of numbers: below the first cut, then from each cut to
 * below the next, then missing. Of words: each level, then words not seen in training, then missing.
 */
export type Bins =
  | { readonly kind: "number"; readonly cuts: readonly number[] }
  | { readonly kind: "category"; readonly levels: readonly string[] };

export interface BinOptions {
  /** In all, with the one of what is missing (and the one of unseen words); at most 256. */
  readonly maxBins?: number;
  /** Cuts are learnt from about so many rows where there are more, every so-manieth of them. */
  readonly sampleRows?: number;
}

/** Bins in all, with the one of what is missing, which is the last. */
export function binCount(bins: Bins): number {
  return bins.kind === "number" ? bins.cuts.length + 2 : bins.levels.length + 2;
}

/**
 * Bins of about equal numbers of rows, cut halfway between neighbouring values; a value with more rows than a bin
 * should have stands alone. Words beyond the most frequent that fit fall to the bin of unseen ones.
 */
export function learnBins(column: Column, { maxBins = 64, sampleRows = 250_000 }: BinOptions = {}): Bins {
  if (!(maxBins >= 4 && maxBins <= 256))
    throw new RangeError(`not a number of bins from 4 to 256: ${maxBins}`);
  if (kindOf(column.feature.unit) === "category") {
    return { kind: "category", levels: frequentLevels(column, maxBins - 2) };
  }
  return { kind: "number", cuts: quantileCuts(sortedSample(column, sampleRows), maxBins - 1) };
}

/** The bin of each row. */
export function binColumn(column: Column, bins: Bins): Uint8Array {
  return bins.kind === "number"
    ? binNumbers(column.values, bins.cuts)
    : binWords(column.values, column.levels ?? [], bins.levels);
}

function sortedSample({ feature, values }: Column, sampleRows: number): Float32Array {
  const stride = Math.max(1, Math.floor(values.length / sampleRows));
  const sample = new Float32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value === Infinity || value === -Infinity) {
      throw new RangeError(`${feature.name} is ${value} in row ${row} (leave it missing, as NaN)`);
    }
    if (row % stride === 0 && value === value) sample[count++] = value;
  }
  return sample.subarray(0, count).sort();
}

function quantileCuts(sorted: Float32Array, maxBins: number): number[] {
  const { values, counts } = runs(sorted);
  const cuts: number[] = [];
  const cutBefore = (i: number): void => {
    cuts.push(((values[i - 1] as number) + (values[i] as number)) / 2);
  };
  if (values.length <= maxBins) {
    for (let i = 1; i < values.length; i++) cutBefore(i);
    return cuts;
  }
  const large = standAlone(counts, sorted.length, maxBins);
  let left = large.restRows;
  let binsLeft = maxBins - large.count;
  let inBin = 0;
  for (let i = 0; i < values.length; i++) {
    const isLarge = large.is[i] === 1;
    const count = counts[i] as number;
    const size = left / Math.max(1, binsLeft);
    const isFull = inBin > 0 && inBin + (isLarge ? Infinity : count / 2) > size;
    const mayCut = cuts.length < maxBins - 1;
    if (i > 0 && mayCut && (isFull || large.is[i - 1] === 1)) {
      cutBefore(i);
      if (inBin > 0) binsLeft--;
      left -= inBin;
      inBin = 0;
    }
    if (!isLarge) inBin += count;
  }
  return cuts;
}

/** Values with more rows than a bin's share, and what is left without them; found anew until there are no more. */
function standAlone(
  counts: readonly number[],
  n: number,
  maxBins: number
): { is: Uint8Array; count: number; restRows: number } {
  const is = new Uint8Array(counts.length);
  let [count, restRows] = [0, n];
  for (let found = true; found && count < maxBins - 1;) {
    found = false;
    const share = restRows / (maxBins - count);
    for (let i = 0; i < counts.length && count < maxBins - 1; i++) {
      if (is[i] === 1 || (counts[i] as number) < share) continue;
      is[i] = 1;
      count++;
      restRows -= counts[i] as number;
      found = true;
    }
  }
  return { is, count, restRows };
}

function runs(sorted: Float32Array): { values: number[]; counts: number[] } {
  const values: number[] = [];
  const counts: number[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    values.push(sorted[start] as number);
    counts.push(end - start);
    start = end;
  }
  return { values, counts };
}

function frequentLevels({ values, levels = [] }: Column, atMost: number): string[] {
  const counts = new Float64Array(levels.length);
  for (const value of values) {
    if (value === value) counts[value] = (counts[value] as number) + 1;
  }
  return levels
    .map((level, i) => ({ level, count: counts[i] as number }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.level < b.level ? -1 : 1))
    .slice(0, atMost)
    .map(({ level }) => level)
    .sort();
}

function binNumbers(values: Float32Array, cuts: readonly number[]): Uint8Array {
  const at = Float64Array.from(cuts);
  const missing = at.length + 1;
  const bin = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    let low = 0;
    for (let high = at.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((at[middle] as number) <= value) low = middle + 1;
      else high = middle;
    }
    bin[row] = value === value ? low : missing;
  }
  return bin;
}

function binWords(values: Float32Array, levels: readonly string[], known: readonly string[]): Uint8Array {
  const place = new Map(known.map((level, i) => [level, i]));
  const binOf = Uint8Array.from(levels, (level) => place.get(level) ?? known.length);
  const bin = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    bin[row] = value === value ? (binOf[value] ?? known.length) : known.length + 1;
  }
  return bin;
}
