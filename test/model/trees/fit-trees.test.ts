import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rocAuc } from "../../../lib/evaluate/roc-auc.js";
import { finish, type FitProgress } from "../../../lib/model/fit.js";
import { fitTrees } from "../../../lib/model/trees/fit-trees.js";
import { predictTrees } from "../../../lib/model/trees/predict-trees.js";
import { numberColumn, trainingOf, wordColumn } from "./columns.js";
import { madeTraining } from "./made-training.js";
import { treesAnswers } from "./reference-answers.js";
import { referenceRows } from "./reference-rows.js";
import { leafOf } from "./walk.js";

const answers = treesAnswers();

describe("trees beside scikit-learn's HistGradientBoosting", () => {
  const train = referenceRows("train", 4000);
  const test = referenceRows("test", 4000);
  const fitted = (from: number, rounds: number): Float64Array => {
    const model = finish(fitTrees(trainingOf(train.columns.slice(from), train.label), { rounds }));
    return predictTrees(model, { n: 4000, columns: test.columns });
  };

  it.each([
    ["numbers, some missing, after 10 rounds", fitted(1, 10), answers.numbers],
    ["words too after 3 rounds", fitted(0, 3), answers.words]
  ])("have the same log-odds on %s", (_, margin, expected) => {
    expected.forEach((d, row) => expect(margin[row]).toBeCloseTo(d, 6));
  });

  it("have an AUC within .005 on 4,000 new rows after 20 rounds", () => {
    expect(Math.abs(rocAuc(test.label, fitted(0, 20))! - answers.roc_auc)).toBeLessThan(0.005);
  });
});

describe("a tree", () => {
  const { n, columns, label } = madeTraining(1500, 1);
  const options = { rounds: 8, maxLeaves: 12, minRows: 25, ridge: 2, learningRate: 0.3 };
  const model = finish(fitTrees(trainingOf(columns, label), options));

  it("has no more leaves than told, and none of fewer rows", () => {
    for (const { feature, rows } of model.trees) {
      const leaves = rows.filter((_, node) => feature[node] === -1);
      expect(leaves.length).toBeLessThanOrEqual(12);
      expect(Math.min(...leaves)).toBeGreaterThanOrEqual(25);
    }
  });

  it("counts at each node the rows that walk there, and says at a leaf what Newton's step over them is", () => {
    const margin = new Float64Array(n).fill(model.base);
    for (const tree of model.trees) {
      const leaves = Array.from({ length: n }, (_, row) => leafOf(model, tree, columns, row));
      tree.feature.forEach((feature, node) => {
        if (feature !== -1) {
          const [left, right] = [tree.rows[tree.left[node]!]!, tree.rows[tree.right[node]!]!];
          return expect(left + right).toBe(tree.rows[node]);
        }
        let [gradient, curvature, rows] = [0, 0, 0];
        leaves.forEach((leaf, row) => {
          if (leaf !== node) return;
          const p = 1 / (1 + Math.exp(-margin[row]!));
          gradient += p - label[row]!;
          curvature += p * (1 - p);
          rows++;
        });
        expect(rows).toBe(tree.rows[node]);
        expect(tree.value[node]).toBeCloseTo((-0.3 * gradient) / (curvature + 2), 8);
      });
      leaves.forEach((leaf, row) => (margin[row]! += tree.value[leaf]!));
    }
  });

  it("forks where the loss falls most: no other cut of numbers does better", () => {
    const rows = fc.record({ seed: fc.nat(10_000), n: fc.integer({ min: 12, max: 60 }) });
    fc.assert(
      fc.property(rows, ({ seed, n }) => {
        const made = madeTraining(n, seed);
        const training = trainingOf(made.columns.slice(0, 2), made.label);
        const positive = made.label.reduce((sum, y) => sum + y, 0);
        fc.pre(positive > 0 && positive < n);
        const one = finish(fitTrees(training, { rounds: 1, maxLeaves: 2, minRows: 3, ridge: 1 }));
        const halves = made.columns.slice(0, 2).flatMap((column) => cutsOf(column.values));
        const gains = halves.map((isLeft) => gainOf(isLeft, made.label, 3, 1));
        const most = Math.max(0, ...gains);
        const tree = one.trees[0];
        if (!tree) return expect(most).toBeLessThan(1e-6);
        const isLeft = made.columns[0]!.values.map((_, row) => +(leafOf(one, tree, made.columns, row) === 1));
        expect(gainOf(isLeft, made.label, 3, 1)).toBeCloseTo(most, 6);
      }),
      { numRuns: 60, seed: 4 }
    );
  });

  it("puts words that go together on one side, wherever they stand in the alphabet", () => {
    const words = ["a", "b", "c", "d", "e", "f"];
    const column = wordColumn(
      "word",
      Array.from({ length: 600 }, (_, i) => words[i % 6]!)
    );
    const label = Array.from({ length: 600 }, (_, i) => (["b", "d", "e"].includes(words[i % 6]!) ? 1 : 0));
    label[0] = 1;
    const one = finish(fitTrees(trainingOf([column], label), { rounds: 1, maxLeaves: 2 }));
    const left = one.trees[0]!.goesLeft![0]!.filter((level) => level < 6).map((level) => words[level]);
    expect(left).toEqual(["b", "d", "e"]);
  });
});

