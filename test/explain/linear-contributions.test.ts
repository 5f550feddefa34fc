import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { linearContributions } from "../../lib/explain/linear-contributions.js";
import { marginOf } from "../../lib/explain/row-contributions.js";
import { finishAsync } from "../../lib/model/fit.js";
import { fitLogistic } from "../../lib/model/logistic/fit-logistic.js";
import type { LogisticModel } from "../../lib/model/logistic/logistic-model.js";
import { predictLogistic } from "../../lib/model/logistic/predict-logistic.js";
import { openTf } from "../../lib/vendor/tf.js";
import { madeRows, madeTraining } from "../model/made-training.js";
import { type LogisticAnswers, readColumns } from "../reference/read-logistic.js";

const answers = JSON.parse(readFileSync("test/reference/answers/logistic.json", "utf8")) as LogisticAnswers;
const cohort = madeRows(readColumns(answers));
const all = Uint32Array.from(answers.label, (_, row) => row);

let model: LogisticModel;
beforeAll(async () => {
  const training = madeTraining(cohort.columns, answers.label);
  const fit = fitLogistic(training, { tolerance: 1e-12 }, await openTf());
  const own = await finishAsync(fit);
  // Of scikit-learn's own weights, so that only what is explained is compared.
  model = { ...own, ...answers.fits[0]! };
});

describe("linearContributions", () => {
  it("equal shap's LinearExplainer, its columns summed by feature", () => {
    const rows = linearContributions(model, cohort, all.subarray(0, 20));
    rows.forEach(({ base, contributions }, i) => {
      const [days = 0, score = 0, missing = 0, flag = 0, ...grades] = answers.shap.columns[i]!;
      expect(base).toBeCloseTo(answers.shap.base, 9);
      const expected = [days, score + missing, flag, grades.reduce((sum, d) => sum + d, 0)];
      expected.forEach((d, f) => expect(Math.abs(contributions[f]! - d)).toBeLessThan(1e-6));
    });
  });

  it("add up to the margin to 1e-6, and average to 0 over training", () => {
    const rows = linearContributions(model, cohort, all);
    predictLogistic(model, cohort).forEach((margin, i) =>
      expect(Math.abs(marginOf(rows[i]!) - margin)).toBeLessThan(1e-6)
    );
    model.encoding.forEach((_, f) => {
      const mean = rows.reduce((sum, d) => sum + d.contributions[f]!, 0) / rows.length;
      expect(Math.abs(mean)).toBeLessThan(1e-6);
    });
  });

  it("are those of the rows asked for, in their order", () => {
    const [first, second] = linearContributions(model, cohort, Uint32Array.of(7, 2));
    expect(linearContributions(model, cohort, Uint32Array.of(2, 7))).toEqual([second, first]);
  });
});
