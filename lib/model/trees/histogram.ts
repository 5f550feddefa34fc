import { binCount } from "../design/bins.js";
import type { Binned } from "../design/binned.js";
import type { JoinedColumn } from "./join-features.js";
import type { SummingRoom } from "./summing-room.js";

/** By bin, feature after feature: the sum of gradients, then that of weights (rows and curvatures packed into one). */
export type Histogram = Float64Array;

/** Numbers that a histogram has for a bin. */
export const binWidth = 2;

/** Where each feature begins in a histogram, and after them all where it ends. */
export function histogramStarts({ features }: Binned): Int32Array {
  const starts = new Int32Array(features.length + 1);
  features.forEach(({ bins }, i) => {
    starts[i + 1] = (starts[i] as number) + binWidth * binCount(bins);
  });
  return starts;
}

export function emptyHistogram(starts: Int32Array): Histogram {
  return new Float64Array(starts[starts.length - 1] as number);
}

/** The histogram of the room's rows from `start` to below `end`. */
export function fillHistogram(
  histogram: Histogram,
  starts: Int32Array,
  columns: readonly JoinedColumn[],
  room: SummingRoom,
  start: number,
  end: number
): void {
  histogram.fill(0);
  columns.forEach((column, i) => {
    if (i % 4 === 0) room.sum(i / 4, start, end);
    spread(histogram, starts, column, room.sums, 256 * binWidth * (i % 4));
  });
}

/** Adds a column's sums to those of its features. */
function spread(
  histogram: Histogram,
  starts: Int32Array,
  { features, parts }: JoinedColumn,
  sums: Float64Array,
  from: number
): void {
  features.forEach((feature, i) => {
    const part = parts[i] as Uint8Array;
    const start = starts[feature] as number;
    if (features.length === 1) {
      histogram.set(sums.subarray(from, from + binWidth * part.length), start);
      return;
    }
    for (let bin = 0; bin < part.length; bin++) {
      const at = from + binWidth * bin;
      const to = start + binWidth * (part[bin] as number);
      histogram[to] = (histogram[to] as number) + (sums[at] as number);
      histogram[to + 1] = (histogram[to + 1] as number) + (sums[at + 1] as number);
    }
  });
}

/** Takes a part of the rows out: what is left is the histogram of the others. */
export function subtractHistogram(histogram: Histogram, part: Histogram): void {
  for (let i = 0; i < histogram.length; i++) histogram[i] = (histogram[i] as number) - (part[i] as number);
}
