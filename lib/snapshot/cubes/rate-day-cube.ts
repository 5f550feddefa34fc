import type { Stage } from "../../attendance/stage.js";

const mean = "CAST(SUM(millionths) AS DOUBLE) / COUNT(*) / 1000000";

/**
 * One row a school and day of the rates that schools gave themselves, and the mean of them by level and district, in
 * which each school counts the same: without students' rows nobody knows how many a rate is of. Only school years that
 * have no student's day. `schools` is how many rates are behind a row. The mean is of millionths, whole numbers, so
 * that the order of adding can't change it.
 */
export const rateDayCube: Stage = {
  table: "rate_day_cube",
  sql: `
WITH rate_date AS (
  SELECT r.date AS date,
    MAX(COALESCE(u.school_year, YEAR(r.date) + CASE WHEN MONTH(r.date) >= 7 THEN 1 ELSE 0 END)) AS school_year,
    MAX(u.calendar_event) AS calendar_event
  FROM current_school_day_summary r
  LEFT JOIN usual_day u ON u.date = r.date
  GROUP BY r.date
), given AS (
  SELECT r.school_id AS school_id, s.school_level AS school_level, d.school_year AS school_year, r.date AS date,
    r.attendance_rate AS attendance_rate, CAST(ROUND(r.attendance_rate * 1000000) AS BIGINT) AS millionths,
    d.calendar_event AS calendar_event
  FROM current_school_day_summary r
  JOIN current_school s ON s.school_id = r.school_id
  JOIN rate_date d ON d.date = r.date
  LEFT JOIN (SELECT DISTINCT school_year FROM day_cube) c ON c.school_year = d.school_year
  WHERE r.submitted AND r.attendance_rate IS NOT NULL AND c.school_year IS NULL
)
SELECT 'school' AS scope, school_id, school_level, school_year, date, CAST(1 AS INTEGER) AS schools, attendance_rate,
  calendar_event
FROM given
UNION ALL
SELECT 'level', '', school_level, school_year, date, CAST(COUNT(*) AS INTEGER), ${mean}, calendar_event
FROM given WHERE school_level IS NOT NULL GROUP BY school_level, school_year, date, calendar_event
UNION ALL
SELECT 'district', '', CAST(NULL AS VARCHAR), school_year, date, CAST(COUNT(*) AS INTEGER), ${mean}, calendar_event
FROM given GROUP BY school_year, date, calendar_event`
};
