import type { Stage } from "./stage.js";

const running =
  "OVER (PARTITION BY g.student_key, g.school_id, g.school_year ORDER BY g.block ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";

/**
 * One row a student, school, school year and ended block (and the year's end) from the student's first day there on:
 * running totals of the year so far, carried forward after the student has left. Not judged.
 */
export const schoolFigure: Stage = {
  table: "school_figure",
  sql: `
WITH member_block AS (
  SELECT m.student_key AS student_key, b.school_id AS school_id, b.school_year AS school_year, b.block AS block,
    SUM(LEAST(m.day_through, b.day_through) - GREATEST(m.day_from, b.day_from)) AS days_enrolled,
    SUM(LEAST(m.unsubmitted_through, b.unsubmitted_through) - GREATEST(m.unsubmitted_from, b.unsubmitted_from))
      AS days_unsubmitted
  FROM membership_span m
  JOIN school_block b ON b.school_id = m.school_id AND b.day_through > m.day_from AND b.day_from < m.day_through
  GROUP BY m.student_key, b.school_id, b.school_year, b.block
), on_date AS (
  SELECT DISTINCT e.student_key AS student_key, b.school_id AS school_id, b.school_year AS school_year, b.block AS block
  FROM current_enrollment e
  JOIN school_block b ON b.school_id = e.school_id AND b.member_on >= e.entry_date
  JOIN policy_year p ON p.school_year = b.school_year
  WHERE e.exit_date IS NULL OR e.exit_date > b.member_on OR (e.exit_date = b.member_on AND p.exit_day_counts)
), event_block AS (
  SELECT student_key, school_id, school_year, closed_block,
    SUM(e.missed_units) AS missed, SUM(e.excused_units) AS excused,
    SUM(e.unexcused_units) AS unexcused, SUM(e.suspended_units) AS suspended,
    SUM(CASE WHEN is_tardy THEN 1 ELSE 0 END) AS tardy_days,
    COUNT(*) AS recorded_days, SUM(CASE WHEN is_submitted THEN 0 ELSE 1 END) AS recorded_unsubmitted
  FROM event_day e
  GROUP BY student_key, school_id, school_year, closed_block
), total AS (
  SELECT g.student_key AS student_key, g.school_id AS school_id, g.school_year AS school_year, g.block AS block,
    g.days_enrolled AS days_enrolled, g.days_unsubmitted AS days_unsubmitted,
    o.student_key IS NOT NULL AS is_member,
    COALESCE(e.missed, 0) AS missed_in_block,
    SUM(COALESCE(e.missed, 0)) ${running} AS missed_units,
    SUM(COALESCE(e.excused, 0)) ${running} AS excused_units,
    SUM(COALESCE(e.unexcused, 0)) ${running} AS unexcused_units,
    SUM(COALESCE(e.suspended, 0)) ${running} AS suspended_units,
    SUM(COALESCE(e.tardy_days, 0)) ${running} AS tardies,
    SUM(COALESCE(e.recorded_days, 0)) ${running} AS recorded_days,
    SUM(COALESCE(e.recorded_unsubmitted, 0)) ${running} AS recorded_unsubmitted
  FROM member_block g
  LEFT JOIN event_block e ON e.student_key = g.student_key AND e.school_id = g.school_id
    AND e.school_year = g.school_year AND e.closed_block = g.block
  LEFT JOIN on_date o ON o.student_key = g.student_key AND o.school_id = g.school_id
    AND o.school_year = g.school_year AND o.block = g.block
)
SELECT t.student_key AS student_key, t.school_id AS school_id, t.school_year AS school_year, t.block AS block,
  CAST(t.days_enrolled AS INTEGER) AS days_enrolled,
  CAST(CASE WHEN p.is_negative THEN t.days_unsubmitted - t.recorded_unsubmitted ELSE t.days_enrolled - t.recorded_days END
    AS INTEGER) AS days_unknown,
  CAST(t.missed_units AS BIGINT) AS missed_units, CAST(t.excused_units AS BIGINT) AS excused_units,
  CAST(t.unexcused_units AS BIGINT) AS unexcused_units, CAST(t.suspended_units AS BIGINT) AS suspended_units,
  CAST(t.tardies AS INTEGER) AS tardies, CAST(t.missed_in_block AS BIGINT) AS missed_in_block, t.is_member AS is_member
FROM total t
JOIN policy_year p ON p.school_year = t.school_year`
};
