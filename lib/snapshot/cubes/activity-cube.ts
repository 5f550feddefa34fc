import { DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";

/**
 * Digital activity beside attendance, by school and block alone (not from the year's start): students enrolled there by then
 * and members on its last day (n), those with any activity, their days with activity, and days in attendance. PRIVATE.
 */
export const activityCube: Stage = {
  table: "activity_cube",
  sql: `
WITH active_day AS (
  SELECT DISTINCT student_key, date FROM current_digital_activity WHERE minutes > 0 OR actions > 0 OR (minutes IS NULL AND actions IS NULL)
), active AS (
  SELECT a.student_key AS student_key, b.school_year AS school_year, b.block AS block, COUNT(*) AS days
  FROM active_day a
  JOIN cube_block b ON a.date >= b.first_date AND a.date <= b.as_of_date
  GROUP BY a.student_key, b.school_year, b.block
), recorded_block AS (
  SELECT DISTINCT school_year, block FROM active
), figure AS (
  SELECT s.student_key AS student_key, s.school_id AS school_id, s.school_year AS school_year, s.block AS block,
    s.is_member AS is_member, s.days_missed_in_block AS missed,
    s.enrolled_units - COALESCE(LAG(s.enrolled_units) OVER (
      PARTITION BY s.student_key, s.school_id, s.school_year ORDER BY s.block
    ), 0) AS due_units
  FROM student_block s
  JOIN cube_block b ON b.school_year = s.school_year AND b.block = s.block
  WHERE s.school_id <> ''
)
SELECT f.school_id AS school_id, f.school_year AS school_year, f.block AS block, CAST(COUNT(*) AS INTEGER) AS n,
  CAST(SUM(CASE WHEN a.student_key IS NULL THEN 0 ELSE 1 END) AS INTEGER) AS active,
  CAST(SUM(COALESCE(a.days, 0)) AS INTEGER) AS active_days,
  CAST(SUM(f.due_units) AS DOUBLE) / ${DAY_UNITS} AS days_due, SUM(f.missed) AS days_missed
FROM figure f
JOIN recorded_block r ON r.school_year = f.school_year AND r.block = f.block
LEFT JOIN active a ON a.student_key = f.student_key AND a.school_year = f.school_year AND a.block = f.block
WHERE f.is_member
GROUP BY f.school_id, f.school_year, f.block`
};
