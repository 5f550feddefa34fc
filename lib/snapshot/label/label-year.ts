import type { Stage } from "../../attendance/stage.js";

/**
 * One row a student with a figure in a school year, of yearly totals too: whether the student is chronically absent
 * in the school year that follows, in the district as a whole; NULL with its reason.
 */
export const labelYear: Stage = {
  table: "label_year",
  sql: `
WITH reasoned AS (
  SELECT y.student_key AS student_key, y.school_year AS school_year, n.is_chronic AS is_chronic,
    CASE
      WHEN NOT o.is_over THEN 'year_not_over'
      WHEN n.student_key IS NULL THEN 'not_in_record'
      WHEN NOT n.is_rated THEN 'unrated'
    END AS reason
  FROM student_year y
  JOIN label_school_year o ON o.school_year = y.school_year + 1
  LEFT JOIN student_year n ON n.student_key = y.student_key AND n.school_year = y.school_year + 1 AND n.school_id = ''
  WHERE y.school_id = ''
)
SELECT student_key, school_year, CASE WHEN reason IS NULL THEN is_chronic END AS chronic_next_year,
  reason AS chronic_next_year_reason
FROM reasoned`
};
