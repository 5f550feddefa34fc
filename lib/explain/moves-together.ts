import type { ModelFeature } from "../model/model-feature.js";
import { reasonGroups } from "../canon/reason-group.js";
import { countOf } from "../report/count.js";
import { list } from "../report/sentence.js";

/** Features that follow from the same days or events: in a real record one seldom moves without the others. */
const together: readonly (readonly string[])[] = [
  [
    ...[
      "absence_rate",
      "days_absent",
      "absence_rate_last_10",
      "absence_rate_last_20",
      "absence_rate_last_30"
    ],
    ...["absence_slope", "current_streak", "longest_streak", "days_absent_first_20"],
    ...["monday_friday_share", "days_absent_beside_break"],
    ...["excused_share", "unexcused_share", "suspended_share"],
    ...reasonGroups.map((d) => `absence_rate_${d.group}`)
  ],
  ["behavior_events", "behavior_events_recent", "days_suspended", "suspended_share"],
  ["assessment_percentile", "assessment_growth"],
  [
    ...["has_digital_activity", "digital_days_recent", "digital_minutes_recent", "digital_apps_recent"],
    ...["digital_minutes_change", "digital_minutes_z"]
  ],
  [
    "prior_year_absence_rate",
    "prior_year_chronic",
    "absence_rate_two_years_back",
    "years_chronic",
    "years_rated"
  ]
];

/** Counts of the year so far: whatever comes, they do not fall. */
const onlyRise: ReadonlySet<string> = new Set([
  "days_absent",
  "days_absent_beside_break",
  "tardies",
  "longest_streak"
]);

export function canFall(feature: string): boolean {
  return !onlyRise.has(feature);
}

/** What a reader should know when this feature alone is changed; nothing where it stands by itself. */
export function changeNote(feature: string, inModel: readonly ModelFeature[]): string | undefined {
  const names = new Set(together.filter((d) => d.includes(feature)).flat());
  const others = inModel.filter((d) => d.name !== feature && names.has(d.name));
  const partial = others.length === 0 ? [] : [`Changed alone, though ${named(others)} would move with it.`];
  const past = canFall(feature)
    ? []
    : ["It does not fall within a school year: less of it is another student’s."];
  const note = [...partial, ...past].join(" ");
  return note === "" ? undefined : note;
}

function named(features: readonly ModelFeature[]): string {
  const [shown, rest] = [features.slice(0, 2), features.length - 2];
  const labels = shown.map((d) => `“${d.label}”`);
  return list(rest > 0 ? [...labels, countOf(rest, "more feature")] : labels);
}
