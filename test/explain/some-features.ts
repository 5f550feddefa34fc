import type { ModelFeature } from "../../lib/model/model-feature.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";

/** The listed feature of a name. */
export function listed(name: string): ModelFeature {
  const feature = features.find((d) => d.name === name);
  if (!feature) throw new Error(`no feature "${name}" in the list`);
  return feature;
}

/** A few of every group and kind, in an order of their own. */
export const someFeatures = [
  "absence_rate_last_10",
  "grade_level",
  "homeless",
  "prior_year_absence_rate",
  "digital_minutes_recent",
  "school_absence_rate",
  "behavior_events",
  "current_streak"
].map(listed);
