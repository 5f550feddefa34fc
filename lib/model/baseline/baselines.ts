import type { BaselineName } from "./baseline-model.js";

/** The rules that every model is shown beside: what they score by, and which features they need. */
export const baselines = [
  {
    baseline: "majority",
    label: "Everyone alike",
    meaning: "tells nobody apart: what picking by lot comes to",
    needs: []
  },
  {
    baseline: "last_year_rate",
    label: "Last year’s rate",
    meaning:
      "the absence rate of the school year before; who has none stands at the middle of those who have",
    needs: ["prior_year_absence_rate"]
  },
  {
    baseline: "september_rule",
    label: "September rule",
    meaning:
      "days absent among the first 20 of the school year: 2 to 4 are a warning, more than 4 a strong one; scored by the days themselves",
    needs: ["days_absent_first_20"]
  },
  {
    baseline: "rate_so_far",
    label: "Rate so far",
    meaning:
      "the absence rate of the school year so far; who has no known day stands at the middle of those who have",
    needs: ["absence_rate"]
  },
  {
    baseline: "two_variable_logistic",
    label: "Two-variable logistic",
    meaning: "a logistic regression of days absent among the first 20 and the rate so far",
    needs: ["days_absent_first_20", "absence_rate"]
  }
] as const satisfies readonly {
  baseline: BaselineName;
  label: string;
  meaning: string;
  needs: readonly string[];
}[];
