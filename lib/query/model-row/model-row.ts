import { features } from "../../snapshot/feature/feature-list.js";
import { rowColumn } from "./row-columns.js";

/**
 * SELECT text: one row a student, school year and block, with all that a model may learn from or be judged by: every
 * feature as it was known on the date, the labels from the final record, each with its reason where it is null, and
 * whether the outcome was open. Numbers stand for keys. It reads the views `feature`, `label` and `label_year`, and
 * `model_student` and `model_school`.
 */
export const modelRow = `
SELECT n.student AS student, o.school AS school, CAST(f.school_year AS SMALLINT) AS school_year,
  CAST(f.block AS TINYINT) AS block,
  l.chronic_at_year_end AS chronic_at_year_end, ${reason("chronic_at_year_end", "l")},
  l.chronic_in_remainder AS chronic_in_remainder, ${reason("chronic_in_remainder", "l")},
  y.chronic_next_year AS chronic_next_year, ${reason("chronic_next_year", "y")},
  l.is_undetermined AS is_undetermined, l.is_leaver AS is_leaver,
  ${features.map((feature) => rowColumn(feature, "f")).join(",\n  ")}
FROM feature f
JOIN model_student n ON n.student_key = f.student_key
JOIN model_school o ON o.school_id = f.school_id
LEFT JOIN label l ON l.student_key = f.student_key AND l.school_year = f.school_year AND l.block = f.block
LEFT JOIN label_year y ON y.student_key = f.student_key AND y.school_year = f.school_year`;

/** A member as it was known then may have no attendance in the final record. */
function reason(label: string, source: string): string {
  return `CASE WHEN ${source}.student_key IS NULL THEN 'not_in_record' ELSE ${source}.${label}_reason END AS ${label}_reason`;
}
