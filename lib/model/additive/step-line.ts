import type { Random } from "../../random/random.js";
import { drawRuns, type Runs } from "./runs.js";
import { addAmount, deviance, leafOf, leastGain, type Step, type Sums } from "./step.js";
import type { Term } from "./term.js";

/**
 * A step of a feature whose cells lie in order: up to three leaves, and one of its own for what is missing. It moves
 * the shape, and says in `step` how.
 */
export function stepLine(
  { cells, monotone }: Term,
  offset: number,
  sums: Sums,
  rate: number,
  leastRows: number,
  shape: Float64Array,
  step: Step,
  runs: Runs,
  dice: Random
): void {
  const missing = offset + cells - 1;
  drawRuns(runs, sums, offset, missing - 1, rate, leastRows, monotone, dice);
  for (let i = 0, cell = offset; i < runs.count; i++) {
    const [end, leaf] = [runs.end[i] as number, runs.leaf[i] as number];
    for (; cell <= end; cell++) shape[cell] = (shape[cell] as number) + leaf;
    addAmount(step, end, leaf - (i + 1 < runs.count ? (runs.leaf[i + 1] as number) : 0));
  }
  const { gradient, hessian, rows } = sums;
  const [g, h, n] = [gradient[missing] as number, hessian[missing] as number, rows[missing] as number];
  if (deviance(g, h) < leastGain) return;
  const leaf = rate * leafOf(g, h, n, leastRows);
  shape[missing] = (shape[missing] as number) + leaf;
  addAmount(step, missing, leaf);
}
