import { type Stage, YEAR_END } from "./stage.js";

/**
 * One row a school, school year and ended block (and one for the year's end) that any of its days reach:
 * which of the school's days the year has had by then, as ordinals (day_from, day_through], and `member_on`, the date
 * on which membership is looked at: the as-of date, or the school's last day of the year where that comes earlier.
 */
export function schoolBlock(asOf: string): Stage {
  return {
    table: "school_block",
    sql: `
WITH as_of AS (
  SELECT school_year, block, as_of_date FROM current_snapshot_date WHERE as_of_date <= DATE '${asOf}'
  UNION ALL SELECT DISTINCT school_year, ${YEAR_END} AS block, DATE '${asOf}' AS as_of_date FROM school_day
), school_year_days AS (
  SELECT school_id, school_year,
    MIN(day_ordinal) - 1 AS day_from,
    MIN(unsubmitted_through - CASE WHEN is_submitted THEN 0 ELSE 1 END) AS unsubmitted_from
  FROM school_day GROUP BY school_id, school_year
), last_day AS (
  SELECT school_id, school_year, MAX(date) AS last_date
  FROM current_calendar_day WHERE is_instructional GROUP BY school_id, school_year
), reached AS (
  SELECT d.school_id AS school_id, d.school_year AS school_year, a.block AS block,
    MAX(a.as_of_date) AS as_of_date, MAX(d.day_ordinal) AS day_through,
    MAX(d.unsubmitted_through) AS unsubmitted_through
  FROM school_day d
  JOIN as_of a ON a.school_year = d.school_year AND a.block >= d.closed_block
  GROUP BY d.school_id, d.school_year, a.block
)
SELECT r.school_id AS school_id, r.school_year AS school_year, r.block AS block,
  LEAST(r.as_of_date, l.last_date) AS member_on,
  y.day_from AS day_from, r.day_through AS day_through,
  y.unsubmitted_from AS unsubmitted_from, r.unsubmitted_through AS unsubmitted_through
FROM reached r
JOIN school_year_days y ON y.school_id = r.school_id AND y.school_year = r.school_year
JOIN last_day l ON l.school_id = r.school_id AND l.school_year = r.school_year`
  };
}
