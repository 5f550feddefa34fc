import { binCount, type Bins } from "../design/bins.js";
import type { Tree, TreesModel } from "./trees-model.js";

/**
 * Which bins go left, as 1, and right, as 0: those of `levels` or, where there are none, those up to `bin`; what is
 * missing as told.
 */
export function routes(
  bins: Bins,
  bin: number,
  levels: readonly number[] | undefined,
  missingGoesLeft: boolean
): Uint8Array {
  const goesLeft = new Uint8Array(256);
  if (levels) for (const level of levels) goesLeft[level] = 1;
  else goesLeft.fill(1, 0, bin + 1);
  goesLeft[binCount(bins) - 1] = missingGoesLeft ? 1 : 0;
  return goesLeft;
}

/** The routes of each node of a tree; of a leaf none. */
export function routesOf(tree: Tree, features: TreesModel["features"]): readonly (Uint8Array | undefined)[] {
  return tree.feature.map((feature, node) => {
    const bins = features[feature]?.bins;
    if (bins === undefined) return undefined;
    const levels = tree.goesLeft?.[node] ?? undefined;
    return routes(bins, tree.bin[node] as number, levels, tree.missingGoesLeft[node] === true);
  });
}
