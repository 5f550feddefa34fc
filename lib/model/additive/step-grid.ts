import type { Random } from "../../random/random.js";
import { addAmount, deviance, leafOf, leastGain, type Step, type Sums } from "./step.js";
import type { Term } from "./term.js";

/** A run of places along both axes, its sums and its leaf. Written over by the next. */
export interface Box {
  readonly from: number[];
  readonly to: number[];
  gradient: number;
  hessian: number;
  rows: number;
}

/** The four boxes of a step. */
export type Boxes = readonly [Box, Box, Box, Box];

export function emptyBoxes(): Boxes {
  const box = (): Box => ({ from: [0, 0], to: [0, 0], gradient: 0, hessian: 0, rows: 0 });
  return [box(), box(), box(), box()];
}

/**
 * A step of a grid: a cut at random along one axis, and one along the other within each half; so four leaves, unless
 * they gain too little.
 */
export function stepGrid(
  { cells, width }: Term,
  offset: number,
  sums: Sums,
  rate: number,
  leastRows: number,
  shape: Float64Array,
  step: Step,
  boxes: Boxes,
  dice: Random
): void {
  const height = cells / width;
  const [along, across] = dice.chance(0.5) ? [0, 1] : [1, 0];
  const ends = [height - 1, width - 1];
  const [end, acrossEnd] = [ends[along] as number, ends[across] as number];
  const cut = dice.integer(0, end - 1);
  for (let half = 0; half < 2; half++) {
    const place = dice.integer(0, acrossEnd - 1);
    for (let side = 0; side < 2; side++) {
      const box = boxes[2 * half + side] as Box;
      box.from[along] = half === 0 ? 0 : cut + 1;
      box.to[along] = half === 0 ? cut : end;
      box.from[across] = side === 0 ? 0 : place + 1;
      box.to[across] = side === 0 ? place : acrossEnd;
      sumBox(box, sums, offset, width);
    }
  }
  if (gainOf(boxes) < leastGain * 3) return;
  for (const box of boxes) {
    const leaf = rate * leafOf(box.gradient, box.hessian, box.rows, leastRows);
    moveBox(box, shape, offset, width, leaf);
    addBox(box, step, offset, width, leaf);
  }
}

function sumBox(box: Box, { gradient, hessian, rows }: Sums, offset: number, width: number): void {
  let [g, h, n] = [0, 0, 0];
  for (let i = box.from[0] as number; i <= (box.to[0] as number); i++) {
    for (let j = box.from[1] as number; j <= (box.to[1] as number); j++) {
      const cell = offset + i * width + j;
      g += gradient[cell] as number;
      h += hessian[cell] as number;
      n += rows[cell] as number;
    }
  }
  box.gradient = g;
  box.hessian = h;
  box.rows = n;
}

function gainOf(boxes: Boxes): number {
  let [gain, g, h] = [0, 0, 0];
  for (const box of boxes) {
    gain += deviance(box.gradient, box.hessian);
    g += box.gradient;
    h += box.hessian;
  }
  return gain - deviance(g, h);
}

function moveBox(box: Box, shape: Float64Array, offset: number, width: number, leaf: number): void {
  for (let i = box.from[0] as number; i <= (box.to[0] as number); i++) {
    for (let j = box.from[1] as number; j <= (box.to[1] as number); j++) {
      const cell = offset + i * width + j;
      shape[cell] = (shape[cell] as number) + leaf;
    }
  }
}

/** A box as runs from the first cell: up to its last corner, less what lies before it along each axis. */
function addBox({ from, to }: Box, step: Step, offset: number, width: number, leaf: number): void {
  const [top, left] = [(from[0] as number) - 1, (from[1] as number) - 1];
  const [bottom, right] = [to[0] as number, to[1] as number];
  addAmount(step, offset + bottom * width + right, leaf);
  if (top >= 0) addAmount(step, offset + top * width + right, -leaf);
  if (left >= 0) addAmount(step, offset + bottom * width + left, -leaf);
  if (top >= 0 && left >= 0) addAmount(step, offset + top * width + left, leaf);
}
