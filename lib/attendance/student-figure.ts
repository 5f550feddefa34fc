import { DAY_UNITS } from "./day-units.js";
import type { Stage } from "./stage.js";

/**
 * The rows of `school_figure` and, with school_id '', the district's: the student's schools together, less the days of
 * a date that count at another school. Not judged; `student_block` and `student_year` are.
 */
export const studentFigure: Stage = {
  table: "student_figure",
  sql: `
WITH uncounted_block AS (
  SELECT student_key, school_year, closed_block, COUNT(*) AS days,
    SUM(CASE WHEN is_unknown THEN 1 ELSE 0 END) AS unknown_days,
    SUM(u.missed_units) AS missed, SUM(u.excused_units) AS excused,
    SUM(u.unexcused_units) AS unexcused, SUM(u.suspended_units) AS suspended,
    SUM(CASE WHEN is_tardy THEN 1 ELSE 0 END) AS tardy_days
  FROM uncounted_day u
  GROUP BY student_key, school_year, closed_block
), block_list AS (
  SELECT DISTINCT school_year, block FROM school_block
), part AS (
  SELECT student_key, school_year, block, days_enrolled, days_unknown, missed_units, excused_units, unexcused_units,
    suspended_units, tardies, missed_in_block, is_member
  FROM school_figure
  UNION ALL
  SELECT u.student_key, b.school_year, b.block, -u.days, -u.unknown_days, -u.missed, -u.excused, -u.unexcused,
    -u.suspended, -u.tardy_days, CASE WHEN u.closed_block = b.block THEN -u.missed ELSE 0 END, FALSE
  FROM uncounted_block u
  JOIN block_list b ON b.school_year = u.school_year AND b.block >= u.closed_block
), district_figure AS (
  SELECT student_key, school_year, block,
    CAST(SUM(p.days_enrolled) AS INTEGER) AS days_enrolled, CAST(SUM(p.days_unknown) AS INTEGER) AS days_unknown,
    CAST(SUM(p.missed_units) AS BIGINT) AS missed_units, CAST(SUM(p.excused_units) AS BIGINT) AS excused_units,
    CAST(SUM(p.unexcused_units) AS BIGINT) AS unexcused_units, CAST(SUM(p.suspended_units) AS BIGINT) AS suspended_units,
    CAST(SUM(p.tardies) AS INTEGER) AS tardies, CAST(SUM(p.missed_in_block) AS BIGINT) AS missed_in_block,
    MAX(p.is_member) AS is_member
  FROM part p
  GROUP BY student_key, school_year, block
), figure AS (
  SELECT student_key, school_id, school_year, block, days_enrolled, days_unknown, missed_units, excused_units,
    unexcused_units, suspended_units, tardies, missed_in_block, is_member
  FROM school_figure
  UNION ALL
  SELECT student_key, '' AS school_id, school_year, block, days_enrolled, days_unknown, missed_units, excused_units,
    unexcused_units, suspended_units, tardies, missed_in_block, is_member
  FROM district_figure
)
SELECT f.*, CAST(days_enrolled - days_unknown AS BIGINT) * ${DAY_UNITS} AS enrolled_units
FROM figure f`
};
