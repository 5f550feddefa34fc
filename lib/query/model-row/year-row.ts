import { yearFeatures } from "../../snapshot/year/year-feature-list.js";
import { rowColumn } from "./row-columns.js";

/** The block that a row of a whole school year bears. */
export const YEAR_BLOCK = 99;

/**
 * SELECT text: one row a student and school year, of districts with yearly totals too: what the year came to, and
 * whether the student is chronically absent in the next, or in the one so many years on where a district records only
 * some years. It reads `year_feature`, `student_year`, `label_year`, and `year_student` and `year_school`.
 */
export function yearRow(yearsOn = 1): string {
  const { label, reason, join } = yearsOn === 1 ? next : later(yearsOn);
  return `
SELECT n.student AS student, o.school AS school, CAST(f.school_year AS SMALLINT) AS school_year,
  CAST(${YEAR_BLOCK} AS TINYINT) AS block, ${label} AS chronic_next_year, ${reason} AS chronic_next_year_reason,
  TRUE AS is_undetermined, CAST(NULL AS BOOLEAN) AS is_leaver,
  ${yearFeatures.map((feature) => rowColumn(feature, "f")).join(",\n  ")}
FROM year_feature f
JOIN year_student n ON n.student_key = f.student_key
JOIN year_school o ON o.school_id = f.school_id
${join}`;
}

const next = {
  label: "y.chronic_next_year",
  reason: "y.chronic_next_year_reason",
  join: "LEFT JOIN label_year y ON y.student_key = f.student_key AND y.school_year = f.school_year"
};

function later(yearsOn: number): typeof next {
  if (!(Number.isInteger(yearsOn) && yearsOn > 0))
    throw new RangeError(`not a number of years on: ${yearsOn}`);
  return {
    label: "CASE WHEN y.is_rated THEN y.is_chronic END",
    reason: "CASE WHEN y.student_key IS NULL THEN 'not_in_record' WHEN NOT y.is_rated THEN 'unrated' END",
    join: `LEFT JOIN student_year y ON y.student_key = f.student_key AND y.school_id = ''
  AND y.school_year = f.school_year + ${yearsOn}`
  };
}
