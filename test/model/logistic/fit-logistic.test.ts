import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { finishAsync, type FitProgress, type TrainingSet } from "../../../lib/model/fit.js";
import { fitLogistic, type LogisticOptions } from "../../../lib/model/logistic/fit-logistic.js";
import { predictLogistic } from "../../../lib/model/logistic/predict-logistic.js";
import { marginLoss } from "../../../lib/model/margin-loss.js";
import { random } from "../../../lib/random/random.js";
import { openTf, type TfEngine } from "../../../lib/vendor/tf.js";
import { type LogisticAnswers, readColumns } from "../../reference/read-logistic.js";
import { madeColumn, madeTraining } from "../made-training.js";

const answers = JSON.parse(readFileSync("test/reference/answers/logistic.json", "utf8")) as LogisticAnswers;
const seen = madeTraining(readColumns(answers), answers.label);

let engine: TfEngine;
beforeAll(async () => {
  engine = await openTf();
});

const fit = (training: TrainingSet, options: LogisticOptions = {}) =>
  finishAsync(fitLogistic(training, options, engine));

describe("fitLogistic", () => {
  it.each(answers.fits)(
    "equals scikit-learn's LogisticRegression at ridge $ridge, class weights $class_weights",
    async ({ ridge, class_weights, intercept, weights, standard_errors, log_loss }) => {
      const model = await fit(seen, { ridge, classWeights: class_weights, tolerance: 1e-12 });
      expect(model.intercept).toBeCloseTo(intercept, 4);
      model.weights.forEach((d, i) => expect(d).toBeCloseTo(weights[i]!, 4));
      model.standardErrors!.forEach((d, i) => expect(d).toBeCloseTo(standard_errors[i]!, 5));
      expect(marginLoss(predictLogistic(model, seen), seen.label)).toBeCloseTo(log_loss, 6);
    }
  );

  it("has no standard errors where levels add up to the intercept and no ridge parts them", async () => {
    const model = await fit(seen, { ridge: 0 });
    expect(model.standardErrors).toBeUndefined();
    const plain = { ...seen, columns: seen.columns.filter((d) => !d.levels) };
    expect((await fit(plain, { ridge: 0 })).standardErrors).toHaveLength(5);
  });

  it("learns nothing from held-out rows, but tells their loss", async () => {
    const heldOut = answers.label.map((_, i) => (i % 4 === 0 ? 1 : 0));
    const told: FitProgress[] = [];
    const model = await finishAsync(
      fitLogistic(madeTraining(seen.columns, answers.label, heldOut), {}, engine),
      (d) => told.push(d)
    );
    const otherwise = answers.label.map((d, i) => (heldOut[i] ? 1 - d : d));
    expect(await fit(madeTraining(seen.columns, otherwise, heldOut))).toEqual(model);
    const margins = predictLogistic(model, seen).filter((_, i) => heldOut[i] === 1);
    expect(told.at(-1)?.heldOutLoss).toBeCloseTo(
      marginLoss(
        margins,
        answers.label.filter((_, i) => heldOut[i] === 1)
      ),
      6
    );
  });

  it("takes few steps where columns go together, as windows of absence do", async () => {
    const dice = random(5, "together");
    const days = Array.from({ length: 2000 }, () => dice.normal());
    const columns = Array.from({ length: 12 }, (_, j) =>
      madeColumn(
        `window ${j}`,
        days.map((d) => d + 0.02 * dice.normal())
      )
    );
    const label = days.map((d) => (dice.chance(1 / (1 + Math.exp(1 - d))) ? 1 : 0));
    let steps = 0;
    await finishAsync(fitLogistic(madeTraining(columns, label), {}, engine), () => steps++);
    expect(steps).toBeLessThan(15);
  });

  it("stops when told, with the model so far, and frees what it put on the engine either way", async () => {
    const before = engine.tf.memory().numTensors;
    for (const steps of [1, 2, 3]) {
      const stopped = fitLogistic(seen, {}, engine);
      for (let i = 0; i < steps; i++) expect((await stopped.next()).done).toBe(false);
      const last = await stopped.next(true);
      expect(last.done && last.value.weights.length).toBe(steps < 3 ? 0 : 8);
      if (last.done) expect(predictLogistic(last.value, seen)).toHaveLength(300);
      expect(engine.tf.memory().numTensors).toBe(before);
    }
    const left = fitLogistic(seen, {}, engine);
    for (let i = 0; i < 3; i++) await left.next();
    expect(engine.tf.memory().numTensors).toBeGreaterThan(before);
    await left.return(undefined as never);
    expect(engine.tf.memory().numTensors).toBe(before);
    await fit(seen);
    expect(engine.tf.memory().numTensors).toBe(before);
  });

  it("lets two fits go on at once", async () => {
    const [first, second] = await Promise.all([fit(seen), fit(seen, { ridge: 50 })]);
    expect(await fit(seen)).toEqual(first);
    expect(await fit(seen, { ridge: 50 })).toEqual(second);
  });

  it("gives finite weights from 12 rows that one feature parts without error", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => i);
    const columns = [
      madeColumn("days", rows),
      madeColumn(
        "seldom known",
        rows.map((i) => (i === 3 ? 7 : null))
      )
    ];
    const model = await fit(
      madeTraining(
        columns,
        rows.map((i) => (i > 5 ? 1 : 0))
      )
    );
    expect([model.intercept, ...model.weights, ...model.standardErrors!].every(Number.isFinite)).toBe(true);
    const margins = predictLogistic(model, { n: 12, columns });
    expect([...margins].map((d) => (d > 0 ? 1 : 0))).toEqual(rows.map((i) => (i > 5 ? 1 : 0)));
  });

  it("refuses rows of one outcome, no rows, infinity, and a ridge below 0", async () => {
    const columns = [madeColumn("days", [1, 2, 3])];
    await expect(fit(madeTraining(columns, [0, 0, 0]))).rejects.toThrow(
      "all 3 rows to learn from have the outcome 0"
    );
    await expect(fit(madeTraining(columns, [0, 1, 0], [1, 1, 1]))).rejects.toThrow("no rows to learn from");
    const infinite = [madeColumn("days", [1, Infinity, 3])];
    await expect(fit(madeTraining(infinite, [0, 1, 0]))).rejects.toThrow("days: infinite in 1 rows");
    await expect(fit(madeTraining(columns, [0, 1, 0]), { ridge: -1 })).rejects.toThrow("not a ridge: -1");
  });
});
