import type { Column } from "../model/cohort.js";
import type { Bins } from "../model/design/bins.js";

/** Writes the bins of the rows from `start` to before `end` into `cells`, from 0 on. */
export type Binner = (start: number, end: number, cells: Uint16Array | Uint8Array) => void;

/** How a column's rows fall into bins learnt in training; its levels are matched by their words. */
export function binnerOf(column: Column, bins: Bins): Binner {
  if (bins.kind === "number" && column.levels) throw mismatch(column, "words", "numbers");
  if (bins.kind === "number") return numberBinner(column.values, bins.cuts);
  if (!column.levels) throw mismatch(column, "numbers", "words");
  return wordBinner(column.values, column.levels, bins.levels);
}

function mismatch({ feature }: Column, has: string, learnt: string): RangeError {
  return new RangeError(
    `column "${feature.name}" has ${has}, the model learnt ${learnt} (train it on these features)`
  );
}

/** From so many rows on, a table of where to begin costs less than it saves. */
const manyRows = 20_000;

function numberBinner(values: Float32Array, cuts: readonly number[]): Binner {
  return values.length < manyRows ? searchBinner(values, cuts) : tableBinner(values, cuts);
}

/** A binary search in as many steps for every value; what fills the cuts up to a power of 2 is reached by none. */
function searchBinner(values: Float32Array, cuts: readonly number[]): Binner {
  let size = 1;
  while (size <= cuts.length) size *= 2;
  const padded = new Float64Array(size).fill(NaN);
  padded.set(cuts);
  const missing = cuts.length + 1;
  return (start, end, cells) => {
    for (let row = start; row < end; row++) {
      const value = values[row] as number;
      let bin = 0;
      for (let step = size >> 1; step > 0; step >>= 1)
        if (value >= (padded[bin + step - 1] as number)) bin += step;
      cells[row - start] = Number.isNaN(value) ? missing : bin;
    }
  };
}

/**
 * The upper half of a number's bits (sign, exponent, 7 bits of mantissa) leads to the bin of the least number that
 * begins with them; few cuts share such a beginning, so there are few steps to go from there.
 */
function tableBinner(values: Float32Array, cuts: readonly number[]): Binner {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const first = firstBins(cuts);
  const padded = Float64Array.of(...cuts, NaN);
  const missing = cuts.length + 1;
  return (start, end, cells) => {
    for (let row = start; row < end; row++) {
      const value = values[row] as number;
      let bin = first[(bits[row] as number) >>> 16] as number;
      while (value >= (padded[bin] as number)) bin++;
      cells[row - start] = Number.isNaN(value) ? missing : bin;
    }
  };
}

function firstBins(cuts: readonly number[]): Uint16Array {
  const number = new Float32Array(1);
  const bits = new Uint32Array(number.buffer);
  const first = new Uint16Array(65536);
  const put = (upper: number, lower: number, bin: number): number => {
    bits[0] = ((upper << 16) | lower) >>> 0;
    const least = number[0] as number;
    while (bin < cuts.length && least >= (cuts[bin] as number)) bin++;
    first[upper] = bin;
    return bin;
  };
  let bin = 0;
  for (let upper = 0xff80; upper >= 0x8000; upper--) bin = put(upper, upper === 0xff80 ? 0 : 0xffff, bin);
  for (let upper = 0; upper <= 0x7f80; upper++) bin = put(upper, 0, bin);
  return first;
}

function wordBinner(values: Float32Array, levels: readonly string[], learnt: readonly string[]): Binner {
  const place = new Map(learnt.map((level, i) => [level, i]));
  const binOf = Uint16Array.from(levels, (level) => place.get(level) ?? learnt.length);
  return (start, end, cells) => {
    for (let row = start; row < end; row++) {
      const value = values[row] as number;
      cells[row - start] = Number.isNaN(value) ? learnt.length + 1 : (binOf[value] ?? learnt.length);
    }
  };
}
