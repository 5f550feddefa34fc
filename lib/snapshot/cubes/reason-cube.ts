import { attendanceCategories } from "../../canon/attendance-category.js";
import { DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";

const absences = attendanceCategories.filter((d) => d.counts !== "nothing").map((d) => `'${d.category}'`);

/**
 * Days missed by reason and the students who missed them, from the year's first day to each block's end, by school and
 * district (school_id ''). A day with several reasons takes the first by name; a suspension without one is disciplinary. PRIVATE.
 */
export const reasonCube: Stage = {
  table: "reason_cube",
  sql: `
WITH given AS (
  SELECT student_key, school_id, date,
    MIN(COALESCE(reason_group, CASE WHEN attendance_category = 'out_of_school_suspension' THEN 'disciplinary' END)) AS reason
  FROM current_attendance_event
  WHERE attendance_category IN (${absences.join(", ")})
  GROUP BY student_key, school_id, date
), missed_day AS (
  SELECT e.student_key AS student_key, e.school_id AS school_id, e.school_year AS school_year, e.date AS date,
    COALESCE(g.reason, 'unrecorded') AS reason_group, e.missed_units AS missed_units
  FROM event_day e
  LEFT JOIN given g ON g.student_key = e.student_key AND g.school_id = e.school_id AND g.date = e.date
  WHERE e.missed_units > 0
), scoped AS (
  SELECT student_key, school_id, school_year, date, reason_group, missed_units FROM missed_day
  UNION ALL
  SELECT m.student_key, '', m.school_year, m.date, m.reason_group, m.missed_units
  FROM missed_day m
  LEFT JOIN uncounted_day u ON u.student_key = m.student_key AND u.school_id = m.school_id AND u.date = m.date
  WHERE u.student_key IS NULL
), student_reason AS (
  SELECT s.student_key AS student_key, s.school_id AS school_id, s.school_year AS school_year,
    s.reason_group AS reason_group, b.block AS block, SUM(s.missed_units) AS units
  FROM scoped s
  JOIN cube_block b ON b.school_year = s.school_year AND s.date >= b.first_date AND s.date <= b.as_of_date
  GROUP BY s.student_key, s.school_id, s.school_year, s.reason_group, b.block
), firsts AS (
  SELECT t.*, ROW_NUMBER() OVER (
      PARTITION BY student_key, school_id, school_year, reason_group ORDER BY block
    ) AS place
  FROM student_reason t
), in_block AS (
  SELECT school_id, school_year, reason_group, block, SUM(f.units) AS units,
    SUM(CASE WHEN place = 1 THEN 1 ELSE 0 END) AS newcomers
  FROM firsts f GROUP BY school_id, school_year, reason_group, block
)
SELECT CASE WHEN i.school_id = '' THEN 'district' ELSE 'school' END AS scope, i.school_id AS school_id,
  i.school_year AS school_year, b.block AS block, i.reason_group AS reason_group,
  CAST(SUM(i.units) AS DOUBLE) / ${DAY_UNITS} AS days, CAST(SUM(i.newcomers) AS INTEGER) AS students
FROM in_block i
JOIN cube_block b ON b.school_year = i.school_year AND b.block >= i.block
GROUP BY i.school_id, i.school_year, b.block, i.reason_group`
};
