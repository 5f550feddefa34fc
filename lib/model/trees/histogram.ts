import { binCount } from "../design/bins.js";
import type { Binned } from "../design/binned.js";
import type { Quads } from "./quads.js";

/** By bin, feature after feature: the sum of gradients, then that of weights (rows and curvatures packed into one). */
export type Histogram = Float64Array;

/** Numbers that a histogram has for a bin. */
export const binWidth = 2;

/** Where each feature begins in a histogram, and after them all room for what pads quads. */
export function histogramStarts({ features }: Binned): Int32Array {
  const starts = new Int32Array(features.length + 1);
  features.forEach(({ bins }, i) => {
    starts[i + 1] = (starts[i] as number) + binWidth * binCount(bins);
  });
  return starts;
}

export function emptyHistogram(starts: Int32Array): Histogram {
  return new Float64Array((starts[starts.length - 1] as number) + binWidth * 256);
}

/** The histogram of some rows, of the gradients and weights of all. */
export function fillHistogram(
  histogram: Histogram,
  starts: Int32Array,
  quads: Quads,
  rows: Int32Array,
  gradient: Float64Array,
  weight: Float64Array
): void {
  const padding = starts[starts.length - 1] as number;
  histogram.fill(0);
  quads.forEach((quad, i) => {
    const start = (place: number): number => starts[4 * i + place] ?? padding;
    fillFour(histogram, start(0), start(1), start(2), start(3), quad, rows, gradient, weight);
  });
}

/** Most of a fit's time is spent here: written out, it takes half of what a loop over the four does. */
function fillFour(
  histogram: Histogram,
  start0: number,
  start1: number,
  start2: number,
  start3: number,
  quad: Int32Array,
  rows: Int32Array,
  gradient: Float64Array,
  weight: Float64Array
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const bins = quad[row] as number;
    const g = gradient[row] as number;
    const w = weight[row] as number;
    let at = start0 + ((bins & 255) << 1);
    histogram[at] = (histogram[at] as number) + g;
    histogram[at + 1] = (histogram[at + 1] as number) + w;
    at = start1 + (((bins >>> 8) & 255) << 1);
    histogram[at] = (histogram[at] as number) + g;
    histogram[at + 1] = (histogram[at + 1] as number) + w;
    at = start2 + (((bins >>> 16) & 255) << 1);
    histogram[at] = (histogram[at] as number) + g;
    histogram[at + 1] = (histogram[at + 1] as number) + w;
    at = start3 + ((bins >>> 24) << 1);
    histogram[at] = (histogram[at] as number) + g;
    histogram[at + 1] = (histogram[at + 1] as number) + w;
  }
}

/** Takes a part of the rows out: what is left is the histogram of the others. */
export function subtractHistogram(histogram: Histogram, part: Histogram): void {
  for (let i = 0; i < histogram.length; i++) histogram[i] = (histogram[i] as number) - (part[i] as number);
}
