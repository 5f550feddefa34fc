import { DAY_UNITS } from "../../attendance/day-units.js";
import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { fewestRemainderDays } from "./label-list.js";

/**
 * One row a student with a figure in a school year, and block of it that has ended by `asOf`: both labels, each
 * with its reason where it is null, and what is told beside them. All from the final record, of the district as a whole.
 * `is_member` says who belonged to the block's cohort by that record; rows of others serve a cohort that was known otherwise.
 */
export function label(asOf: string): Stage {
  return {
    table: "label",
    sql: `
WITH undated AS (
  SELECT DISTINCT student_key, school_year FROM student_year WHERE school_id <> '' AND is_member IS NULL
), whole_year AS (
  SELECT y.student_key AS student_key, y.school_year AS school_year, y.is_rated AS is_rated, y.is_chronic AS is_chronic,
    y.is_member AS stays, u.student_key IS NOT NULL AS is_undated, o.is_over AS is_over,
    COALESCE(f.days_enrolled, 0) AS days_enrolled, COALESCE(f.days_unknown, 0) AS days_unknown,
    COALESCE(f.missed_units, 0) AS missed_units
  FROM student_year y
  JOIN label_school_year o ON o.school_year = y.school_year
  LEFT JOIN student_figure f ON f.student_key = y.student_key AND f.school_year = y.school_year
    AND f.school_id = '' AND f.block = ${YEAR_END}
  LEFT JOIN undated u ON u.student_key = y.student_key AND u.school_year = y.school_year
  WHERE y.school_id = ''
), at_block AS (
  SELECT w.student_key AS student_key, w.school_year AS school_year, b.block AS block, b.as_of_date AS as_of_date,
    w.is_rated AS is_rated, w.is_chronic AS is_chronic, w.stays AS stays, w.is_undated AS is_undated, w.is_over AS is_over,
    COALESCE(f.is_member, FALSE) AS is_member, m.planned_days AS planned_days,
    COALESCE(f.days_enrolled, 0) - COALESCE(f.days_unknown, 0) AS known_days,
    COALESCE(f.missed_units, 0) AS missed_units,
    w.days_enrolled - COALESCE(f.days_enrolled, 0) AS days_left,
    w.days_unknown - COALESCE(f.days_unknown, 0) AS unknown_left,
    w.missed_units - COALESCE(f.missed_units, 0) AS missed_left
  FROM whole_year w
  JOIN current_snapshot_date b ON b.school_year = w.school_year AND b.as_of_date <= DATE '${asOf}'
  LEFT JOIN student_figure f ON f.student_key = w.student_key AND f.school_year = w.school_year
    AND f.school_id = '' AND f.block = b.block
  LEFT JOIN label_member m ON m.student_key = w.student_key AND m.school_year = w.school_year AND m.block = b.block
), reasoned AS (
  SELECT a.*,
    CASE WHEN NOT a.is_over THEN 'year_not_over' WHEN NOT a.is_rated THEN 'unrated' END AS year_end_reason,
    CASE
      WHEN NOT a.is_over THEN 'year_not_over'
      WHEN a.is_undated THEN 'undated_days'
      WHEN a.days_left - a.unknown_left < ${fewestRemainderDays} THEN 'too_few_days_left'
      WHEN a.unknown_left * p.unknown_limit_denominator > a.days_left * p.unknown_limit_numerator THEN 'too_many_unknown'
    END AS remainder_reason,
    ${isAtLeast("a.missed_left", "a.days_left - a.unknown_left")} AS is_chronic_left,
    NOT (${isAtLeast("a.missed_units", "a.known_days + a.planned_days")}) AS can_end_under,
    ${isAtLeast(`a.missed_units + ${units("a.planned_days")}`, "a.known_days + a.planned_days")} AS can_end_over
  FROM at_block a
  JOIN policy_year p ON p.school_year = a.school_year
)
SELECT student_key, school_year, block, as_of_date, is_member,
  CASE WHEN is_over THEN NOT stays END AS is_leaver,
  CASE WHEN year_end_reason IS NULL THEN is_chronic END AS chronic_at_year_end,
  year_end_reason AS chronic_at_year_end_reason,
  CASE WHEN remainder_reason IS NULL THEN is_chronic_left END AS chronic_in_remainder,
  remainder_reason AS chronic_in_remainder_reason,
  CASE WHEN is_over AND NOT is_undated THEN CAST(days_left - unknown_left AS INTEGER) END AS remainder_days,
  CASE WHEN is_member AND NOT is_undated THEN can_end_under AND can_end_over END AS is_undetermined,
  planned_days
FROM reasoned`
  };
}

/** Whole units against the policy's threshold; NULL where a number is. */
function isAtLeast(missedUnits: string, days: string): string {
  return `(${missedUnits}) * p.chronic_denominator >= ${units(days)} * p.chronic_numerator`;
}

function units(days: string): string {
  return `CAST(${days} AS BIGINT) * ${DAY_UNITS}`;
}
