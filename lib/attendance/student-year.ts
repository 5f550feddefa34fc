import { DAY_UNITS } from "./day-units.js";
import { judged } from "./judged.js";
import { type Stage, YEAR_END } from "./stage.js";

const columns = [
  "student_key",
  "school_id",
  "school_year",
  "days_enrolled",
  "enrolled_units",
  "missed_units",
  "excused_units",
  "unexcused_units",
  "suspended_units",
  "days_unknown",
  "tardies"
].join(", ");

/**
 * One row a student, scope (a school_id, '' the district) and school year: all of the year's record up to the as-of date.
 * Where a student has no days at a school in a year, yearly totals stand in: their kinds of absence, tardies and
 * membership are NULL, as not known, and in the district two schools' totals add up, as their dates are not known.
 */
export const studentYear: Stage = {
  table: "student_year",
  sql: `
WITH daily AS (
  SELECT ${columns}, is_member FROM student_figure WHERE block = ${YEAR_END}
), yearly AS (
  SELECT s.student_key AS student_key, s.school_id AS school_id, s.school_year AS school_year,
    CAST(s.days_enrolled AS DOUBLE) AS days_enrolled,
    CAST(ROUND(CAST(s.days_enrolled AS DOUBLE) * ${DAY_UNITS}) AS BIGINT) AS enrolled_units,
    CAST(ROUND(CAST(s.days_absent AS DOUBLE) * ${DAY_UNITS}) AS BIGINT) AS missed_units,
    CAST(NULL AS BIGINT) AS excused_units, CAST(NULL AS BIGINT) AS unexcused_units,
    CAST(NULL AS BIGINT) AS suspended_units, 0 AS days_unknown, CAST(NULL AS INTEGER) AS tardies,
    CAST(NULL AS BOOLEAN) AS is_member
  FROM current_student_year_summary s
  LEFT JOIN daily d ON d.student_key = s.student_key AND d.school_id = s.school_id AND d.school_year = s.school_year
  WHERE d.student_key IS NULL
), district_part AS (
  SELECT ${columns}, is_member FROM daily WHERE school_id = ''
  UNION ALL SELECT ${columns}, is_member FROM yearly
), district AS (
  SELECT student_key, '' AS school_id, school_year,
    CAST(SUM(CAST(ROUND(CAST(p.days_enrolled AS DOUBLE) * ${DAY_UNITS}) AS BIGINT)) AS DOUBLE) / ${DAY_UNITS} AS days_enrolled,
    CAST(SUM(p.enrolled_units) AS BIGINT) AS enrolled_units,
    CAST(SUM(p.missed_units) AS BIGINT) AS missed_units,
    ${["excused_units", "unexcused_units", "suspended_units"].map((column) => knownSum(column, "BIGINT")).join(",\n    ")},
    CAST(SUM(p.days_unknown) AS INTEGER) AS days_unknown,
    ${knownSum("tardies", "INTEGER")},
    MAX(p.is_member) AS is_member
  FROM district_part p
  GROUP BY student_key, school_year
), figure AS (
  SELECT ${columns}, is_member FROM daily WHERE school_id <> ''
  UNION ALL SELECT ${columns}, is_member FROM yearly
  UNION ALL SELECT ${columns}, is_member FROM district
)
SELECT ${columns}, is_rated, band, is_chronic, is_member
FROM (${judged("figure")}) j`
};

/** A sum that is NULL where any part of it is not known. */
function knownSum(column: string, type: string): string {
  return `CASE WHEN COUNT(p.${column}) = COUNT(*) THEN CAST(SUM(p.${column}) AS ${type}) END AS ${column}`;
}
