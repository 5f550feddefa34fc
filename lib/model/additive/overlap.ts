import type { Term } from "./term.js";

/**
 * How much of the Hessian each two cells of all terms share, so that a step of one term tells how the gradients of all
 * others move without a look at the rows. A cell's row is summed over the run of cells that an amount of a step is
 * added to (see `Step`), so that a step costs as many rows of this table as it has amounts.
 */
export interface Overlap {
  readonly cells: number;
  /** Row by row. */
  readonly shared: Float32Array;
}

/** Fills the table from rows with their weights; yields after each term. */
export function* fillOverlap(
  terms: readonly Term[],
  offsets: Int32Array,
  weight: Float32Array,
  overlap: Overlap
): Generator<void, void, void> {
  const block = new Float64Array(256 * 256);
  const turned = new Float64Array(256 * 256);
  for (let j = 0; j < terms.length; j++) {
    const first = terms[j] as Term;
    for (let k = j; k < terms.length; k++) {
      const second = terms[k] as Term;
      const shift = 32 - Math.clz32(second.cells - 1);
      block.fill(0, 0, first.cells << shift);
      addRows(block, first.cell, second.cell, shift, weight);
      turn(block, first.cells, second.cells, shift, turned);
      sumRuns(block, first, second.cells, shift);
      store(block, first.cells, second.cells, shift, overlap, offsets[j] as number, offsets[k] as number);
      if (k === j) continue;
      const turnedShift = 32 - Math.clz32(first.cells - 1);
      sumRuns(turned, second, first.cells, turnedShift);
      store(
        turned,
        second.cells,
        first.cells,
        turnedShift,
        overlap,
        offsets[k] as number,
        offsets[j] as number
      );
    }
    yield;
  }
}

function addRows(
  block: Float64Array,
  first: Uint8Array,
  second: Uint8Array,
  shift: number,
  weight: Float32Array
): void {
  for (let row = 0; row < weight.length; row++) {
    const at = ((first[row] as number) << shift) | (second[row] as number);
    block[at] = (block[at] as number) + (weight[row] as number);
  }
}

function turn(block: Float64Array, height: number, width: number, shift: number, turned: Float64Array): void {
  const turnedShift = 32 - Math.clz32(height - 1);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) turned[(j << turnedShift) | i] = block[(i << shift) | j] as number;
  }
}

/** Sums rows of the block over the runs of its term. */
function sumRuns(block: Float64Array, term: Term, width: number, shift: number): void {
  if (term.kind === "line") {
    for (let i = 1; i < term.cells - 1; i++) addTo(block, i << shift, (i - 1) << shift, width);
  } else if (term.kind === "grid") {
    for (let i = 0; i < term.cells; i++) {
      if (i % term.width > 0) addTo(block, i << shift, (i - 1) << shift, width);
    }
    for (let i = term.width; i < term.cells; i++) addTo(block, i << shift, (i - term.width) << shift, width);
  }
}

function addTo(block: Float64Array, to: number, from: number, width: number): void {
  for (let j = 0; j < width; j++) block[to + j] = (block[to + j] as number) + (block[from + j] as number);
}

function store(
  block: Float64Array,
  height: number,
  width: number,
  shift: number,
  { cells, shared }: Overlap,
  top: number,
  left: number
): void {
  for (let i = 0; i < height; i++) {
    const [from, to] = [i << shift, (top + i) * cells + left];
    for (let j = 0; j < width; j++) shared[to + j] = block[from + j] as number;
  }
}
