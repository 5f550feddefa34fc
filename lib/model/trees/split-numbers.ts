import { binWidth, type Histogram } from "./histogram.js";
import { curvatureOf, rowsOf } from "./row-weight.js";
import { leafGain, minCurvature, type Split, type SplitLimits, type Sums, sumsOf, without } from "./split.js";

/**
 * The best cut of a number's bins, with what is missing to the right or to the left, whichever is better; where none is
 * missing it would go with the more rows. Undefined where no cut gains more than `atLeast`.
 */
export function splitNumbers(
  histogram: Histogram,
  start: number,
  bins: number,
  feature: number,
  node: Sums,
  limits: SplitLimits,
  atLeast: number
): Split | undefined {
  const { minRows, ridge, weights } = limits;
  const missingAt = start + binWidth * (bins - 1);
  const missing = { gradient: histogram[missingAt] as number, weight: histogram[missingAt + 1] as number };
  const before = leafGain(node.gradient, node.curvature, ridge);
  let best = atLeast + before;
  let bestAt = -1;
  let missingGoesLeft = false;
  let bestLeft = missing;
  for (let pass = 0; pass < (missing.weight > 0 ? 2 : 1); pass++) {
    let gradient = pass === 0 ? 0 : missing.gradient;
    let weight = pass === 0 ? 0 : missing.weight;
    for (let at = start; at < missingAt; at += binWidth) {
      gradient += histogram[at] as number;
      weight += histogram[at + 1] as number;
      const rows = rowsOf(weight, weights);
      if (rows < minRows) continue;
      if (node.rows - rows < minRows) break;
      const curvature = curvatureOf(weight, weights);
      const curvatureRight = node.curvature - curvature;
      if (curvature < minCurvature) continue;
      if (curvatureRight < minCurvature) break;
      const gain =
        leafGain(gradient, curvature, ridge) + leafGain(node.gradient - gradient, curvatureRight, ridge);
      if (gain <= best) continue;
      best = gain;
      bestAt = at;
      missingGoesLeft = pass === 1;
      bestLeft = { gradient, weight };
    }
  }
  if (bestAt < 0) return undefined;
  const left = sumsOf(bestLeft.gradient, bestLeft.weight, weights);
  const right = without(node, left);
  if (missing.weight === 0) missingGoesLeft = left.rows > right.rows;
  return { gain: best - before, feature, bin: (bestAt - start) / binWidth, missingGoesLeft, left, right };
}
