import { describe, expect, it } from "vitest";
import { calibrationSlope } from "../../lib/evaluate/calibration-slope.js";
import { aucDifference, aucInterval, delong } from "../../lib/evaluate/delong.js";
import { rocAuc } from "../../lib/evaluate/roc-auc.js";
import { isUnmeasured, type Unmeasured } from "../../lib/evaluate/unmeasured.js";
import { z95 } from "../../lib/evaluate/z95.js";
import { pairVector } from "./random-vectors.js";
import { referenceAnswers } from "./reference-answers.js";

type Column =
  | `${"auc" | "variance" | "low" | "high"}_${"first" | "second"}`
  | "covariance"
  | "z"
  | `${"intercept" | "slope"}${"" | "_error" | "_robust_error"}`
  | `in_the_large${"" | "_error"}`;

/** Made by test/reference/delong.py with R 4.2.2, pROC 1.18.0 and rms 6.5-0. */
const answers = referenceAnswers<Column>("delong");

describe("delong", () => {
  it("agrees with pROC on 40 seeded pairs of scores with ties", () => {
    answers.forEach((answer, i) => {
      const { label, first, second } = pairVector(i);
      const ours = known(delong(label, [first, second]));
      expect(ours.auc[0]).toBeCloseTo(answer.auc_first, 11);
      expect(ours.auc[1]).toBeCloseTo(answer.auc_second, 11);
      expect(ours.covariance[0]![0]).toBeCloseTo(answer.variance_first, 11);
      expect(ours.covariance[1]![1]).toBeCloseTo(answer.variance_second, 11);
      expect(ours.covariance[0]![1]).toBeCloseTo(answer.covariance, 11);
      const interval = aucInterval(ours.auc[0]!, ours.covariance[0]![0]!, "plain")!;
      expect(Math.max(0, interval.low)).toBeCloseTo(answer.low_first, 9);
      expect(Math.min(1, interval.high)).toBeCloseTo(answer.high_first, 9);
      const { difference, low } = aucDifference(ours, 0, 1);
      expect((difference * z95) / (difference - low)).toBeCloseTo(answer.z, 7);
    });
  });

  it("tells no difference between a score and itself, nor an order-keeping map of it", () => {
    const { label, first } = pairVector(1);
    const same = known(delong(label, [first, first.map((d) => Math.exp(3 * d))]));
    expect(aucDifference(same, 0, 1)).toEqual({ difference: 0, low: 0, high: 0 });
  });

  it("has an interval on the log-odds scale that stays within 0 and 1 and holds the AUC", () => {
    const { low, high } = aucInterval(0.98, 0.02 ** 2)!;
    // By hand: log(.98 / .02) = 3.8918; 1.96 × .02 / (.98 × .02) = 2.0000; expit(1.8919), expit(5.8918).
    expect(low).toBeCloseTo(0.86899, 4);
    expect(high).toBeCloseTo(0.99725, 4);
    expect(aucInterval(0.98, 0.02 ** 2, "plain")!.high).toBeGreaterThan(1);
    expect(aucInterval(0.5, 0)).toEqual({ low: 0.5, high: 0.5 });
  });

  it("has no interval for an AUC of 1, and none of one outcome or of a single row of one", () => {
    expect(aucInterval(1, 0)).toBeUndefined();
    const [label, score] = [Uint8Array.of(1, 1), Float64Array.of(0.1, 0.2)];
    expect(delong(label, [score])).toEqual({ because: "every student here has the outcome" });
    expect(delong(Uint8Array.of(1, 0), [score])).toEqual({
      because: "fewer than two students have one of the outcomes"
    });
  });

  it("covers the true AUC in 95 of 100 samples", () => {
    // Scores are 1 to 40 ÷ 40 with a chance of .1 + .02 × level: the AUC of the whole, counted over all levels.
    const truth = trueAuc();
    const covers = Array.from({ length: 400 }, (_, i) => {
      const { label, first } = pairVector(1000 + i);
      const { low, high } = aucInterval(
        rocAuc(label, first)!,
        known(delong(label, [first])).covariance[0]![0]!
      )!;
      return low <= truth && truth <= high;
    });
    const share = covers.filter(Boolean).length / 400;
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.98);
  });
});

describe("calibration slope", () => {
  it("agrees with R's glm, and its robust errors with rms, on 40 seeded vectors", () => {
    answers.forEach((answer, i) => {
      const { label, second, cluster } = pairVector(i);
      const line = known(calibrationSlope(label, second));
      const error = (d: { low: number; high: number }): number => (d.high - d.low) / 2 / z95;
      expect(line.slope.value).toBeCloseTo(answer.slope, 9);
      expect(line.intercept.value).toBeCloseTo(answer.intercept, 9);
      expect(line.inTheLarge.value).toBeCloseTo(answer.in_the_large, 9);
      expect(error(line.slope)).toBeCloseTo(answer.slope_error, 7);
      expect(error(line.intercept)).toBeCloseTo(answer.intercept_error, 7);
      expect(error(line.inTheLarge)).toBeCloseTo(answer.in_the_large_error, 7);
      const robust = known(calibrationSlope(label, second, { of: cluster, count: 30 }));
      expect(error(robust.slope)).toBeCloseTo(answer.slope_robust_error, 7);
      expect(error(robust.intercept)).toBeCloseTo(answer.intercept_robust_error, 7);
    });
  });

  it("is 1 with intercepts of 0 where each score is the share it promises", () => {
    const score = Float64Array.from({ length: 100 }, (_, i) => (i < 50 ? 0.2 : 0.6));
    const label = Uint8Array.from(score, (p, i) => (i % 10 < p * 10 ? 1 : 0));
    const { slope, intercept, inTheLarge } = known(calibrationSlope(label, score));
    expect(
      [slope.value, intercept.value, inTheLarge.value].map((d) => d.toFixed(9).replace("-0.", "0."))
    ).toEqual(["1.000000000", "0.000000000", "0.000000000"]);
  });

  it.each([
    [[1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5], "all risk scores are the same"],
    [[1, 0, 1, 0], [0.9, 0.1, 0.6, 0.6], "the scores of the two outcomes do not overlap"],
    [[1, 0, 1, 0], [0.1, 0.9, 0.2, 0.8], "the scores of the two outcomes do not overlap"],
    [[1, 0, 1, 0], [1, 0.3, 0.2, 0.5], "a risk score of exactly 1 has no log-odds"],
    [[0, 0], [0.2, 0.3], "no student here has the outcome"],
    [[], [], "there are no rows"]
  ])("of outcomes %j and scores %j can't be had: %s", (label, score, because) => {
    expect(calibrationSlope(Uint8Array.from(label), Float64Array.from(score))).toEqual({ because });
  });
});

function known<Figure extends object>(figure: Figure): Exclude<Figure, Unmeasured> {
  if (isUnmeasured(figure)) throw new Error(figure.because);
  return figure as Exclude<Figure, Unmeasured>;
}

function trueAuc(): number {
  const levels = Array.from({ length: 39 }, (_, i) => 0.1 + 0.02 * (i + 1));
  let [right, pairs] = [0, 0];
  levels.forEach((p, i) =>
    levels.forEach((q, j) => {
      pairs += p * (1 - q);
      right += p * (1 - q) * (i > j ? 1 : i === j ? 0.5 : 0);
    })
  );
  return right / pairs;
}
