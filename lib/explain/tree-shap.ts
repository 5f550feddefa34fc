import type { Cohort, Column } from "../model/cohort.js";
import { binsForTrees } from "../model/trees/predict-trees.js";
import { routesOf } from "../model/trees/routes.js";
import type { Tree, TreesModel } from "../model/trees/trees-model.js";
import type { RowContributions } from "./row-contributions.js";
import { ShapPath } from "./shap-path.js";

/**
 * Exact Shapley values of some rows' log-odds, by feature; what is not known of a row goes down a tree as the rows learnt
 * from did (path-dependent). S. M. Lundberg et al. (2020), "From local explanations to global understanding with
 * explainable AI for trees", Nature Machine Intelligence 2: 56–67, Algorithm 2.
 */
export function treeShap(
  model: TreesModel,
  { columns }: Pick<Cohort, "columns">,
  rows: Uint32Array
): RowContributions[] {
  const bins = binsForTrees(
    model,
    columns.map((column) => atRows(column, rows))
  );
  const trees = model.trees.map((tree) => ({ tree, routes: routesOf(tree, model.features) }));
  const path = new ShapPath(Math.max(0, ...model.trees.map(forksDeep)));
  const base = expectedMargin(model);
  return Array.from(rows, (_, row) => {
    const contributions = new Float64Array(model.features.length);
    for (const { tree, routes } of trees) {
      const goesLeft = tree.feature.map((feature, node) => routes[node]?.[bins[feature]?.[row] ?? 0] === 1);
      explainTree(tree, goesLeft, path, contributions);
    }
    return { base, contributions };
  });
}

function atRows(column: Column, rows: Uint32Array): Column {
  return { ...column, values: Float32Array.from(rows, (row) => column.values[row] as number) };
}

/** The mean log-odds of the rows learnt from. */
export function expectedMargin({ base, trees }: TreesModel): number {
  return trees.reduce((sum, tree) => sum + expectedValue(tree), base);
}

function expectedValue({ feature, value, rows }: Tree): number {
  const share = (node: number): number => (rows[node] as number) / (rows[0] as number);
  return value.reduce((sum, v, node) => (feature[node] === -1 ? sum + v * share(node) : sum), 0);
}

/** Forks on the longest way from the root to a leaf. */
function forksDeep({ left, right }: Tree): number {
  const depth = left.map(() => 0);
  left.forEach((child, node) => {
    if (child < 0) return;
    depth[child] = (depth[node] as number) + 1;
    depth[right[node] as number] = (depth[node] as number) + 1;
  });
  return Math.max(...depth);
}

/** Adds the contributions to one tree; `goesLeft` tells by fork which way the row goes. */
function explainTree(
  { feature, left, right, value, rows }: Tree,
  goesLeft: readonly boolean[],
  path: ShapPath,
  contributions: Float64Array
): void {
  const walk = (node: number, above: number, depth: number, zero: number, one: number, by: number): void => {
    const start = above + depth;
    path.copy(above, start, depth);
    path.extend(start, depth, zero, one, by);
    const asked = feature[node] as number;
    if (asked === -1) return path.addLeaf(start, depth, value[node] as number, contributions);
    const [own, other] = goesLeft[node] ? [left[node], right[node]] : [right[node], left[node]];
    const earlier = path.find(start, depth, asked);
    const zeroSoFar = earlier > 0 ? path.zeroAt(start + earlier) : 1;
    const oneSoFar = earlier > 0 ? path.oneAt(start + earlier) : 1;
    if (earlier > 0) path.unwind(start, depth, earlier);
    const next = earlier > 0 ? depth : depth + 1;
    for (const child of [own, other] as [number, number]) {
      const share = (rows[child] as number) / (rows[node] as number);
      walk(child, start, next, zeroSoFar * share, child === own ? oneSoFar : 0, asked);
    }
  };
  walk(0, 0, 0, 1, 1, -1);
}
