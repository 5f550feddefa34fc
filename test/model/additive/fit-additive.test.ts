import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rocAuc } from "../../../lib/evaluate/roc-auc.js";
import type { AdditiveModel } from "../../../lib/model/additive/additive-model.js";
import type { AdditiveOptions } from "../../../lib/model/additive/additive-options.js";
import { fitAdditive } from "../../../lib/model/additive/fit-additive.js";
import { predictAdditive } from "../../../lib/model/additive/predict-additive.js";
import { binColumn, type Bins } from "../../../lib/model/design/bins.js";
import { finish, type FitProgress, type TrainingSet } from "../../../lib/model/fit.js";
import { random } from "../../../lib/random/random.js";
import { ebmRows } from "../../reference/ebm-rows.js";
import { madeColumn, madeRows, madeTraining } from "../made-training.js";

/** What a curve of the log-odds is at x. */
const truth = {
  rising: (x: number) => 1.5 * x,
  hump: (x: number) => (Math.abs(x) < 0.5 ? 1 : -1),
  words: [0, 1.2, -1.2]
};

function simulated(n: number, seed: number): TrainingSet {
  const dice = random(seed, "simulated");
  const draw = (): number[] => Array.from({ length: n }, () => 2 * dice.uniform() - 1);
  const [rising, hump, first, second, noise] = [draw(), draw(), draw(), draw(), draw()];
  const word = Array.from({ length: n }, () => dice.integer(0, 2));
  const label = rising.map((x, i) => {
    const pair = first[i]! > 0 === second[i]! > 0 ? 1.2 : -1.2;
    const odds = -0.5 + truth.rising(x) + truth.hump(hump[i]!) + pair + truth.words[word[i]!]!;
    return dice.chance(1 / (1 + Math.exp(-odds))) ? 1 : 0;
  });
  const missing = rising.map((x, i) => (i % 10 === 0 ? null : x));
  return madeTraining(
    [
      madeColumn("rising", missing),
      madeColumn("hump", hump),
      madeColumn("first", first),
      madeColumn("second", second),
      madeColumn("noise", noise),
      madeColumn("word", word, ["amber", "blue", "coral"])
    ],
    label
  );
}

const training = simulated(8000, 1);
const options: AdditiveOptions = { seed: 1, bags: 3, pairs: 1 };
const model = finish(fitAdditive(training, options));

function shapeAt(name: string, x: number, of: AdditiveModel = model): number {
  const shape = of.shapes.find((d) => d.feature === name)!;
  return shape.contribution[binColumn(madeColumn(name, [x]), shape.bins)[0]!]!;
}

describe("an additive model", () => {
  it("scores exactly the base and the sum of contributions", () => {
    const scores = predictAdditive(model, training);
    const binsOf = (name: string, bins: Bins) =>
      binColumn(
        training.columns.find((d) => d.feature.name === name)!,
        bins
      );
    const shapes = model.shapes.map((d) => binsOf(d.feature, d.bins));
    const pairs = model.pairs.map((d) => d.features.map((name, side) => binsOf(name, d.bins[side]!)));
    for (let row = 0; row < 500; row++) {
      let sum = model.base;
      model.shapes.forEach((shape, i) => (sum += shape.contribution[shapes[i]![row]!]!));
      model.pairs.forEach((pair, i) => {
        const [first, second] = pairs[i]!;
        sum += pair.contribution[first![row]!]![second![row]!]!;
      });
      expect(Math.abs(scores[row]! - sum)).toBeLessThan(1e-12);
    }
  });

  it("has shapes, and rows and columns of pairs, that average to 0 over the rows learnt from", () => {
    for (const { contribution, rows } of model.shapes) {
      const mean = contribution.reduce((sum, d, bin) => sum + d * rows[bin]!, 0) / training.n;
      expect(Math.abs(mean)).toBeLessThan(1e-10);
    }
    const [pair] = model.pairs;
    pair!.contribution.forEach((cells, i) => {
      const sum = cells.reduce((total, d, j) => total + d * pair!.rows[i]![j]!, 0);
      expect(Math.abs(sum) / training.n).toBeLessThan(1e-10);
    });
  });

  it("recovers planted curves in sign and rough form", () => {
    for (const x of [-0.8, -0.4, 0.4, 0.8])
      expect(Math.abs(shapeAt("rising", x) - truth.rising(x))).toBeLessThan(0.45);
    expect(shapeAt("hump", 0) - shapeAt("hump", 0.8)).toBeGreaterThan(1.2);
    expect(shapeAt("hump", 0) - shapeAt("hump", -0.8)).toBeGreaterThan(1.2);
    const words = model.shapes.find((d) => d.feature === "word")!;
    expect(words.contribution[1]).toBeGreaterThan(0.8);
    expect(words.contribution[2]).toBeLessThan(-0.8);
  });

  it("keeps a feature that knows nothing near 0, and bands hold the shape", () => {
    const noise = model.shapes.find((d) => d.feature === "noise")!;
    expect(Math.max(...noise.contribution.map(Math.abs))).toBeLessThan(0.15);
    for (const { contribution, low, high } of model.shapes) {
      contribution.forEach((d, bin) => {
        expect(low[bin]).toBeLessThanOrEqual(d + 1e-12);
        expect(high[bin]).toBeGreaterThanOrEqual(d - 1e-12);
      });
    }
  });

  it("finds the planted pair first, with its signs", () => {
    expect(model.pairs.map((d) => d.features)).toEqual([["first", "second"]]);
    const { contribution } = model.pairs[0]!;
    expect(contribution[1]![1]).toBeGreaterThan(0.6);
    expect(contribution[1]![13]).toBeLessThan(-0.6);
    expect(contribution[13]![1]).toBeLessThan(-0.6);
    expect(contribution[13]![13]).toBeGreaterThan(0.6);
  });

  it("has a contribution of its own for what is missing, and none for words not seen or missing where none was", () => {
    const shapes = Object.fromEntries(model.shapes.map((d) => [d.feature, d]));
    expect(shapes.rising!.rows.at(-1)).toBe(800);
    expect(Math.abs(shapes.rising!.contribution.at(-1)!)).toBeLessThan(0.3);
    expect(shapes.hump!.contribution.at(-1)).toBe(0);
    expect(shapes.word!.contribution.slice(-2)).toEqual([0, 0]);
    const rows = madeRows(training.columns.map((d) => madeColumn(d.feature.name, [null], d.levels)));
    expect(Number.isFinite(predictAdditive(model, rows)[0])).toBe(true);
  });

  it("is the same for the same seed, and another for another", () => {
    const small = simulated(600, 2);
    const fit = (seed: number): AdditiveModel => finish(fitAdditive(small, { seed, bags: 2, pairs: 1 }));
    expect(fit(5)).toEqual(fit(5));
    expect(fit(5)).not.toEqual(fit(6));
  });

  it("reads no row that is held out from all bags", () => {
    const heldOut = training.label.map((_, row) => (row < 800 ? 1 : 0));
    const flipped = training.label.map((d, row) => (row < 800 ? 1 - d : d));
    const fit = (label: Uint8Array): AdditiveModel =>
      finish(fitAdditive({ ...training, label, heldOut }, { seed: 1, bags: 1, pairs: 1 }));
    expect(fit(flipped)).toEqual(fit(training.label));
  });
});

