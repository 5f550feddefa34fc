import { describe, expect, it } from "vitest";
import { atCapacity } from "../../lib/evaluate/at-capacity.js";
import { averagePrecision } from "../../lib/evaluate/average-precision.js";
import { brier } from "../../lib/evaluate/brier.js";
import { confusion } from "../../lib/evaluate/confusion.js";
import { decisionCurve } from "../../lib/evaluate/decision-curve.js";
import { expectedCalibrationError } from "../../lib/evaluate/expected-calibration-error.js";
import { gainCurve } from "../../lib/evaluate/gain-curve.js";
import { logLoss } from "../../lib/evaluate/log-loss.js";
import { reliability } from "../../lib/evaluate/reliability.js";
import { rank } from "../../lib/evaluate/ranked.js";
import { rocAuc, weightedRocAuc } from "../../lib/evaluate/roc-auc.js";
import { oneOutcome } from "../../lib/evaluate/unmeasured.js";

const label = (...values: number[]): Uint8Array => Uint8Array.from(values);
const score = (...values: number[]): Float64Array => Float64Array.from(values);

describe("rows of one outcome", () => {
  it.each([
    ["nobody with it", label(0, 0), "no student here has the outcome"],
    ["everybody with it", label(1, 1), "every student here has the outcome"],
    ["one row", label(1), "every student here has the outcome"],
    ["no rows", label(), "there are no rows"]
  ])("have no measure of order, and a reason: %s", (_, labels, because) => {
    const scores = score(0.2, 0.7).slice(0, labels.length);
    expect(rocAuc(labels, scores)).toBeUndefined();
    expect(averagePrecision(labels, scores)).toBeUndefined();
    expect(gainCurve(labels, scores)).toEqual([]);
    expect(weightedRocAuc(rank(labels, scores, new Uint32Array(labels.length)))).toBeUndefined();
    expect(oneOutcome(labels)).toBe(because);
  });

  it("still have a Brier score and a log loss, but for no rows", () => {
    expect(brier(label(1), score(0.5))).toBe(0.25);
    expect(logLoss(label(1), score(0.5))).toBeCloseTo(Math.LN2, 15);
    expect(brier(label(), score())).toBeUndefined();
    expect(logLoss(label(), score())).toBeUndefined();
    expect(expectedCalibrationError(label(), score())).toBeUndefined();
    expect(reliability(label(), score())).toEqual([]);
    expect(decisionCurve(label(), score())).toEqual([]);
  });

  it("have no recall without the outcome, and no precision where none is selected", () => {
    expect(atCapacity(label(0, 0), score(1, 2), 1)).toEqual({
      ...{ selected: 1, found: 0, precision: 0 },
      ...{ recall: undefined, falseNegativeRate: undefined, lift: undefined }
    });
    expect(atCapacity(label(1, 0), score(1, 2), 0)).toMatchObject({ precision: undefined, recall: 0 });
    expect(confusion(label(0, 1), score(0.1, 0.2), 0.5)).toMatchObject({ precision: undefined, recall: 0 });
    expect(confusion(label(), score(), 0.5).selectionRate).toBeUndefined();
  });

  it("reach no more students than there are", () =>
    expect(atCapacity(label(1, 0), score(1, 2), 99)).toMatchObject({ selected: 2, precision: 0.5, lift: 1 }));
});

describe("a measure refuses, naming the row,", () => {
  it.each([
    [
      "a score of NaN",
      () => rocAuc(label(1, 0), score(1, NaN)),
      "score of row 1 is not a finite number: NaN"
    ],
    [
      "an infinite one",
      () => averagePrecision(label(1, 0), score(-Infinity, 1)),
      "score of row 0 is not a finite number: -Infinity"
    ],
    [
      "an unknown outcome",
      () => atCapacity(label(1, 255), score(1, 2), 1),
      "label of row 1 is neither 1 nor 0: 255 (leave rows of unknown outcome out, and count them)"
    ],
    [
      "a risk score above 1",
      () => brier(label(1, 0, 1), score(1, 0, 1.5)),
      "risk score of row 2 is not within 0 and 1: 1.5"
    ]
  ])("%s", (_, measure, message) => {
    expect(measure).toThrow(RangeError);
    expect(measure).toThrow(message);
  });

  it.each([
    [() => rocAuc(label(1), score(1, 2)), "not pairs: 1 labels and 2 scores"],
    [() => atCapacity(label(1), score(1), -1), "capacity is not a number of students: -1"],
    [() => confusion(label(1), score(1), NaN), "threshold is not a number"],
    [() => decisionCurve(label(1), score(1), [1]), "threshold is not between 0 and 1: 1"],
    [
      () => reliability(label(1), score(1), { bins: 0, by: "width" }),
      "number of bins is not a whole number above 0: 0"
    ]
  ])("and what makes no sense: %#", (measure, message) => expect(measure).toThrow(message));
});

describe("a million rows", () => {
  it("have the AUC that a formula gives, ties and all", () => {
    const n = 1_000_000;
    const labels = new Uint8Array(n);
    const scores = new Float64Array(n);
    // 1,000 levels, 1,000 rows of each; of a level's rows as many have the outcome as the level's number.
    for (let row = 0; row < n; row++) {
      scores[row] = ((row * 7919) % 1000) / 8 - 50;
      labels[row] = Math.floor(row / 1000) < (row * 7919) % 1000 ? 1 : 0;
    }
    let [right, negativesBelow, positives] = [0, 0, 0];
    for (let level = 0; level < 1000; level++) {
      right += level * (negativesBelow + (1000 - level) / 2);
      negativesBelow += 1000 - level;
      positives += level;
    }
    expect(rocAuc(labels, scores)).toBeCloseTo(right / positives / (n - positives), 12);
  });
});
