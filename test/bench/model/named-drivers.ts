import { additiveContributions } from "../../../lib/explain/additive-contributions.js";
import type { AdditiveModel } from "../../../lib/model/additive/additive-model.js";
import type { Cohort } from "../../../lib/model/cohort.js";
import { reasonGroups } from "../../../lib/canon/reason-group.js";

/**
 * Features that tell of one thing in several ways, which a model may share its weight between as it likes: they are one
 * driver. Every other feature is a driver of its own.
 */
const together: Readonly<Record<string, readonly string[]>> = {
  "absence so far": [
    ...["days_absent", "absence_rate", "days_absent_first_20", "longest_streak", "monday_friday_share"],
    ...["days_absent_beside_break", "excused_share", "unexcused_share", "suspended_share"],
    ...reasonGroups.map(({ group }) => `absence_rate_${group}`)
  ],
  "recent absence": [
    ...["absence_rate_last_10", "absence_rate_last_20", "absence_rate_last_30"],
    ...["absence_slope", "current_streak"]
  ],
  "earlier years": [
    ...["prior_year_absence_rate", "prior_year_chronic", "absence_rate_two_years_back"],
    ...["years_chronic", "years_rated"]
  ],
  "the others at school": ["school_absence_rate", "grade_absence_rate"],
  membership: ["days_enrolled", "late_entry", "school_changes", "unknown_share"],
  behavior: ["behavior_events", "behavior_events_recent", "days_suspended"],
  assessments: ["assessment_percentile", "assessment_growth"],
  "digital activity": [
    ...["has_digital_activity", "digital_days_recent", "digital_minutes_recent", "digital_apps_recent"],
    ...["digital_minutes_change", "digital_minutes_z"]
  ]
};

/** The driver that a feature belongs to. */
export function driverOfFeature(feature: string): string {
  return Object.keys(together).find((driver) => together[driver]?.includes(feature)) ?? feature;
}

export interface DriverSum {
  readonly driver: string;
  /** By row, what the driver's features add to the log-odds; a pair is halved between its two. */
  readonly sum: Float64Array;
  /** Mean absolute sum. */
  readonly weight: number;
}

/** What each driver adds to the scores of these rows, the weightiest first. */
export function driverSums(model: AdditiveModel, cohort: Cohort): DriverSum[] {
  const { terms } = additiveContributions(model, cohort);
  const sums = new Map<string, Float64Array>();
  for (const { features, table, cells } of terms) {
    for (const feature of features) {
      const driver = driverOfFeature(feature);
      const sum = sums.get(driver) ?? new Float64Array(cohort.n);
      sums.set(driver, sum);
      for (let row = 0; row < cohort.n; row++) sum[row]! += table[cells[row]!]! / features.length;
    }
  }
  return [...sums]
    .map(([driver, sum]) => ({
      driver,
      sum,
      weight: sum.reduce((all, d) => all + Math.abs(d), 0) / cohort.n
    }))
    .sort((a, b) => b.weight - a.weight);
}
