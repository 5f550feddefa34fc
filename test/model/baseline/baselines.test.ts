import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { baselines } from "../../../lib/model/baseline/baselines.js";
import { fitBaseline } from "../../../lib/model/baseline/fit-baseline.js";
import { newtonLogistic } from "../../../lib/model/baseline/newton-logistic.js";
import { predictBaseline } from "../../../lib/model/baseline/predict-baseline.js";
import { fitSmallLogistic } from "../../../lib/model/baseline/small-logistic.js";
import { predictLogistic } from "../../../lib/model/logistic/predict-logistic.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";
import { madeCohort } from "../made-cohort.js";

const values = {
  prior_year_absence_rate: [0.1, NaN, 0.3, 0.2, 0.02],
  days_absent_first_20: [1, 2, 4.5, 0, NaN],
  absence_rate: [0.05, NaN, 0.2, 0.1, 0.4]
};
const cohort = madeCohort([{ label: 0 }, { label: 1 }, { label: 1 }, { label: 0 }, { label: 1 }], values);

describe("baselines", () => {
  it("need features of the list alone", () => {
    const names = features.map(({ name }) => name);
    expect(baselines.flatMap(({ needs }) => [...needs]).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each([
    ["majority", [0, 0, 0, 0, 0]],
    ["last_year_rate", [0.1, 0.15, 0.3, 0.2, 0.02]],
    ["september_rule", [1, 2, 4.5, 0, 1.5]],
    ["rate_so_far", [0.05, 0.15, 0.2, 0.1, 0.4]]
  ] as const)("score by %s, a missing one at the middle of those known in training", (baseline, scores) => {
    const made = predictBaseline(fitBaseline(baseline, cohort)!, cohort);
    expect([...made].map((score) => Number(score.toFixed(6)))).toEqual(scores);
  });

  it("learn the middle in training, and keep it for other rows", () => {
    const model = fitBaseline("rate_so_far", cohort)!;
    const others = madeCohort([{}, {}], { absence_rate: [NaN, 0.9] });
    expect(predictBaseline(model, others)[0]).toBeCloseTo(0.15, 6);
  });

  it("are not there where the rows lack what they need, and say so when asked for scores", () => {
    const without = madeCohort([{}, {}], { absence_rate: [0.1, 0.2] });
    expect(fitBaseline("last_year_rate", without)).toBeUndefined();
    expect(fitBaseline("two_variable_logistic", without)).toBeUndefined();
    const model = fitBaseline("september_rule", cohort)!;
    expect(() => predictBaseline(model, without)).toThrow("the rows have no column of days_absent_first_20");
  });

  it("rank students by the September rule so that 2 to 4 days stand above fewer and below more", () => {
    const days = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2 });
    fc.assert(
      fc.property(days, (list) => {
        const rows = madeCohort(
          list.map(() => ({})),
          { days_absent_first_20: list }
        );
        const scores = predictBaseline(fitBaseline("september_rule", rows)!, rows);
        list.forEach((a, i) =>
          list.forEach((b, j) => {
            if ((a >= 2 && b < 2) || (a > 4 && b <= 4)) expect(scores[i]).toBeGreaterThan(scores[j]!);
          })
        );
      }),
      { numRuns: 30 }
    );
  });
});

interface Answer {
  readonly label: number[];
  readonly days_absent_first_20: (number | null)[];
  readonly absence_rate: (number | null)[];
  readonly intercept: number;
  readonly weights: number[];
  readonly margins: number[];
}

describe("the two-variable logistic", () => {
  const answers = JSON.parse(
    readFileSync("test/reference/answers/two-variable-logistic.json", "utf8")
  ) as Record<string, Answer>;

  it.each(Object.entries(answers))("is scikit-learn's, %s", (_, answer) => {
    const known = (list: (number | null)[]) => list.map((value) => value ?? NaN);
    const rows = madeCohort(
      answer.label.map((label) => ({ label: label as 0 | 1 })),
      { days_absent_first_20: known(answer.days_absent_first_20), absence_rate: known(answer.absence_rate) }
    );
    const model = fitBaseline("two_variable_logistic", rows)!;
    if (model.baseline !== "two_variable_logistic") throw new Error("another rule");
    [model.model.intercept, ...model.model.weights].forEach((weight, j) =>
      expect(weight).toBeCloseTo([answer.intercept, ...answer.weights][j]!, 5)
    );
    predictBaseline(model, rows).forEach((margin, i) => expect(margin).toBeCloseTo(answer.margins[i]!, 5));
  });

  it("stays finite where the outcome is parted without error, and where a column is constant or all missing", () => {
    for (const list of [
      [0, 0, 1, 1],
      [1, 1, 1, 1],
      [NaN, NaN, NaN, NaN]
    ]) {
      const { columns } = madeCohort(
        list.map(() => ({})),
        { a: list, b: [1, 2, 3, 4] }
      );
      const model = fitSmallLogistic(columns, Uint8Array.of(0, 0, 1, 1));
      expect([...predictLogistic(model, { n: 4, columns })].every(Number.isFinite)).toBe(true);
    }
  });

  it("stands at its ends where there is one outcome alone", () => {
    expect(newtonLogistic([Float64Array.of(1, 2)], Uint8Array.of(1, 1), 0)).toEqual([20, 0]);
    expect(newtonLogistic([Float64Array.of(1, 2)], Uint8Array.of(0, 0), 0)).toEqual([-20, 0]);
  });

  it("has at its optimum a mean score equal to the share of positives", () => {
    const row = fc.record({ x: fc.integer({ min: -3, max: 3 }), y: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { minLength: 30, maxLength: 80 }), (rows) => {
        fc.pre(rows.some((d) => d.y) && rows.some((d) => !d.y));
        const x = Float64Array.from(rows, (d) => d.x);
        const [a = 0, b = 0] = newtonLogistic(
          [x],
          Uint8Array.from(rows, (d) => Number(d.y)),
          1e-6
        );
        const mean = x.reduce((sum, value) => sum + 1 / (1 + Math.exp(-a - b * value)), 0) / x.length;
        expect(mean).toBeCloseTo(rows.filter((d) => d.y).length / rows.length, 6);
      })
    );
  });
});
