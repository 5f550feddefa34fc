import { binCount } from "../design/bins.js";
import type { AdditiveRows } from "./additive-rows.js";
import type { CompleteOptions } from "./additive-options.js";
import type { CoarseBins } from "./coarse-bins.js";
import type { BagMains } from "./fit-bag.js";
import { marginsOf } from "./fit-bag.js";
import { mainTerms } from "./main-terms.js";
import { coarseBins, type Pair } from "./pair-terms.js";

export interface RankedPair {
  readonly pair: Pair;
  /** By how much the best cut of both axes lowers the log loss, beyond what each axis does, by Newton's estimate. */
  readonly strength: number;
}

/** Which of the pairs to look at: each so-manieth, from one on. */
export interface Portion {
  readonly from: number;
  readonly of: number;
}

/**
 * How strongly each pair of features leans together in what the shapes of all bags leave unexplained: FAST of Lou et al.
 * (2013), "Accurate intelligible models with pairwise interactions", with what each axis does alone taken out.
 * Yields after each first feature; features with a monotone shape are in no pair.
 */
export function* rankPairs(
  rows: AdditiveRows,
  options: CompleteOptions,
  mains: readonly BagMains[],
  portion: Portion = { from: 0, of: 1 }
): Generator<void, RankedPair[], void> {
  const coarse = coarseBins(rows, options.pairBins);
  const columns = rows.binned.features.map(({ bin }, i) => coarseOf(bin, coarse[i] as CoarseBins));
  const { gradient, hessian } = derivatives(rows, options, mains);
  const sums = { gradient: new Float64Array(256), hessian: new Float64Array(256) };
  const free = coarse.map((_, i) => i).filter((i) => isFree(i));
  const ranked: RankedPair[] = [];
  let place = 0;
  for (const first of free) {
    for (const second of free) {
      if (second <= first || place++ % portion.of !== portion.from) continue;
      const [height, width] = [size(first), size(second)];
      sumGrid(columns[first] as Uint8Array, columns[second] as Uint8Array, width, gradient, hessian, sums);
      ranked.push({ pair: [first, second], strength: strengthOf(sums, height, width) });
    }
    yield;
  }
  return ranked;

  function size(feature: number): number {
    return binCount((coarse[feature] as CoarseBins).bins);
  }

  function isFree(feature: number): boolean {
    const { feature: name, bin } = rows.binned.features[feature] as { feature: string; bin: Uint8Array };
    return options.monotone[name] === undefined && bin.some((d) => d !== bin[0]);
  }
}

/** The strongest pairs, most first. */
export function strongest(ranked: readonly RankedPair[], pairs: number): Pair[] {
  return [...ranked]
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
    .slice(0, pairs)
    .map(({ pair }) => pair);
}

function coarseOf(bin: Uint8Array, { of }: CoarseBins): Uint8Array {
  const coarse = new Uint8Array(bin.length);
  for (let row = 0; row < bin.length; row++) coarse[row] = of[bin[row] as number] as number;
  return coarse;
}

/** Of the log loss at the mean of the bags' log-odds; 0 for rows that may not be learnt from. */
function derivatives(
  rows: AdditiveRows,
  options: CompleteOptions,
  mains: readonly BagMains[]
): { gradient: Float32Array; hessian: Float32Array } {
  const shapes = new Float64Array((mains[0] as BagMains).shapes.length);
  let base = 0;
  for (const bag of mains) {
    base += bag.base / mains.length;
    bag.shapes.forEach((value, i) => (shapes[i] = (shapes[i] as number) + value / mains.length));
  }
  const gradient = marginsOf(mainTerms(rows.binned, options), shapes, base, rows.n);
  const hessian = new Float32Array(rows.n);
  for (let row = 0; row < rows.n; row++) {
    const probability = 1 / (1 + Math.exp(-(gradient[row] as number)));
    const isLearnt = rows.heldOut[row] !== 1;
    gradient[row] = isLearnt ? probability - (rows.label[row] as number) : 0;
    hessian[row] = isLearnt ? probability * (1 - probability) : 0;
  }
  return { gradient, hessian };
}

interface GridSums {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

function sumGrid(
  first: Uint8Array,
  second: Uint8Array,
  width: number,
  gradient: Float32Array,
  hessian: Float32Array,
  sums: GridSums
): void {
  const [g, h] = [sums.gradient.fill(0), sums.hessian.fill(0)];
  for (let row = 0; row < first.length; row++) {
    const cell = (first[row] as number) * width + (second[row] as number);
    g[cell] = (g[cell] as number) + (gradient[row] as number);
    h[cell] = (h[cell] as number) + (hessian[row] as number);
  }
}

function strengthOf(sums: GridSums, height: number, width: number): number {
  cumulate(sums.gradient, height, width);
  cumulate(sums.hessian, height, width);
  let best = 0;
  for (let i = 0; i < height - 1; i++) {
    for (let j = 0; j < width - 1; j++) best = Math.max(best, contrast(sums, height, width, i, j));
  }
  return best;
}

function cumulate(values: Float64Array, height: number, width: number): void {
  for (let i = 0; i < height; i++) {
    for (let j = 1; j < width; j++) add(values, i * width + j, i * width + j - 1);
  }
  for (let i = width; i < height * width; i++) add(values, i, i - width);
}

function add(values: Float64Array, to: number, from: number): void {
  values[to] = (values[to] as number) + (values[from] as number);
}

/** A quadrant needs so much Hessian for its mean to count. */
const leastHessian = 1;

/** The one degree of freedom of two by two quadrants that neither axis has. */
function contrast(
  { gradient, hessian }: GridSums,
  height: number,
  width: number,
  i: number,
  j: number
): number {
  const [at, right] = [i * width + j, i * width + width - 1];
  const [below, corner] = [(height - 1) * width + j, height * width - 1];
  let [difference, variance] = [0, 0];
  for (let quadrant = 0; quadrant < 4; quadrant++) {
    const h = box(hessian, quadrant);
    if (h < leastHessian) return 0;
    difference += (quadrant === 0 || quadrant === 3 ? 1 : -1) * (box(gradient, quadrant) / h);
    variance += 1 / h;
  }
  return difference ** 2 / variance / 2;

  function box(values: Float64Array, quadrant: number): number {
    const a = values[at] as number;
    if (quadrant === 0) return a;
    const b = (values[right] as number) - a;
    if (quadrant === 1) return b;
    const c = (values[below] as number) - a;
    return quadrant === 2 ? c : (values[corner] as number) - a - b - c;
  }
}
