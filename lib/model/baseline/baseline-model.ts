import type { LogisticModel } from "../logistic/logistic-model.js";

/** The plain rules that schools use today, and the simplest model; see `baselines`. */
export type BaselineName =
  "majority" | "last_year_rate" | "september_rule" | "rate_so_far" | "two_variable_logistic";

/** A rule as a score: higher for whom it would pick first. Its scores are no log-odds, but for the logistic's. */
export type BaselineModel =
  | { readonly kind: "baseline"; readonly baseline: "majority" }
  | {
      readonly kind: "baseline";
      readonly baseline: Exclude<BaselineName, "majority" | "two_variable_logistic">;
      /** The feature that is the score. */
      readonly feature: string;
      /** The score of whom the feature is missing for: its median in training. */
      readonly whereMissing: number;
    }
  | {
      readonly kind: "baseline";
      readonly baseline: "two_variable_logistic";
      readonly model: LogisticModel;
    };
