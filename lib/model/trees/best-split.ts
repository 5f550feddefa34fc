import { binCount } from "../design/bins.js";
import type { Binned } from "../design/binned.js";
import type { Histogram } from "./histogram.js";
import { splitLevels } from "./split-levels.js";
import { splitNumbers } from "./split-numbers.js";
import { minGain, type Split, type SplitLimits, type Sums } from "./split.js";

/** The split of a node that gains most, of equals that of the first feature; undefined where none gains. */
export function bestSplit(
  { features }: Binned,
  histogram: Histogram,
  starts: Int32Array,
  node: Sums,
  limits: SplitLimits
): Split | undefined {
  let best: Split | undefined;
  if (node.rows < 2 * limits.minRows) return undefined;
  features.forEach(({ bins }, feature) => {
    const splitFeature = bins.kind === "number" ? splitNumbers : splitLevels;
    const start = starts[feature] as number;
    const atLeast = best ? best.gain : minGain;
    best = splitFeature(histogram, start, binCount(bins), feature, node, limits, atLeast) ?? best;
  });
  return best;
}
