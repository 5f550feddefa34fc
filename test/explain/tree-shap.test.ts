import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../../lib/model/cohort.js";
import { marginOf } from "../../lib/explain/row-contributions.js";
import { treeShap } from "../../lib/explain/tree-shap.js";
import { finish } from "../../lib/model/fit.js";
import { fitTrees } from "../../lib/model/trees/fit-trees.js";
import { predictTrees } from "../../lib/model/trees/predict-trees.js";
import type { Tree, TreesModel } from "../../lib/model/trees/trees-model.js";
import { madeRows } from "../bench/model/made-rows.js";
import { trainingOf } from "../model/trees/columns.js";
import { madeTraining } from "../model/trees/made-training.js";
import { treesAnswers } from "../model/trees/reference-answers.js";
import { referenceRows } from "../model/trees/reference-rows.js";
import { isLeft } from "../model/trees/walk.js";

const firstRows = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, row) => row);

describe("treeShap", () => {
  it("equals shap's values of scikit-learn's trees, with missing numbers and words", () => {
    const { model, base, contributions } = treesAnswers().explained;
    const { columns } = referenceRows("test", contributions.length);
    const ours = treeShap(model, { columns }, firstRows(contributions.length));
    ours.forEach((row, i) => {
      expect(row.base).toBeCloseTo(base, 8);
      contributions[i]!.forEach((expected, j) => expect(row.contributions[j]).toBeCloseTo(expected, 8));
    });
  });

  it("equals the mean over all orders in which features may become known, on small trees", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 2, max: 8 }), (seed, maxLeaves) => {
        const { columns, label } = madeTraining(120, seed);
        fc.pre(label.includes(1) && label.includes(0));
        const model = finish(fitTrees(trainingOf(columns, label), { rounds: 3, maxLeaves, minRows: 4 }));
        const rows = Uint32Array.of(seed % 120, 7, 99);
        treeShap(model, { columns }, rows).forEach((ours, i) => {
          const expected = shapley(model, columns, rows[i]!);
          expected.forEach((d, j) => expect(ours.contributions[j]).toBeCloseTo(d, 10));
        });
      }),
      { numRuns: 40, seed: 4 }
    );
  });

  it("adds up to the log-odds, to 1e-6 and better, on trees of any depth", () => {
    const { n, columns, label } = madeRows(1500, 20, 21);
    for (const maxLeaves of [31, 200]) {
      const model = finish(fitTrees(trainingOf(columns, label), { rounds: 8, maxLeaves, minRows: 2 }));
      const margin = predictTrees(model, { n, columns });
      treeShap(model, { columns }, firstRows(40)).forEach((row, i) => {
        expect(Math.abs(marginOf(row) - margin[i]!)).toBeLessThan(1e-9);
      });
    }
  });

  it("has the mean log-odds of the rows learnt from as its base", () => {
    const { n, columns, label } = madeTraining(700, 22);
    const model = finish(fitTrees(trainingOf(columns, label), { rounds: 15 }));
    const mean = predictTrees(model, { n, columns }).reduce((sum, d) => sum + d, 0) / n;
    expect(treeShap(model, { columns }, firstRows(1))[0]!.base).toBeCloseTo(mean, 10);
  });

  it("gives nothing to a feature that no tree asks for, nor to any of a model without trees", () => {
    const { columns, label } = madeTraining(700, 23);
    const model = finish(fitTrees(trainingOf(columns, label), { rounds: 2, maxLeaves: 3 }));
    const asked = new Set(model.trees.flatMap((tree) => tree.feature));
    const [row] = treeShap(model, { columns }, firstRows(1));
    const unasked = model.features.flatMap((_, i) => (asked.has(i) ? [] : [row!.contributions[i]]));
    expect(unasked.length).toBeGreaterThan(0);
    expect(unasked.every((d) => d === 0)).toBe(true);
    const [bare] = treeShap({ ...model, trees: [] }, { columns }, firstRows(1));
    expect(bare).toEqual({ base: model.base, contributions: new Float64Array(4) });
  });

  it("explains rows in the order asked for", () => {
    const { columns, label } = madeTraining(300, 24);
    const model = finish(fitTrees(trainingOf(columns, label), { rounds: 5 }));
    const all = treeShap(model, { columns }, firstRows(300));
    expect(treeShap(model, { columns }, Uint32Array.of(200, 3))).toEqual([all[200], all[3]]);
  });
});

/** Shapley values by their definition: over all subsets of the other features, weighed by how many orders begin so. */
function shapley(model: TreesModel, columns: readonly Column[], row: number): number[] {
  const features = model.features.map((_, i) => i);
  return features.map((feature) => {
    const others = features.filter((d) => d !== feature);
    let sum = 0;
    for (let subset = 0; subset < 2 ** others.length; subset++) {
      const known = others.filter((_, i) => subset & (1 << i));
      const orders = factorial(known.length) * factorial(others.length - known.length);
      const gain = (k: number[]): number =>
        model.trees.reduce((total, tree) => total + expected(model, tree, 0, columns, row, k), 0);
      sum += (orders * (gain([...known, feature]) - gain(known))) / factorial(features.length);
    }
    return sum;
  });
}

/** What a tree says of a row of which some features are known. */
function expected(
  model: TreesModel,
  tree: Tree,
  node: number,
  columns: readonly Column[],
  row: number,
  known: readonly number[]
): number {
  const feature = tree.feature[node]!;
  if (feature === -1) return tree.value[node]!;
  const [left, right] = [tree.left[node]!, tree.right[node]!];
  const below = (child: number): number => expected(model, tree, child, columns, row, known);
  if (known.includes(feature)) return below(isLeft(model, tree, node, columns, row) ? left : right);
  return (tree.rows[left]! * below(left) + tree.rows[right]! * below(right)) / tree.rows[node]!;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
