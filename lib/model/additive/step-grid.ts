import type { Random } from "../../random/random.js";
import { addAmount, leafOf, type Step, type Sums } from "./step.js";
import type { Term } from "./term.js";

/**
 * A step of a grid: a cut at random along one axis, and one along the other within each half; so up to four leaves.
 */
export function stepGrid(
  { cells, width }: Term,
  offset: number,
  sums: Sums,
  rate: number,
  leastRows: number,
  shape: Float64Array,
  step: Step,
  dice: Random
): void {
  const height = cells / width;
  const alongRows = dice.chance(0.5);
  const [length, stride] = alongRows ? [height, width] : [width, 1];
  const [acrossLength, across] = alongRows ? [width, 1] : [height, width];
  const [end, acrossEnd] = [length - 1, acrossLength - 1];
  const cut = dice.integer(0, end - 1);
  moveHalf(0, cut, dice.integer(0, acrossEnd - 1), 1);
  moveHalf(cut + 1, end, dice.integer(0, acrossEnd - 1), 0);

  /** Moves the places from one to another, as two leaves that meet after `place` across. */
  function moveHalf(from: number, to: number, place: number, isFirst: 0 | 1): void {
    const low = moveBox(from, to, 0, place);
    const high = moveBox(from, to, place + 1, acrossEnd);
    const [reach, at] = [offset + to * stride, place * across];
    addAmount(step, reach + at, low - high);
    addAmount(step, reach + acrossEnd * across, high);
    if (isFirst === 1) return;
    const back = offset + (from - 1) * stride;
    addAmount(step, back + at, high - low);
    addAmount(step, back + acrossEnd * across, -high);
  }

  /** Moves the cells of a box and returns by how much. */
  function moveBox(from: number, to: number, acrossFrom: number, acrossTo: number): number {
    let [g, h, n] = [0, 0, 0];
    for (let i = from; i <= to; i++) {
      for (let j = acrossFrom; j <= acrossTo; j++) {
        const cell = offset + i * stride + j * across;
        g += sums.gradient[cell] as number;
        h += sums.hessian[cell] as number;
        n += sums.rows[cell] as number;
      }
    }
    const leaf = rate * leafOf(g, h, n, leastRows);
    for (let i = from; i <= to; i++) {
      for (let j = acrossFrom; j <= acrossTo; j++) {
        const cell = offset + i * stride + j * across;
        shape[cell] = (shape[cell] as number) + leaf;
      }
    }
    return leaf;
  }
}
