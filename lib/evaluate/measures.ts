/** A measure of a score against outcomes: name as in scikit-learn where that has it, and how to read it. */
export interface Measure {
  readonly name: string;
  readonly label: string;
  readonly unit: "share" | "share of pairs" | "times" | "nats" | "squared error" | "log-odds" | "slope";
  /** Which way is better: up, down, or towards a number. */
  readonly better: "higher" | "lower" | "nearer 0" | "nearer 1" | "neither";
  readonly definition: string;
}

/** Every measure of the judgement, in the order of tables. */
export const measures = [
  {
    name: "roc_auc",
    label: "ROC AUC",
    unit: "share of pairs",
    better: "higher",
    definition:
      "Of all pairs of a student with the outcome and one without, the share in which the first has the higher score; equal scores count half. 0.5 is chance."
  },
  {
    name: "roc_auc_within_schools",
    label: "ROC AUC within schools",
    unit: "share of pairs",
    better: "higher",
    definition:
      "ROC AUC over pairs of students of the same school on the same date alone, so that nothing is won by telling schools apart."
  },
  {
    name: "average_precision",
    label: "Average precision",
    unit: "share",
    better: "higher",
    definition:
      "Precision averaged over the recall gained at each score, equal scores taken together. The share with the outcome is chance."
  },
  {
    name: "precision_at_capacity",
    label: "Precision at capacity",
    unit: "share",
    better: "higher",
    definition:
      "Of the students with the highest scores, as many as staff can reach, the share with the outcome; among equal scores by expectation. Each date has its own list."
  },
  {
    name: "recall_at_capacity",
    label: "Recall at capacity",
    unit: "share",
    better: "higher",
    definition: "Of all students with the outcome, the share among those that staff can reach."
  },
  {
    name: "false_negative_rate_at_capacity",
    label: "False-negative rate at capacity",
    unit: "share",
    better: "lower",
    definition: "Of all students with the outcome, the share not among those that staff can reach."
  },
  {
    name: "lift_at_capacity",
    label: "Lift at capacity",
    unit: "times",
    better: "higher",
    definition: "Precision at capacity over the share with the outcome among all students. 1 is chance."
  },
  {
    name: "selection_rate_at_capacity",
    label: "Selection rate at capacity",
    unit: "share",
    better: "neither",
    definition: "Of all students, or of a group, the share among those that staff can reach."
  },
  {
    name: "log_loss",
    label: "Log loss",
    unit: "nats",
    better: "lower",
    definition:
      "The mean of −log of the probability that the risk score gave to what came, scores clipped to 2.2e-16 off 0 and 1."
  },
  {
    name: "brier",
    label: "Brier score",
    unit: "squared error",
    better: "lower",
    definition: "The mean squared distance of risk scores from outcomes of 1 and 0."
  },
  {
    name: "expected_calibration_error",
    label: "Expected calibration error",
    unit: "share",
    better: "lower",
    definition:
      "The mean distance between share with the outcome and mean risk score over ten bins of equal width, weighted by rows. Chance alone makes it larger than 0, so it bears no interval."
  },
  {
    name: "calibration_slope",
    label: "Calibration slope",
    unit: "slope",
    better: "nearer 1",
    definition:
      "The slope of a logistic regression of outcomes on the log-odds of risk scores: under 1 the scores are too extreme, above 1 too timid."
  },
  {
    name: "calibration_intercept",
    label: "Calibration intercept",
    unit: "log-odds",
    better: "nearer 0",
    definition: "The intercept of the same regression."
  },
  {
    name: "calibration_in_the_large",
    label: "Calibration in the large",
    unit: "log-odds",
    better: "nearer 0",
    definition:
      "The intercept where the slope is held at 1: above 0 the risk scores are too low in all, under 0 too high."
  },
  {
    name: "precision",
    label: "Precision at the threshold",
    unit: "share",
    better: "higher",
    definition: "Of students with a score at or above the threshold, the share with the outcome."
  },
  {
    name: "recall",
    label: "Recall at the threshold",
    unit: "share",
    better: "higher",
    definition: "Of all students with the outcome, the share with a score at or above the threshold."
  },
  {
    name: "false_negative_rate",
    label: "False-negative rate at the threshold",
    unit: "share",
    better: "lower",
    definition: "Of all students with the outcome, the share with a score below the threshold."
  },
  {
    name: "selection_rate",
    label: "Selection rate at the threshold",
    unit: "share",
    better: "neither",
    definition: "Of all students, the share with a score at or above the threshold."
  }
] as const satisfies readonly Measure[];

export type MeasureName = (typeof measures)[number]["name"];
