import { type Feature, type FeatureDraft, group } from "../feature.js";
import { labelOf, onDate } from "./barriers.js";

const word = (name: string, label: string, definition: string): FeatureDraft => ({
  name,
  label,
  unit: "category",
  window: "on the as-of date",
  definition,
  sql: name
});

/** Student groups: for fairness and for reading, out of models unless a researcher chooses otherwise. */
export const demographicFeatures: readonly Feature[] = group(
  "demographics",
  [
    word("sex", "Sex", "As the district records it."),
    word(
      "race_ethnicity",
      "Race or ethnicity",
      "One of the seven federal categories, as the district records it."
    ),
    ...["english_learner", "disability", "section_504", "economically_disadvantaged"].map(onDate),
    word("home_language", labelOf("home_language"), "The latest known to have begun."),
    word("neighborhood", labelOf("neighborhood"), "The latest known to have begun.")
  ],
  "student_profile"
);
