import type { Column } from "../../../lib/model/cohort.js";
import type { Tree, TreesModel } from "../../../lib/model/trees/trees-model.js";

/** The log-odds of a row by walking down each tree, from values and words as they are. */
export function walkedMargin(model: TreesModel, columns: readonly Column[], row: number): number {
  return model.trees.reduce(
    (sum, tree) => sum + (tree.value[leafOf(model, tree, columns, row)] as number),
    model.base
  );
}

export function leafOf(model: TreesModel, tree: Tree, columns: readonly Column[], row: number): number {
  let node = 0;
  while (tree.feature[node] !== -1) {
    node = (isLeft(model, tree, node, columns, row) ? tree.left[node] : tree.right[node]) as number;
  }
  return node;
}

/** Which way a row goes at a fork. */
export function isLeft(
  { features }: TreesModel,
  tree: Tree,
  node: number,
  columns: readonly Column[],
  row: number
): boolean {
  const { feature, bins } = features[tree.feature[node] as number]!;
  const column = columns.find((d) => d.feature.name === feature)!;
  const value = column.values[row]!;
  if (Number.isNaN(value)) return tree.missingGoesLeft[node] === true;
  if (bins.kind === "number") return bins.cuts.filter((cut) => cut <= value).length <= tree.bin[node]!;
  const level = bins.levels.indexOf(column.levels![value]!);
  return tree.goesLeft![node]!.includes(level === -1 ? bins.levels.length : level);
}
