import { describe, expect, it } from "vitest";
import { finish } from "../../../lib/model/fit.js";
import { fitTrees } from "../../../lib/model/trees/fit-trees.js";
import { predictTrees } from "../../../lib/model/trees/predict-trees.js";
import { numberColumn, trainingOf, wordColumn } from "./columns.js";
import { madeTraining } from "./made-training.js";
import { treesAnswers } from "./reference-answers.js";
import { referenceRows } from "./reference-rows.js";
import { walkedMargin } from "./walk.js";

describe("predictTrees", () => {
  const { columns, label } = madeTraining(1500, 11);
  const model = finish(fitTrees(trainingOf(columns, label), { rounds: 25 }));

  it("is the base and one leaf of each tree, walked to by hand, in rows of more than one block", () => {
    const made = madeTraining(9000, 12);
    const margin = predictTrees(model, made);
    for (let row = 0; row < made.n; row += 7) {
      expect(margin[row]).toBeCloseTo(walkedMargin(model, made.columns, row), 10);
    }
  });

  it("is the log-odds of scikit-learn's own model, read in our form", () => {
    const { model, margin } = treesAnswers().explained;
    const { columns } = referenceRows("test", margin.length);
    predictTrees(model, { n: margin.length, columns }).forEach((d, row) =>
      expect(d).toBeCloseTo(margin[row]!, 9)
    );
  });

  it("knows words by what they say, not by their place in a cohort's list", () => {
    const words = ["elm", "birch", "ash"];
    const row = (levels: string[]) => [
      numberColumn("a", [3, 3, 3]),
      numberColumn("b", [8, 8, 8]),
      {
        ...wordColumn("word", words),
        levels,
        values: Float32Array.from(words, (word) => levels.indexOf(word))
      },
      numberColumn("noise", [50, 50, 50])
    ];
    const margin = predictTrees(model, { n: 3, columns: row(["ash", "birch", "elm"]) });
    expect(predictTrees(model, { n: 3, columns: row(["elm", "maple", "birch", "ash"]) })).toEqual(margin);
    expect(margin[0]! - margin[1]!).toBeGreaterThan(0.5);
  });

  it("has a finite score where a number is missing that never was in training, the same as the larger side's", () => {
    const one = finish(fitTrees(trainingOf(columns.slice(0, 1), label), { rounds: 1, maxLeaves: 2 }));
    const tree = one.trees[0]!;
    const larger = tree.rows[1]! >= tree.rows[2]! ? 1 : 2;
    const [missing] = predictTrees(one, { n: 1, columns: [numberColumn("a", [null])] });
    expect(missing).toBe(one.base + tree.value[larger]!);
  });

  it("sends a word never seen in training with the larger side", () => {
    const words = Array.from({ length: 300 }, (_, i) => ["oak", "oak", "pine"][i % 3]!);
    const labels = words.map((word, i) => ((word === "pine" ? i % 4 === 0 : i % 4 > 0) ? 1 : 0));
    const one = finish(fitTrees(trainingOf([wordColumn("tree", words)], labels), { rounds: 1 }));
    const [oak, pine, unseen] = predictTrees(one, {
      n: 3,
      columns: [wordColumn("tree", ["oak", "pine", "yew"])]
    });
    expect(unseen).toBe(oak);
    expect(unseen).not.toBe(pine);
  });

  it("names a column that it needs and does not find, and asks for none that no tree asks for", () => {
    expect(() => predictTrees(model, { n: 1500, columns: columns.slice(1) })).toThrow(
      "no a, which the model needs"
    );
    const one = finish(fitTrees(trainingOf(columns, label), { rounds: 1, maxLeaves: 2 }));
    const asked = one.features[one.trees[0]!.feature[0]!]!.feature;
    const alone = columns.filter(({ feature }) => feature.name === asked);
    expect(predictTrees(one, { n: 1500, columns: alone })).toEqual(predictTrees(one, { n: 1500, columns }));
  });
});
