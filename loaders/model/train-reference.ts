import type { AdditiveOptions } from "../../lib/model/additive/additive-options.js";
import { fitAdditive } from "../../lib/model/additive/fit-additive.js";
import { predictAdditive } from "../../lib/model/additive/predict-additive.js";
import { fitCalibration } from "../../lib/model/calibration/fit-calibration.js";
import type { Cohort } from "../../lib/model/cohort.js";
import { finish } from "../../lib/model/fit.js";
import type { ModelFeature } from "../../lib/model/model-feature.js";
import { isRefusal } from "../../lib/model/split/split.js";
import { splitCohort } from "../../lib/model/split/split-cohort.js";
import { trainingRows } from "../../lib/study/training-rows.js";
import { judgeModel, type JudgedModel } from "./judged-model.js";
import { drivers } from "./reference-drivers.js";
import { recipe } from "./reference-recipe.js";

/** A glass box trained on all students of earlier years and judged on the latest complete one; or why there is none. */
export function trainReference(
  cohort: Cohort,
  list: readonly ModelFeature[],
  options: Omit<AdditiveOptions, "seed">,
  resamples: number
): JudgedModel | { readonly refusal: string } {
  const { seed } = recipe;
  const split = splitCohort(cohort, { seed });
  if (isRefusal(split)) return split;
  const rows = trainingRows({ cohort, split, notes: [] }, { cohort: "all", groups: drivers }, list);
  if ("refusal" in rows) return rows;
  const { training, heldOut } = rows;
  const model = finish(fitAdditive(training, { ...options, seed }));
  const held = { margin: predictAdditive(model, heldOut), label: heldOut.label, student: heldOut.student };
  const calibration = fitCalibration(held, seed);
  return judgeModel(cohort, { kind: "additive", rows, model, shown: model, calibration }, resamples);
}
