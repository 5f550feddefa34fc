import type { Candidate } from "../evaluate/judge/judgement.js";
import type { BaselineName } from "../model/baseline/baseline-model.js";
import { baselines } from "../model/baseline/baselines.js";
import { fitBaseline } from "../model/baseline/fit-baseline.js";
import { predictBaseline } from "../model/baseline/predict-baseline.js";
import { applyCalibration } from "../model/calibration/apply-calibration.js";
import type { Cohort } from "../model/cohort.js";

/** A rule within a sentence. */
const words: Readonly<Record<BaselineName, string>> = {
  majority: "picking by lot",
  last_year_rate: "last year’s rate",
  september_rule: "the September rule",
  rate_so_far: "the rate so far",
  two_variable_logistic: "the two-variable logistic"
};

/** The rules of today, made ready on rows to learn from, with their scores of the rows to judge on. */
export function baselineCandidates(train: Cohort, test: Cohort, chronicThreshold?: number): Candidate[] {
  const thresholds = thresholdsBy(chronicThreshold);
  return baselines.flatMap(({ baseline }): Candidate[] => {
    const model = fitBaseline(baseline, train);
    if (!model) return [];
    const score = predictBaseline(model, test);
    const threshold = thresholds[baseline];
    return [
      {
        name: baseline,
        label: words[baseline],
        isBaseline: true,
        score,
        ...(baseline === "two_variable_logistic" && {
          probability: applyCalibration({ kind: "none" }, score)
        }),
        ...(threshold !== undefined && { threshold })
      }
    ];
  });
}

/** Where a rule itself calls a student at risk, on its own scale: rates by the policy's threshold, where that is told. */
function thresholdsBy(chronicThreshold: number | undefined): Partial<Record<BaselineName, number>> {
  const rate = chronicThreshold !== undefined && {
    last_year_rate: chronicThreshold,
    rate_so_far: chronicThreshold
  };
  return { september_rule: 2, ...rate };
}
