import { judge } from "../../lib/evaluate/judge/judge.js";
import type { Candidate, Judgement } from "../../lib/evaluate/judge/judgement.js";
import { verdictOf } from "../../lib/evaluate/judge/verdict.js";
import type { AdditiveModel } from "../../lib/model/additive/additive-model.js";
import { type Cohort, takeRows } from "../../lib/model/cohort.js";
import type { ModelFile } from "../../lib/model/file/model-file.js";
import { baselineCandidates } from "../../lib/study/baseline-candidates.js";
import { scoresOf } from "../../lib/study/predict.js";
import type { PublishedKind } from "../../lib/study/publish-refusals.js";
import type { TrainingRows } from "../../lib/study/training-rows.js";
import { recipe } from "./reference-recipe.js";

/** A model that may be published, with its judgement beside the plain rules, on rows that it never saw. */
export interface JudgedModel extends ScoredBy {
  readonly kind: PublishedKind;
  readonly rows: TrainingRows;
  /** Its shapes and pairs, with the students in each bin. */
  readonly shown: AdditiveModel;
  /** The model first, then the rules. */
  readonly candidates: readonly [Candidate, ...Candidate[]];
  /** On students whose outcome was open. */
  readonly judgement: Judgement;
}

/** What of a file gives scores. */
export type ScoredBy = Pick<ModelFile, "model" | "calibration">;

/** Judges a model on the rows to judge on, beside rules made ready on the cohort’s rows to learn from; or says why it can't. */
export function judgeModel(
  cohort: Cohort,
  made: Pick<JudgedModel, "kind" | "rows" | "shown" | "model" | "calibration">,
  resamples: number
): JudgedModel | { readonly refusal: string } {
  const { split, test } = made.rows;
  const { capacity, seed } = recipe;
  const { margin: score, risk: probability } = scoresOf(made, test);
  const candidate = { name: made.kind, label: labels[made.kind], isBaseline: false, score, probability };
  const candidates = [candidate, ...baselineCandidates(takeRows(cohort, split.train), test)] as const;
  const subsets = ["undetermined"] as const;
  const judgement = judge(test, candidates, { capacity, threshold: 0.5, seed, resamples, subsets });
  const verdict = verdictOf(judgement, made.kind, "undetermined");
  if (verdict.kind === "unjudged")
    return { refusal: `it can’t be judged on those whose outcome was open: ${verdict.because}` };
  return { ...made, candidates, judgement };
}

const labels: Readonly<Record<PublishedKind, string>> = {
  additive: "the glass box",
  logistic: "the logistic regression"
};
