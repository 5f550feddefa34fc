import { describe, expect, it } from "vitest";
import { predictAdditive } from "../../lib/model/additive/predict-additive.js";
import type { Column } from "../../lib/model/cohort.js";
import { encodedWidth } from "../../lib/model/design/encoding.js";
import { learnEncoding } from "../../lib/model/design/learn-encoding.js";
import type { LogisticModel } from "../../lib/model/logistic/logistic-model.js";
import { predictLogistic } from "../../lib/model/logistic/predict-logistic.js";
import { random } from "../../lib/random/random.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";
import { linearShapes } from "../../lib/study/linear-shapes.js";

const n = 400;
const dice = random(3, "linear shapes");
const columns = ["days_absent", "homeless", "grade_level"].map((name): Column => {
  const feature = features.find((d) => d.name === name)!;
  const values = Float32Array.from({ length: n }, () =>
    dice.chance(0.1) ? NaN : dice.integer(0, name === "days_absent" ? 9 : name === "homeless" ? 1 : 2)
  );
  return feature.unit === "category" ? { feature, values, levels: ["1", "2", "K"] } : { feature, values };
});
const label = Uint8Array.from({ length: n }, () => Number(dice.chance(0.3)));
const training = { n, columns, label, heldOut: new Uint8Array(n) };
const encoding = learnEncoding(training);
const width = encodedWidth(encoding);
const model: LogisticModel = {
  ...{ kind: "logistic", encoding, intercept: -1, ridge: 1 },
  weights: Array.from({ length: width }, () => dice.uniform() * 2 - 1),
  standardErrors: Array.from({ length: width + 1 }, () => 0.1)
};
const shown = linearShapes(model, training);

describe("a logistic regression as shapes", () => {
  it("gives each row its own log-odds where a bin holds one value", () => {
    const margins = predictLogistic(model, training);
    predictAdditive(shown, training).forEach((margin, row) => expect(margin).toBeCloseTo(margins[row]!, 5));
  });

  it("adds nothing on average, and counts every row once in each shape", () => {
    for (const { contribution, rows, positives } of shown.shapes) {
      expect(rows.reduce((sum, d) => sum + d, 0)).toBe(n);
      expect(positives.reduce((sum, d) => sum + d, 0)).toBe(label.reduce((sum, d) => sum + d, 0));
      expect(contribution.reduce((sum, d, bin) => sum + d * rows[bin]!, 0) / n).toBeCloseTo(0, 5);
    }
  });

  it("has a band of 1.96 standard errors times how far a value is from the mean", () => {
    const [first] = encoding;
    if (first?.kind !== "number") throw new Error("days come first");
    const [shape] = shown.shapes;
    const far = (0 - first.mean) / first.scale;
    const ofMissing = first.missingShare ?? 0;
    const reach = 1.96 * Math.hypot(0.1 * far, 0.1 * ofMissing);
    expect(shape!.high[0]! - shape!.contribution[0]!).toBeCloseTo(reach, 4);
    expect(shape!.contribution[0]! - shape!.low[0]!).toBeCloseTo(reach, 4);
  });
});
