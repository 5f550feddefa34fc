import type { Feature, FeatureUnit } from "../snapshot/feature/feature.js";

/**
 * What a model may know of a student: an entry of the feature list. Ids of students and schools are no features, and
 * no column of a design can be made from them.
 */
export type ModelFeature = Pick<
  Feature,
  "name" | "label" | "group" | "unit" | "isActionable" | "isDemographic"
>;

/** How a feature enters a design: a number, yes or no as 1 and 0, or a word of a list learnt in training. */
export type ColumnKind = "number" | "flag" | "category";

export function kindOf(unit: FeatureUnit): ColumnKind {
  return unit === "flag" || unit === "category" ? unit : "number";
}