describe("fitAdditive", () => {
  it("stops early, once held-out students gain nothing for a while", () => {
    const seen: FitProgress[] = [];
    finish(fitAdditive(simulated(1000, 3), { seed: 1, bags: 1, pairs: 0, patience: 20 }), (d) =>
      seen.push(d)
    );
    const last = seen.at(-1)!;
    expect(last.round).toBeLessThan(2000);
    expect(last.roundsWithoutGain).toBeGreaterThanOrEqual(16);
  });

  it("told to stop, keeps the best so far", () => {
    const fit = fitAdditive(training, { seed: 1, bags: 8 });
    let step = fit.next();
    while (step.done !== true && !(step.value.round >= 40)) step = fit.next();
    step = fit.next(true);
    while (step.done !== true) step = fit.next();
    expect(step.value.rounds).toHaveLength(1);
    expect(step.value.pairs).toEqual([]);
    expect(rocAuc(training.label, predictAdditive(step.value, training))).toBeGreaterThan(0.7);
  });

  it("never breaks a monotone constraint, and puts such a feature in no pair", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(-1 as const, 1 as const),
        (seed, direction) => {
          const set = simulated(500, seed);
          const monotone = { hump: direction, rising: 1 as const };
          const fit = finish(fitAdditive(set, { seed, bags: 2, pairs: 3, monotone }));
          for (const [name, sign] of Object.entries(monotone)) {
            const { contribution } = fit.shapes.find((d) => d.feature === name)!;
            for (let bin = 1; bin < contribution.length - 1; bin++) {
              expect(sign * (contribution[bin]! - contribution[bin - 1]!)).toBeGreaterThanOrEqual(0);
            }
          }
          expect(fit.pairs.flatMap((d) => d.features)).not.toContain("hump");
        }
      ),
      { seed: 2, numRuns: 8 }
    );
  });

  it("leaves a constant or wholly missing feature flat", () => {
    const flat = madeColumn(
      "flat",
      Array.from(training.label, () => 4)
    );
    const empty = madeColumn(
      "empty",
      Array.from(training.label, () => null)
    );
    const fit = finish(
      fitAdditive({ ...training, columns: [flat, empty, ...training.columns] }, { ...options, bags: 1 })
    );
    expect(fit.shapes[0]!.contribution).toEqual([0, 0]);
    expect(fit.shapes[1]!.contribution.map(Math.abs)).toEqual([0, 0]);
  });

  it.each([
    [12, 4, "12 rows to learn from hold 4 students with the outcome and 8 without"],
    [200, 0, "hold 0 students with the outcome and 200 without"],
    [200, 200, "hold 200 students with the outcome and 0 without"]
  ])("refuses %i rows of which %i have the outcome, and says the way out", (n, positives, words) => {
    const label = Array.from({ length: n }, (_, i) => (i < positives ? 1 : 0));
    const set = madeTraining([madeColumn("x", label)], label);
    expect(() => finish(fitAdditive(set, { seed: 1 }))).toThrow(words);
    expect(() => finish(fitAdditive(set, { seed: 1 }))).toThrow(
      "(take in more schools, school years or blocks)"
    );
  });

  it("refuses options that make no sense", () => {
    expect(() => finish(fitAdditive(training, { seed: 1, bags: 0 }))).toThrow("bags is 0 (from 1 to 1000)");
    expect(() => finish(fitAdditive(training, { seed: 1, monotone: { age: 1 } }))).toThrow(
      "monotone names age"
    );
    expect(() => finish(fitAdditive({ ...training, columns: [] }, options))).toThrow(
      "no feature to learn from"
    );
  });

  it("tells students apart as well as InterpretML's explainable boosting machine, within .01 AUC", () => {
    const path = new URL("../../reference/answers/ebm.json", import.meta.url);
    const answers = JSON.parse(readFileSync(path, "utf8")) as { roc_auc: number };
    const { train, test } = ebmRows();
    const fit = finish(fitAdditive({ ...train, heldOut: new Uint8Array(train.n) }, { seed: 1, bags: 4 }));
    expect(rocAuc(test.label, predictAdditive(fit, test))! - answers.roc_auc).toBeGreaterThan(-0.01);
  });
});
