import { type Feature, type FeatureDraft, group } from "../feature.js";

const lately = "the last two blocks";
const without = "missing where the student has no digital activity this year";

function recent(
  name: string,
  label: string,
  unit: FeatureDraft["unit"],
  definition: string,
  column: string
): FeatureDraft {
  return {
    name,
    label,
    unit,
    window: lately,
    definition: `${definition}; ${without}.`,
    sql: `CASE WHEN has_digital = 1 THEN CAST(COALESCE(${column}, 0) AS INTEGER) END`,
    isActionable: true
  };
}

/** Digital activity. To have none is a fact about a student, and never drops one. */
export const engagementFeatures: readonly Feature[] = group("engagement", [
  {
    name: "has_digital_activity",
    label: "Has digital activity",
    unit: "flag",
    window: "the school year so far",
    definition: "Whether any digital activity was known this school year; missing where no student has any.",
    sql: "CASE WHEN district_has_digital = 1 THEN has_digital = 1 END"
  },
  recent("digital_days_recent", "Days active online", "days", "Days with digital activity", "digital_days"),
  recent(
    "digital_minutes_recent",
    "Minutes active online",
    "minutes",
    "Minutes of digital activity",
    "recent_minutes"
  ),
  recent("digital_apps_recent", "Apps used", "count", "Different apps used", "digital_apps"),
  {
    name: "digital_minutes_change",
    label: "Change of minutes online",
    unit: "minutes",
    window: "the last two blocks against those before",
    definition:
      "Minutes a block in the last two blocks less minutes a block from the student’s first active block this year until then; missing without an earlier one.",
    sql: "CASE WHEN earlier_blocks > 0 THEN recent_minutes / 2 - earlier_minutes / NULLIF(CAST(earlier_blocks AS DOUBLE), 0) END",
    isActionable: true
  },
  {
    name: "digital_minutes_z",
    table: "peer_feature",
    label: "Minutes online, within school and grade",
    unit: "deviations",
    window: lately,
    definition:
      "Minutes active online less the mean of the school’s students in the grade, in standard deviations; missing where fewer than 10 of them have any digital activity.",
    sql: `CASE WHEN cell_n >= 10 AND cell_n * cell_squares > cell_minutes * cell_minutes
    THEN (cell_n * digital_minutes_recent - cell_minutes) / SQRT(cell_n * cell_squares - cell_minutes * cell_minutes) END`
  }
]);