describe("a fit", () => {
  it("is the same for the same rows", () => {
    const { columns, label } = madeTraining(800, 2);
    const fit = () => finish(fitTrees(trainingOf(columns, label, 5), { rounds: 30 }));
    expect(fit()).toEqual(fit());
  });

  it("asks only for the order of numbers: a rising map of a feature changes no score", () => {
    const { n, columns, label } = madeTraining(1200, 3);
    const cubed = columns.map((column) =>
      column.feature.name === "a" ? { ...column, values: column.values.map((d) => d ** 3 + 5) } : column
    );
    const margins = [columns, cubed].map((shown) =>
      predictTrees(finish(fitTrees(trainingOf(shown, label), { rounds: 20 })), { n, columns: shown })
    );
    expect(margins[0]).toEqual(margins[1]);
  });

  it("keeps the trees up to the round that did best on held-out rows, and stops after so many without a gain", () => {
    const { columns, label } = madeTraining(900, 4, 0.5);
    const training = trainingOf(columns, label, 3);
    const told: FitProgress[] = [];
    const model = finish(fitTrees(training, { patience: 6 }), (d) => told.push(d));
    const rounds = told.filter((d) => d.part === undefined);
    const best = rounds.reduce((a, b) => (b.heldOutLoss! < a.heldOutLoss! ? b : a));
    expect(model.trees).toHaveLength(best.round);
    expect(rounds.at(-1)).toMatchObject({ round: best.round + 6, roundsWithoutGain: 6, patience: 6 });
    expect(rounds.at(-1)!.trainLoss).toBeLessThan(best.trainLoss);
    const margin = predictTrees(model, training);
    expect(meanLoss(margin, training.label, training.heldOut, 1)).toBeCloseTo(best.heldOutLoss!, 10);
    expect(meanLoss(margin, training.label, training.heldOut, 0)).toBeCloseTo(best.trainLoss, 10);
  });

  it("keeps no tree where labels have nothing to do with the features", () => {
    const { columns } = madeTraining(2000, 5);
    const label = Array.from({ length: 2000 }, (_, i) => (i % 7 < 2 ? 1 : 0));
    const model = finish(fitTrees(trainingOf(columns, label, 4), {}));
    expect(model.trees.length).toBeLessThanOrEqual(2);
  });

  it("told to stop keeps the best so far", () => {
    const { columns, label } = madeTraining(900, 6);
    const fit = fitTrees(trainingOf(columns, label, 4));
    let step = fit.next();
    while (step.done !== true && step.value.round < 5) step = fit.next();
    step = fit.next(true);
    expect(step.done === true && step.value.trees.length).toBe(5);
  });

  it("of very many rows hears of a stop within a tree too, and is the same where it goes on", () => {
    const { columns, label } = madeTraining(210_000, 9);
    const training = trainingOf(columns.slice(0, 2), label);
    const fit = fitTrees(training, { rounds: 2, maxLeaves: 4 });
    let step = fit.next();
    while (step.done !== true && step.value.round < 1) step = fit.next();
    expect(fit.next()).toMatchObject({ done: false, value: { round: 1 } });
    step = fit.next(true);
    const whole = finish(fitTrees(training, { rounds: 2, maxLeaves: 4 }));
    expect(step).toMatchObject({ done: true, value: { trees: [whole.trees[0]] } });
  });

  it("told to stop before it has begun is a model without trees", () => {
    const { columns, label } = madeTraining(100, 6);
    const fit = fitTrees(trainingOf(columns, label));
    fit.next();
    const step = fit.next(true);
    expect(step).toMatchObject({ done: true, value: { trees: [] } });
  });
});

