import { binCount, type Bins } from "../design/bins.js";
import type { AdditiveModel, PairShape, Shape } from "./additive-model.js";
import type { CompleteOptions } from "./additive-options.js";
import type { AdditiveRows } from "./additive-rows.js";
import type { CoarseBins } from "./coarse-bins.js";
import type { BagMains, BagPairs } from "./fit-bag.js";
import { coarseBins, pairTerms, type Pair } from "./pair-terms.js";
import { positivesByCell } from "./positives-by-cell.js";
import { purify } from "./purify.js";
import { rowsByBin } from "./rows-by-bin.js";

/**
 * The model that bags make together: the mean of their shapes, with bands over bags. What pairs say of one feature
 * alone moves to its shape; every shape averages to 0 over the rows learnt from, and the base takes what is left.
 */
export function mergeBags(
  rows: AdditiveRows,
  options: CompleteOptions,
  mains: readonly BagMains[],
  pairs: readonly Pair[] = [],
  bagPairs: readonly BagPairs[] = []
): AdditiveModel {
  const bags = [...mains].sort((a, b) => a.bag - b.bag);
  const fitted = [...bagPairs].sort((a, b) => a.bag - b.bag);
  const counts = rowsByBin(rows);
  const coarse = coarseBins(rows, options.pairBins);
  const grids = gridsOf(rows, coarse, pairs);
  const pairsOf = bags.map(({ bag }) => fitted.find((d) => d.bag === bag));
  const others = meanPairs(fitted);
  const parts = bags.map((bag, i) =>
    toParts(bag, counts, coarse, pairs, grids, pairsOf[i]?.shapes ?? others)
  );
  return {
    kind: "additive",
    base: mean(parts.map((d) => d.base)),
    shapes: rows.binned.features.map(({ feature, bins, bin }, i) => ({
      ...toShape(
        feature,
        bins,
        counts[i] as Float64Array,
        parts.map((d) => d.shapes[i] as Float64Array)
      ),
      positives: positivesByCell(rows, bin, binCount(bins))
    })),
    pairs: grids.map((grid, i) =>
      toPairShape(
        grid,
        parts.map((d) => d.grids[i] as Float64Array)
      )
    ),
    rounds: bags.map((bag, i) => ({ mains: bag.rounds, pairs: pairsOf[i]?.rounds ?? 0 }))
  };
}

interface Grid {
  readonly features: readonly [string, string];
  readonly bins: readonly [Bins, Bins];
  readonly width: number;
  readonly rows: Float64Array;
  readonly positives: readonly number[];
}

interface Parts {
  base: number;
  readonly shapes: Float64Array[];
  readonly grids: Float64Array[];
}

function gridsOf(rows: AdditiveRows, coarse: readonly CoarseBins[], pairs: readonly Pair[]): Grid[] {
  const terms = pairTerms(rows, coarse, pairs);
  return pairs.map(([first, second], i) => {
    const { cell, cells, width } = terms[i] as (typeof terms)[number];
    const counts = new Float64Array(cells);
    cell.forEach((at, row) => {
      if (rows.heldOut[row] !== 1) counts[at] = (counts[at] as number) + 1;
    });
    const name = (place: number): string => (rows.binned.features[place] as { feature: string }).feature;
    const bins = (place: number): Bins => (coarse[place] as CoarseBins).bins;
    return {
      features: [name(first), name(second)],
      bins: [bins(first), bins(second)],
      width,
      rows: counts,
      positives: positivesByCell(rows, cell, cells)
    };
  });
}

function toParts(
  bag: BagMains,
  counts: readonly Float64Array[],
  coarse: readonly CoarseBins[],
  pairs: readonly Pair[],
  grids: readonly Grid[],
  pairShapes: Float64Array | undefined
): Parts {
  const shapes = cut(
    bag.shapes,
    counts.map((d) => d.length)
  );
  const sizes = grids.map((grid) => grid.rows.length);
  const cells = pairShapes ? cut(pairShapes, sizes) : sizes.map((size) => new Float64Array(size));
  const parts = { base: bag.base, shapes, grids: cells };
  pairs.forEach(([first, second], i) => {
    const { rows, width } = grids[i] as Grid;
    const { byRow, byColumn } = purify(cells[i] as Float64Array, rows, width);
    addCoarse(shapes[first] as Float64Array, coarse[first] as CoarseBins, byRow);
    addCoarse(shapes[second] as Float64Array, coarse[second] as CoarseBins, byColumn);
  });
  shapes.forEach((shape, i) => (parts.base += centre(shape, counts[i] as Float64Array)));
  return parts;
}

/** What bags whose pairs were not fitted, since the fit was stopped, take for them. */
function meanPairs(bagPairs: readonly BagPairs[]): Float64Array | undefined {
  const [first] = bagPairs;
  return first?.shapes.map((_, i) => mean(bagPairs.map(({ shapes }) => shapes[i] as number)));
}

/** Pieces of these lengths, each a copy. */
function cut(values: Float64Array, lengths: readonly number[]): Float64Array[] {
  let from = 0;
  return lengths.map((length) => values.slice(from, (from += length)));
}

function addCoarse(shape: Float64Array, { of }: CoarseBins, moved: Float64Array): void {
  of.forEach((coarse, bin) => (shape[bin] = (shape[bin] as number) + (moved[coarse] as number)));
}

/** Takes the mean over rows out of a shape and returns it; bins without a row then say nothing, as nothing is known. */
function centre(shape: Float64Array, rows: Float64Array): number {
  let [total, count] = [0, 0];
  shape.forEach((value, bin) => {
    total += value * (rows[bin] as number);
    count += rows[bin] as number;
  });
  const middle = total / count;
  shape.forEach((value, bin) => (shape[bin] = value - middle));
  return middle;
}

function toShape(
  feature: string,
  bins: Bins,
  rows: Float64Array,
  bags: readonly Float64Array[]
): Omit<Shape, "positives"> {
  const known = (bin: number): boolean =>
    (rows[bin] as number) > 0 || (bins.kind === "number" && bin < binCount(bins) - 1);
  const over = (summary: (values: number[]) => number): number[] =>
    Array.from(rows, (_, bin) => (known(bin) ? summary(bags.map((shape) => shape[bin] as number)) : 0));
  return {
    feature,
    bins,
    contribution: over(mean),
    low: over((values) => quantile(values, 0.025)),
    high: over((values) => quantile(values, 0.975)),
    rows: Array.from(rows)
  };
}

function toPairShape(grid: Grid, bags: readonly Float64Array[]): PairShape {
  const cells = Array.from(grid.rows, (_, cell) => mean(bags.map((d) => d[cell] as number)));
  const byRow = (values: readonly number[]): number[][] =>
    Array.from({ length: values.length / grid.width }, (_, i) =>
      values.slice(i * grid.width, (i + 1) * grid.width)
    );
  return {
    features: grid.features,
    bins: grid.bins,
    contribution: byRow(cells),
    rows: byRow(Array.from(grid.rows)),
    positives: byRow(grid.positives)
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Between neighbours where it falls between two. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return low + (high - low) * (place - Math.floor(place));
}
