import { text as literal } from "../../../lib/contract/sql-text.js";
import type { ModelFeature } from "../../../lib/model/model-feature.js";
import { nullApp, nullMeasure, nullScale } from "../../../lib/simulate/planted-nulls.js";

const feature = (name: string, label: string, unit: ModelFeature["unit"]): ModelFeature => ({
  ...{ name, label, unit, group: "school_experience", isActionable: false, isDemographic: false }
});

/** What means nothing, as features that a model may be lured by. */
export const nullFeatures: readonly ModelFeature[] = [
  feature("null_scale", nullScale, "score"),
  feature("null_measure", nullMeasure, "score"),
  feature("null_minutes", nullApp, "minutes")
];

/** Rows of a table of the record that were known on the as-of date, of the school year so far. */
const known = (table: string, alias: string) => `FROM known_point p
JOIN ${table} ${alias} ON ${alias}.student_key = p.student_key AND ${alias}.date > p.year_began
  AND ${alias}.recorded_on <= p.as_of_date AND (${alias}.superseded_on IS NULL OR ${alias}.superseded_on > p.as_of_date)
  AND NOT ${alias}.retracted`;

/**
 * SELECT text: student, school_year and `nullFeatures` of the students of one block, as known on its date: the year's
 * newest score on the scale and in the measure, and minutes in the app in the last two blocks, missing where the district
 * has no digital activity.
 */
export function nullRows(block: number): string {
  return `
WITH known_point AS (
  SELECT f.student_key AS student_key, f.school_year AS school_year, f.as_of_date AS as_of_date,
    f.has_digital_activity AS has_digital_activity,
    COALESCE(d.as_of_date, make_date(f.school_year - 1, 7, 1)) AS recently, make_date(f.school_year - 1, 7, 1) AS year_began
  FROM student_feature f
  LEFT JOIN current_snapshot_date d ON d.school_year = f.school_year AND d.block = f.block - 2
  WHERE f.block = ${block}
), scale AS (
  SELECT p.student_key, p.school_year, arg_max(t.score, t.date) AS null_scale
  ${known("survey_response", "t")} AND t.scale = ${literal(nullScale)} GROUP BY ALL
), measure AS (
  SELECT p.student_key, p.school_year, arg_max(t.score, t.date) AS null_measure
  ${known("assessment_result", "t")} AND t.measure = ${literal(nullMeasure)} GROUP BY ALL
), minutes AS (
  SELECT p.student_key, p.school_year, SUM(t.minutes) AS null_minutes
  ${known("digital_activity", "t")} AND t.app = ${literal(nullApp)} AND t.date > p.recently GROUP BY ALL
)
SELECT n.student, p.school_year, CAST(s.null_scale AS FLOAT) AS null_scale, CAST(m.null_measure AS FLOAT) AS null_measure,
  CAST(CASE WHEN p.has_digital_activity IS NOT NULL THEN COALESCE(u.null_minutes, 0) END AS FLOAT) AS null_minutes
FROM known_point p
JOIN model_student n USING (student_key)
LEFT JOIN scale s USING (student_key, school_year)
LEFT JOIN measure m USING (student_key, school_year)
LEFT JOIN minutes u USING (student_key, school_year)`;
}
