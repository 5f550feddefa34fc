import { predictAdditive } from "../model/additive/predict-additive.js";
import { applyCalibration } from "../model/calibration/apply-calibration.js";
import type { Cohort } from "../model/cohort.js";
import type { ModelFile } from "../model/file/model-file.js";
import { predictLogistic } from "../model/logistic/predict-logistic.js";
import { predictNetwork } from "../model/network/predict-network.js";
import type { RiskModel } from "../model/risk-model.js";
import { predictTrees } from "../model/trees/predict-trees.js";

/** The margins of a cohort's rows, whatever the kind of model. */
export function predict(model: RiskModel, cohort: Pick<Cohort, "n" | "columns">): Float64Array {
  switch (model.kind) {
    case "additive":
      return predictAdditive(model, cohort);
    case "logistic":
      return predictLogistic(model, cohort);
    case "trees":
      return predictTrees(model, cohort);
    case "network":
      return predictNetwork(model, cohort);
  }
}

/** Margins and calibrated risk scores of a model's file. */
export function scoresOf(
  { model, calibration }: Pick<ModelFile, "model" | "calibration">,
  cohort: Pick<Cohort, "n" | "columns">
): { margin: Float64Array; risk: Float64Array } {
  const margin = predict(model, cohort);
  return { margin, risk: applyCalibration(calibration, margin) };
}
