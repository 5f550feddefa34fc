import { DAY_UNITS } from "./day-units.js";
import type { Stage } from "./stage.js";

/**
 * One row a school and school year (school_id '' the district): average daily membership and attendance over the days
 * for which the school sent attendance in, of student-days that are known; attendance over membership is the attendance
 * rate. The district's are its schools' added up, so a student of two schools counts in both.
 */
export const averageDaily: Stage = {
  table: "average_daily",
  sql: `
WITH days AS (
  SELECT school_id, school_year, SUM(CASE WHEN is_submitted THEN 1 ELSE 0 END) AS days_in_session
  FROM school_day GROUP BY school_id, school_year
), total AS (
  SELECT school_id, school_year, SUM(y.enrolled_units) AS enrolled, SUM(y.enrolled_units - y.missed_units) AS attended
  FROM student_year y
  WHERE school_id <> ''
  GROUP BY school_id, school_year
), school_average AS (
  SELECT d.school_id AS school_id, d.school_year AS school_year, CAST(d.days_in_session AS INTEGER) AS days_in_session,
    ${perDay("t.enrolled")} AS member_units, ${perDay("t.attended")} AS attended_units
  FROM days d
  JOIN total t ON t.school_id = d.school_id AND t.school_year = d.school_year
  WHERE d.days_in_session > 0
), average AS (
  SELECT school_id, school_year, days_in_session, member_units, attended_units FROM school_average
  UNION ALL
  SELECT '' AS school_id, school_year, CAST(NULL AS INTEGER) AS days_in_session,
    SUM(s.member_units) AS member_units, SUM(s.attended_units) AS attended_units
  FROM school_average s
  GROUP BY school_year
)
SELECT school_id, school_year, days_in_session,
  CAST(member_units AS DOUBLE) / ${DAY_UNITS} AS average_daily_membership,
  CAST(attended_units AS DOUBLE) / ${DAY_UNITS} AS average_daily_attendance
FROM average`
};

/** In whole units, so that schools add up to the district in whatever order they come. */
function perDay(units: string): string {
  return `CAST(ROUND(CAST(${units} AS DOUBLE) / d.days_in_session) AS BIGINT)`;
}