describe("rows that trees can't learn from", () => {
  const { columns } = madeTraining(40, 7);

  it("of one label are refused in words", () => {
    const fit = (y: 0 | 1) => () => finish(fitTrees(trainingOf(columns, new Uint8Array(40).fill(y))));
    expect(fit(0)).toThrow("no label of 1 in 40 rows to learn from (trees need both labels");
    expect(fit(1)).toThrow("no label of 0 in 40 rows to learn from (trees need both labels");
    expect(() => finish(fitTrees(trainingOf([], [])))).toThrow("no rows to learn from");
  });

  it("twelve of them, or constant or missing everywhere, give everyone the same score: the log-odds of the rate", () => {
    const label = Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? 1 : 0));
    const nothing = [
      numberColumn(
        "constant",
        label.map(() => 3)
      ),
      numberColumn(
        "missing",
        label.map(() => null)
      ),
      wordColumn(
        "word",
        label.map(() => "same")
      ),
      wordColumn(
        "no_word",
        label.map(() => null)
      )
    ];
    const twelve = madeTraining(12, 8);
    for (const training of [
      trainingOf(nothing, label),
      trainingOf(twelve.columns, [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])
    ]) {
      const model = finish(fitTrees(training));
      expect(model.trees).toEqual([]);
      for (const margin of predictTrees(model, training)) expect(margin).toBeCloseTo(Math.log(1 / 3), 12);
    }
  });
});

/** Ways to part rows by a cut, those missing left or right. */
function cutsOf(values: Float32Array): Float32Array[] {
  const distinct = [...new Set(values)].filter((d) => !Number.isNaN(d));
  return [-Infinity, ...distinct].flatMap((cut) =>
    [0, 1].map((missing) => values.map((d) => (Number.isNaN(d) ? missing : d <= cut ? 1 : 0)))
  );
}

/** By how much a first fork lowers the loss, to second order and twice over; 0 where a side is too small. */
function gainOf(isLeft: Float32Array, label: Uint8Array, minRows: number, ridge: number): number {
  const p = label.reduce((sum, y) => sum + y, 0) / label.length;
  const part = (side: number): { gain: number; rows: number } => {
    const ys = [...label].filter((_, row) => isLeft[row] === side);
    const gradient = ys.reduce((sum, y) => sum + p - y, 0);
    return { gain: gradient ** 2 / (ys.length * p * (1 - p) + ridge), rows: ys.length };
  };
  const [left, right] = [part(1), part(0)];
  return Math.min(left.rows, right.rows) < minRows ? 0 : left.gain + right.gain;
}

function meanLoss(margin: Float64Array, label: Uint8Array, heldOut: Uint8Array, side: 0 | 1): number {
  const rows = [...margin.keys()].filter((row) => heldOut[row] === side);
  return (
    rows.reduce((sum, row) => sum + Math.log1p(Math.exp((1 - 2 * label[row]!) * margin[row]!)), 0) /
    rows.length
  );
}
