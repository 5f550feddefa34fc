import { DAY_UNITS } from "../../../attendance/day-units.js";
import { reasonGroups } from "../../../canon/reason-group.js";
import { type Feature, type FeatureDraft, group } from "../feature.js";
import { lastDays } from "../seen-day.js";

const soFar = "the school year so far";
const rate = (missed: string, days: string) =>
  `${missed} / NULLIF(CAST(${days} AS DOUBLE) * ${DAY_UNITS}, 0)`;
const share = (part: string) => `${part} / NULLIF(missed, 0)`;
const days = (units: string) => `${units} / ${DAY_UNITS}`;

const last: FeatureDraft[] = lastDays.map((k) => ({
  name: `absence_rate_last_${k}`,
  label: `Absence rate, last ${k} days`,
  unit: "share",
  window: `the last ${k} membership days`,
  definition: `Days missed over known days among the student’s last ${k} membership days, or all of them where there are fewer.`,
  sql: rate(`missed_last_${k}`, `known_last_${k}`),
  isActionable: true
}));

const byKind: FeatureDraft[] = (["excused", "unexcused", "suspended"] as const).map((kind) => ({
  name: `${kind}_share`,
  label: { excused: "Share excused", unexcused: "Share unexcused", suspended: "Share suspended" }[kind],
  unit: "share",
  window: soFar,
  definition: `Of the days missed, the share that was ${kind}; missing where none was missed.`,
  sql: share(kind === "suspended" ? "(missed - excused - unexcused)" : kind)
}));

const byReason: FeatureDraft[] = reasonGroups.map(({ group: reason, label }) => ({
  name: `absence_rate_${reason}`,
  label: `Absence rate: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  unit: "share",
  window: soFar,
  definition: `Days missed for this reason over known days. A day with several reasons takes the first by name.`,
  sql: rate(`missed_${reason}`, "known_days")
}));

/** Attendance so far, on the student's own membership days of the school year, in the district. */
export const attendanceFeatures: readonly Feature[] = group("attendance", [
  {
    name: "days_enrolled",
    label: "Days enrolled",
    unit: "days",
    window: soFar,
    definition: "Membership days of the student in the district this school year.",
    sql: "n_days"
  },
  {
    name: "days_absent",
    label: "Days absent",
    unit: "days",
    window: soFar,
    definition: "Days missed, for any reason.",
    sql: days("missed"),
    isActionable: true
  },
  {
    name: "absence_rate",
    label: "Absence rate",
    unit: "share",
    window: soFar,
    definition: "Days missed over membership days of known attendance.",
    sql: rate("missed", "known_days"),
    isActionable: true
  },
  ...last,
  {
    name: "absence_slope",
    label: "Change of the absence rate",
    unit: "share_per_ten_days",
    window: "the last 30 membership days",
    definition:
      "The least-squares slope through the absence rates of the last three runs of ten membership days, per ten days; missing under 30 days.",
    sql: `CASE WHEN n_days >= 30 THEN (${rate("missed_last_10", "known_last_10")}
    - ${rate("(missed_last_30 - missed_last_20)", "(known_last_30 - known_last_20)")}) / 2 END`,
    isActionable: true
  },
  {
    name: "current_streak",
    label: "Current streak of absence",
    unit: "days",
    window: "up to the as-of date",
    definition: "How many of the last membership days in succession were missed by half or more.",
    sql: "current_streak",
    isActionable: true
  },
  {
    name: "longest_streak",
    label: "Longest streak of absence",
    unit: "days",
    window: soFar,
    definition: "The longest run of membership days in succession, each missed by half or more.",
    sql: "longest_streak"
  },
  {
    name: "monday_friday_share",
    label: "Share on Mondays and Fridays",
    unit: "share",
    window: soFar,
    definition: "Of the days missed, the share on Mondays and Fridays; missing where none was missed.",
    sql: share("missed_monday_friday"),
    isActionable: true
  },
  {
    name: "days_absent_beside_break",
    label: "Days absent beside a break",
    unit: "days",
    window: soFar,
    definition:
      "Days missed on the school’s last day before, or first day after, a pause longer than a weekend, by the calendar as planned on the date.",
    sql: days("missed_beside_break"),
    isActionable: true
  },
  {
    name: "tardies",
    label: "Days tardy",
    unit: "days",
    window: soFar,
    definition: "Days with a tardy.",
    sql: "CAST(tardies AS INTEGER)",
    isActionable: true
  },
  ...byKind,
  ...byReason,
  {
    name: "days_absent_first_20",
    label: "Days absent in the first 20",
    unit: "days",
    window: "the student’s own first 20 membership days",
    definition: "Days missed among the student’s own first 20 membership days of the school year, so far.",
    sql: days("missed_first_20")
  },
  {
    name: "unknown_share",
    label: "Share of days unknown",
    unit: "share",
    window: soFar,
    definition: "Of the membership days, the share of which nothing was known.",
    sql: "CAST(days_unknown AS DOUBLE) / NULLIF(CAST(n_days AS DOUBLE), 0)"
  }
]);
