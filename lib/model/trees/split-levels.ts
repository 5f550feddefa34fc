import { binWidth, type Histogram } from "./histogram.js";
import type { RowWeight } from "./row-weight.js";
import { leafGain, minCurvature, type Split, type SplitLimits, type Sums, sumsOf, without } from "./split.js";

/** Words of fewer rows in the node stand together as one. */
const minLevelRows = 10;

/** Added to a word's curvature where words are put in order, so that few rows don't lead. */
const smoothing = 10;

/** A word, or what is missing, or all rare words together. */
interface Entry extends Sums {
  readonly bins: readonly number[];
}

/**
 * The best parting of words into two: put in order of gradient per curvature, a cut of that order is the best of all
 * partings (W. D. Fisher 1958). Words not seen in training go with the rare ones; with no rare ones in the node, with the
 * more rows, as does what is missing where none is.
 */
export function splitLevels(
  histogram: Histogram,
  start: number,
  bins: number,
  feature: number,
  node: Sums,
  { minRows, ridge, weights }: SplitLimits,
  atLeast: number
): Split | undefined {
  const entries = entriesOf(histogram, start, bins, weights).sort((a, b) => order(a) - order(b));
  const before = leafGain(node.gradient, node.curvature, ridge);
  let best = atLeast + before;
  let bestLength = 0;
  let bestLeft: Sums = node;
  let [gradient, curvature, rows] = [0, 0, 0];
  entries.forEach((entry, i) => {
    gradient += entry.gradient;
    curvature += entry.curvature;
    rows += entry.rows;
    if (rows < minRows || node.rows - rows < minRows) return;
    if (curvature < minCurvature || node.curvature - curvature < minCurvature) return;
    const gain =
      leafGain(gradient, curvature, ridge) +
      leafGain(node.gradient - gradient, node.curvature - curvature, ridge);
    if (gain <= best) return;
    best = gain;
    bestLength = i + 1;
    bestLeft = { gradient, curvature, rows };
  });
  if (bestLength === 0) return undefined;
  const right = without(node, bestLeft);
  const goLeft = entries.slice(0, bestLength).flatMap((entry) => entry.bins);
  const placed = new Set(entries.flatMap((entry) => entry.bins));
  if (bestLeft.rows > right.rows) for (let bin = 0; bin < bins; bin++) if (!placed.has(bin)) goLeft.push(bin);
  return {
    gain: best - before,
    feature,
    bin: -1,
    levels: goLeft.filter((bin) => bin < bins - 1).sort((a, b) => a - b),
    missingGoesLeft: goLeft.includes(bins - 1),
    left: bestLeft,
    right
  };
}

function entriesOf(histogram: Histogram, start: number, bins: number, weights: RowWeight): Entry[] {
  const entries: Entry[] = [];
  const rare = { gradient: 0, curvature: 0, rows: 0, bins: [] as number[] };
  for (let bin = 0; bin < bins; bin++) {
    const at = start + binWidth * bin;
    const sums = sumsOf(histogram[at] as number, histogram[at + 1] as number, weights);
    const isMissing = bin === bins - 1;
    if (sums.rows >= minLevelRows) entries.push({ ...sums, bins: [bin] });
    else if (!isMissing || sums.rows > 0) {
      rare.gradient += sums.gradient;
      rare.curvature += sums.curvature;
      rare.rows += sums.rows;
      rare.bins.push(bin);
    }
  }
  return rare.rows > 0 ? [...entries, rare] : entries;
}

function order({ gradient, curvature }: Sums): number {
  return gradient / (curvature + smoothing);
}
