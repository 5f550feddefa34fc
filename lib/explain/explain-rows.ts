import type { Cohort } from "../model/cohort.js";
import type { RiskModel } from "../model/risk-model.js";
import { additiveRows } from "./additive-contributions.js";
import { integratedGradients } from "./integrated-gradients.js";
import { linearContributions } from "./linear-contributions.js";
import type { RowContributions } from "./row-contributions.js";
import { treeShap } from "./tree-shap.js";

/** What any model adds up for these rows, by term in the order of `termsOf`: exact, but for a network's residual. */
export function explainRows(
  model: RiskModel,
  cohort: Pick<Cohort, "n" | "columns">,
  rows: Uint32Array
): RowContributions[] {
  switch (model.kind) {
    case "additive":
      return additiveRows(model, cohort, rows);
    case "logistic":
      return linearContributions(model, cohort, rows);
    case "trees":
      return treeShap(model, cohort, rows);
    case "network":
      return integratedGradients(model, cohort, rows);
  }
}
