import type { Stage } from "./stage.js";

/**
 * One row a student, school and unbroken run of the school's days: its ordinals are (day_from, day_through].
 * Enrollments that touch or overlap are joined, so no day is in two spans; a stay across a summer is one span.
 */
export const membershipSpan: Stage = {
  table: "membership_span",
  sql: `
WITH stay AS (
  SELECT student_key, school_id, entry_date, COALESCE(exit_date, DATE '9999-12-31') AS last_date
  FROM current_enrollment
), moment AS (
  -- an entry comes before its day (0), an exit after it (2)
  SELECT school_id, entry_date AS date, 0 AS place FROM stay
  UNION SELECT school_id, last_date AS date, 2 AS place FROM stay
), marked AS (
  SELECT school_id, date, place, 0 AS is_day, 0 AS not_sent FROM moment
  UNION ALL
  SELECT school_id, date, 1 AS place, 1 AS is_day, CASE WHEN is_submitted THEN 0 ELSE 1 END AS not_sent FROM school_day
), counted AS (
  SELECT school_id, date, place,
    SUM(is_day) OVER (PARTITION BY school_id ORDER BY date, place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS days,
    SUM(not_sent) OVER (PARTITION BY school_id ORDER BY date, place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS unsubmitted
  FROM marked
), exit_day AS (
  SELECT d.school_id AS school_id, d.date AS date, CASE WHEN d.is_submitted THEN 0 ELSE 1 END AS not_sent
  FROM school_day d
  JOIN policy_year p ON p.school_year = d.school_year
  WHERE NOT p.exit_day_counts
), counted_stay AS (
  SELECT s.student_key AS student_key, s.school_id AS school_id,
    i.days AS day_from, i.unsubmitted AS unsubmitted_from,
    o.days - CASE WHEN x.date IS NULL THEN 0 ELSE 1 END AS day_through,
    o.unsubmitted - COALESCE(x.not_sent, 0) AS unsubmitted_through
  FROM stay s
  JOIN counted i ON i.school_id = s.school_id AND i.date = s.entry_date AND i.place = 0
  JOIN counted o ON o.school_id = s.school_id AND o.date = s.last_date AND o.place = 2
  LEFT JOIN exit_day x ON x.school_id = s.school_id AND x.date = s.last_date
), reached AS (
  SELECT c.*,
    MAX(day_through) OVER (
      PARTITION BY student_key, school_id ORDER BY day_from, day_through ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached_before
  FROM counted_stay c
  WHERE day_through > day_from
), numbered AS (
  SELECT r.*,
    SUM(CASE WHEN reached_before >= day_from THEN 0 ELSE 1 END) OVER (
      PARTITION BY student_key, school_id ORDER BY day_from, day_through ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS span_number
  FROM reached r
)
SELECT CAST(ROW_NUMBER() OVER (ORDER BY student_key, school_id, span_number) AS INTEGER) AS span_id, student_key, school_id,
  CAST(MIN(n.day_from) AS INTEGER) AS day_from, CAST(MAX(n.day_through) AS INTEGER) AS day_through,
  CAST(MIN(n.unsubmitted_from) AS INTEGER) AS unsubmitted_from,
  CAST(MAX(n.unsubmitted_through) AS INTEGER) AS unsubmitted_through
FROM numbered n
GROUP BY student_key, school_id, span_number`
};
