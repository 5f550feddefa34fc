import { describe, expect, it } from "vitest";
import { atCapacity } from "../../lib/evaluate/at-capacity.js";
import { averagePrecision, weightedAveragePrecision } from "../../lib/evaluate/average-precision.js";
import { brier } from "../../lib/evaluate/brier.js";
import { confusion } from "../../lib/evaluate/confusion.js";
import { expectedCalibrationError } from "../../lib/evaluate/expected-calibration-error.js";
import { logLoss } from "../../lib/evaluate/log-loss.js";
import { rank, weightsInOrder } from "../../lib/evaluate/ranked.js";
import { rocAuc, weightedRocAuc } from "../../lib/evaluate/roc-auc.js";
import { tenthsOfRows, tenthsOfScore } from "../../lib/evaluate/score-bins.js";
import { randomVector, type RandomVector } from "./random-vectors.js";
import { referenceAnswers } from "./reference-answers.js";

/** Made by test/reference/metrics.py with scikit-learn 1.8.0. */
const answers = referenceAnswers<keyof typeof ours>("metrics");

const ours = {
  roc_auc: ({ label, score }: RandomVector) => rocAuc(label, score),
  roc_auc_weighted: ({ label, score, weight }: RandomVector) => {
    const ranked = rank(label, score);
    return weightedRocAuc(ranked, weightsInOrder(ranked, weight));
  },
  average_precision: ({ label, score }: RandomVector) => averagePrecision(label, score),
  average_precision_weighted: ({ label, score, weight }: RandomVector) => {
    const ranked = rank(label, score);
    return weightedAveragePrecision(ranked, weightsInOrder(ranked, weight));
  },
  log_loss: ({ label, score }: RandomVector) => logLoss(label, score),
  log_loss_weighted: ({ label, score, weight }: RandomVector) => logLoss(label, score, weight),
  brier: ({ label, score }: RandomVector) => brier(label, score),
  brier_weighted: ({ label, score, weight }: RandomVector) => brier(label, score, weight),
  precision_at_tie: (vector: RandomVector) => third(vector).precision,
  recall_at_tie: (vector: RandomVector) => third(vector).recall,
  expected_calibration_error: ({ label, score }: RandomVector) =>
    expectedCalibrationError(label, score, tenthsOfScore),
  expected_calibration_error_by_count: ({ label, score }: RandomVector) =>
    expectedCalibrationError(label, score, tenthsOfRows)
};

describe("on 1,000 random vectors with ties, scikit-learn's answer to 1e-9 is that of", () => {
  it.each(Object.entries(ours))("%s", (column, measure) => {
    const apart = answers.map((answer, i) =>
      Math.abs((measure(randomVector(i)) ?? NaN) - answer[column as keyof typeof ours])
    );
    expect(apart).toHaveLength(1000);
    expect(apart.filter((d) => !(d < 1e-9))).toEqual([]);
  });

  it("confusion at the same threshold", () => {
    const apart = answers.map((answer, i) => {
      const vector = randomVector(i);
      const { precision, recall } = confusion(vector.label, vector.score, thirdScore(vector));
      return Math.abs(precision! - answer.precision_at_tie) + Math.abs(recall! - answer.recall_at_tie);
    });
    expect(Math.max(...apart)).toBeLessThan(1e-9);
  });
});

/** At a capacity that parts no tie: all rows at or above the score of the row a third of the way down. */
function third(vector: RandomVector): ReturnType<typeof atCapacity> {
  const { label, score } = vector;
  return atCapacity(label, score, score.filter((d) => d >= thirdScore(vector)).length);
}

function thirdScore({ score }: RandomVector): number {
  return score.slice().sort().reverse()[Math.ceil(score.length / 3) - 1]!;
}
