import type { Stage } from "./stage.js";

/**
 * The student-days that the district does not count because the student was a member of two schools on that date and
 * the other school's day counts: the primary school's, else the one with a record, else the lowest school_id's.
 * Only dates that two spans share are looked at, so that the district's figures are the schools' less these.
 */
export const uncountedDay: Stage = {
  table: "uncounted_day",
  sql: `
WITH dated_span AS (
  SELECT m.student_key AS student_key, m.school_id AS school_id, f.date AS first_date, l.date AS last_date
  FROM membership_span m
  JOIN school_day f ON f.school_id = m.school_id AND f.day_ordinal = m.day_from + 1
  JOIN school_day l ON l.school_id = m.school_id AND l.day_ordinal = m.day_through
), shared_time AS (
  SELECT a.student_key AS student_key, a.school_id AS school_id,
    GREATEST(a.first_date, b.first_date) AS first_date, LEAST(a.last_date, b.last_date) AS last_date
  FROM dated_span a
  JOIN dated_span b ON b.student_key = a.student_key AND b.school_id <> a.school_id
    AND b.first_date <= a.last_date AND b.last_date >= a.first_date
), shared_day AS (
  SELECT DISTINCT t.student_key AS student_key, d.school_id AS school_id, d.date AS date,
    d.school_year AS school_year, d.closed_block AS closed_block, d.is_submitted AS is_submitted
  FROM shared_time t
  JOIN school_day d ON d.school_id = t.school_id AND d.date >= t.first_date AND d.date <= t.last_date
), primary_day AS (
  SELECT DISTINCT d.student_key AS student_key, d.school_id AS school_id, d.date AS date
  FROM shared_day d
  JOIN policy_year p ON p.school_year = d.school_year
  JOIN current_enrollment e ON e.student_key = d.student_key AND e.school_id = d.school_id AND e.entry_date <= d.date
    AND (e.exit_date IS NULL OR e.exit_date > d.date OR (e.exit_date = d.date AND p.exit_day_counts))
  WHERE e.primary_school
), ranked AS (
  SELECT d.student_key AS student_key, d.school_id AS school_id, d.date AS date,
    d.school_year AS school_year, d.closed_block AS closed_block,
    COALESCE(e.missed_units, 0) AS missed_units, COALESCE(e.excused_units, 0) AS excused_units,
    COALESCE(e.unexcused_units, 0) AS unexcused_units, COALESCE(e.suspended_units, 0) AS suspended_units,
    COALESCE(e.is_tardy, FALSE) AS is_tardy,
    e.student_key IS NULL AND NOT (p.is_negative AND d.is_submitted) AS is_unknown,
    ROW_NUMBER() OVER (
      PARTITION BY d.student_key, d.date
      ORDER BY
        CASE WHEN f.student_key IS NULL THEN 1 ELSE 0 END,
        CASE WHEN e.student_key IS NULL THEN 1 ELSE 0 END,
        d.school_id
    ) AS place
  FROM shared_day d
  JOIN policy_year p ON p.school_year = d.school_year
  LEFT JOIN primary_day f ON f.student_key = d.student_key AND f.school_id = d.school_id AND f.date = d.date
  LEFT JOIN event_day e ON e.student_key = d.student_key AND e.school_id = d.school_id AND e.date = d.date
)
SELECT student_key, school_id, date, school_year, closed_block,
  missed_units, excused_units, unexcused_units, suspended_units, is_tardy, is_unknown
FROM ranked
WHERE place > 1`
};
