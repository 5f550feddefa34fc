import type { Stage } from "../../attendance/stage.js";

/**
 * One row a school: students counted in the latest block (n), those of them economically disadvantaged (NULL where the
 * district does not record it), and the last day of which attendance is there: in a year of which only schools' own
 * rates are known, the last day of a rate. PRIVATE.
 */
export const schoolCube: Stage = {
  table: "school_cube",
  sql: `
WITH latest AS (
  SELECT school_year, block FROM cube_block ORDER BY as_of_date DESC, block DESC LIMIT 1
), needy AS (
  SELECT DISTINCT y.student_key AS student_key
  FROM cube_yes_status y
  JOIN latest l ON l.school_year = y.school_year AND l.block = y.block
  WHERE y.attribute = 'economically_disadvantaged'
), counted AS (
  SELECT s.school_id AS school_id, COUNT(*) AS n,
    SUM(CASE WHEN y.student_key IS NULL THEN 0 ELSE 1 END) AS need
  FROM cube_student s
  JOIN latest l ON l.school_year = s.school_year AND l.block = s.block
  LEFT JOIN needy y ON y.student_key = s.student_key
  WHERE s.school_id <> ''
  GROUP BY s.school_id
), known AS (
  SELECT COUNT(*) AS rows_known
  FROM cube_known_attribute k JOIN latest l ON l.school_year = k.school_year
  WHERE k.attribute = 'economically_disadvantaged'
), rate_year AS (
  SELECT DISTINCT school_year FROM rate_day_cube
), sent AS (
  SELECT school_id, MAX(date) AS through_date FROM (
    SELECT d.school_id AS school_id, d.date AS date FROM school_day d
    LEFT JOIN rate_year r ON r.school_year = d.school_year
    WHERE d.is_submitted AND r.school_year IS NULL
    UNION ALL SELECT school_id, date FROM current_school_day_summary WHERE submitted
  ) d GROUP BY school_id
)
SELECT s.school_id AS school_id, s.school_name AS school_name, s.school_level AS school_level,
  s.latitude AS latitude, s.longitude AS longitude, CAST(COALESCE(c.n, 0) AS INTEGER) AS n,
  CASE WHEN k.rows_known > 0 THEN CAST(COALESCE(c.need, 0) AS INTEGER) END AS need,
  t.through_date AS attendance_through
FROM current_school s
CROSS JOIN known k
LEFT JOIN counted c ON c.school_id = s.school_id
LEFT JOIN sent t ON t.school_id = s.school_id`
};
