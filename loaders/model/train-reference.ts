import type { Candidate, Judgement } from "../../lib/evaluate/judge/judgement.js";
import { judge } from "../../lib/evaluate/judge/judge.js";
import { verdictOf } from "../../lib/evaluate/judge/verdict.js";
import type { AdditiveModel } from "../../lib/model/additive/additive-model.js";
import type { AdditiveOptions } from "../../lib/model/additive/additive-options.js";
import { fitAdditive } from "../../lib/model/additive/fit-additive.js";
import { predictAdditive } from "../../lib/model/additive/predict-additive.js";
import { applyCalibration } from "../../lib/model/calibration/apply-calibration.js";
import type { Calibration } from "../../lib/model/calibration/calibration.js";
import { fitCalibration } from "../../lib/model/calibration/fit-calibration.js";
import { type Cohort, takeRows } from "../../lib/model/cohort.js";
import { finish } from "../../lib/model/fit.js";
import type { ModelFeature } from "../../lib/model/model-feature.js";
import { isRefusal } from "../../lib/model/split/split.js";
import { splitCohort } from "../../lib/model/split/split-cohort.js";
import { baselineCandidates } from "../../lib/study/baseline-candidates.js";
import { type TrainingRows, trainingRows } from "../../lib/study/training-rows.js";
import { drivers } from "./reference-drivers.js";
import { recipe } from "./reference-recipe.js";

/** A glass box with its judgement beside the plain rules, on rows that it never saw. */
export interface TrainedReference {
  readonly rows: TrainingRows;
  readonly model: AdditiveModel;
  readonly calibration: Calibration;
  /** The glass box first, then the rules. */
  readonly candidates: readonly [Candidate, ...Candidate[]];
  /** On students whose outcome was open. */
  readonly judgement: Judgement;
}

/** Trains on all students of earlier years and judges on the latest complete one; or says why it can't. */
export function trainReference(
  cohort: Cohort,
  list: readonly ModelFeature[],
  options: Omit<AdditiveOptions, "seed">,
  resamples: number
): TrainedReference | { readonly refusal: string } {
  const { seed, capacity } = recipe;
  const split = splitCohort(cohort, { seed });
  if (isRefusal(split)) return split;
  const rows = trainingRows({ cohort, split, notes: [] }, { cohort: "all", groups: drivers }, list);
  if ("refusal" in rows) return rows;
  const { training, heldOut, test } = rows;
  const model = finish(fitAdditive(training, { ...options, seed }));
  const held = { margin: predictAdditive(model, heldOut), label: heldOut.label, student: heldOut.student };
  const calibration = fitCalibration(held, seed);
  const score = predictAdditive(model, test);
  const candidate = {
    ...{ name: "additive", label: "the glass box", isBaseline: false, score },
    probability: applyCalibration(calibration, score)
  };
  const candidates = [candidate, ...baselineCandidates(takeRows(cohort, split.train), test)] as const;
  const subsets = ["undetermined"] as const;
  const judgement = judge(test, candidates, { capacity, threshold: 0.5, seed, resamples, subsets });
  const verdict = verdictOf(judgement, "additive", "undetermined");
  if (verdict.kind === "unjudged")
    return { refusal: `it can’t be judged on those whose outcome was open: ${verdict.because}` };
  return { rows, model, calibration, candidates, judgement };
}
