import type { Cohort } from "../cohort.js";
import { binFeature } from "../design/binned.js";
import { addLeaf } from "./add-leaf.js";
import { partitionRows } from "./partition-rows.js";
import { routesOf } from "./routes.js";
import type { Tree, TreesModel } from "./trees-model.js";

/** Rows that go down the trees together: their bins stay near the processor. */
const blockRows = 8192;

/** The log-odds of each row. */
export function predictTrees(model: TreesModel, { n, columns }: Pick<Cohort, "n" | "columns">): Float64Array {
  const bins = binsForTrees(model, columns);
  const margin = new Float64Array(n).fill(model.base);
  addTrees(margin, model.trees, model.features, bins);
  return margin;
}

/** By feature of the model, the bins of these rows; undefined of features that no tree asks for. */
export function binsForTrees(
  { features, trees }: TreesModel,
  columns: Cohort["columns"]
): readonly (Uint8Array | undefined)[] {
  const asked = new Set(trees.flatMap((tree) => tree.feature));
  return features.map(({ feature, bins }, i) =>
    asked.has(i) ? binFeature(columns, feature, bins) : undefined
  );
}

/** Adds to each row's margin its leaf of each tree. */
export function addTrees(
  margin: Float64Array,
  trees: readonly Tree[],
  features: TreesModel["features"],
  bins: readonly (Uint8Array | undefined)[]
): void {
  const routed = trees.map((tree) => ({ tree, routes: routesOf(tree, features) }));
  const rows = new Int32Array(Math.min(blockRows, margin.length));
  const scratch = new Int32Array(rows.length);
  for (let from = 0; from < margin.length; from += blockRows) {
    const block = margin.subarray(from, from + blockRows);
    const blockBins = bins.map((bin) => bin?.subarray(from, from + blockRows));
    for (const { tree, routes } of routed) addTree(block, tree, routes, blockBins, rows, scratch);
  }
}

/** Parts the rows fork by fork, since a parent stands before its children, and adds at the leaves. */
function addTree(
  margin: Float64Array,
  tree: Tree,
  routes: readonly (Uint8Array | undefined)[],
  bins: readonly (Uint8Array | undefined)[],
  rows: Int32Array,
  scratch: Int32Array
): void {
  for (let i = 0; i < margin.length; i++) rows[i] = i;
  const start = new Int32Array(tree.feature.length);
  const end = new Int32Array(tree.feature.length);
  end[0] = margin.length;
  tree.feature.forEach((feature, node) => {
    const [first, last] = [start[node] as number, end[node] as number];
    const goesLeft = routes[node];
    if (first === last) return;
    if (goesLeft === undefined) return addLeaf(margin, rows, first, last, tree.value[node] as number);
    const [left, right] = [tree.left[node] as number, tree.right[node] as number];
    start[left] = first;
    start[right] = partitionRows(rows, first, last, bins[feature] as Uint8Array, goesLeft, scratch);
    end[left] = start[right] as number;
    end[right] = last;
  });
}
