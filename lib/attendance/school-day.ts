import { type Stage, YEAR_END } from "./stage.js";

/**
 * One row a school and day on which it had instruction that counts: up to `asOf`, and in a school year for which
 * the district records what schools sent in, no further than the school's own last day sent (so a school that sent
 * nothing all year has no days). `day_ordinal` numbers a school's days through all years, from 1; `block` is the
 * two-week block; `closed_block` the same where it has ended by `asOf`, else the year's end.
 */
export function schoolDay(asOf: string): Stage {
  return {
    table: "school_day",
    sql: `
WITH instruction AS (
  SELECT c.school_id AS school_id, c.date AS date, c.school_year AS school_year,
    CASE WHEN s.school_id IS NULL THEN 0 ELSE 1 END AS was_sent
  FROM current_calendar_day c
  LEFT JOIN current_submission s ON s.school_id = c.school_id AND s.date = c.date
  WHERE c.is_instructional AND c.date <= DATE '${asOf}'
), sending AS (
  SELECT i.*,
    MAX(was_sent) OVER (PARTITION BY school_year) AS is_sending_recorded,
    MAX(CASE WHEN was_sent = 1 THEN date END) OVER (PARTITION BY school_id, school_year) AS last_sent
  FROM instruction i
), day_block AS (
  SELECT d.school_year AS school_year, d.date AS date, MIN(b.block) AS block,
    MIN(CASE WHEN b.as_of_date <= DATE '${asOf}' THEN b.block END) AS ended_block
  FROM (SELECT DISTINCT school_year, date FROM instruction) d
  JOIN current_snapshot_date b ON b.school_year = d.school_year AND b.as_of_date >= d.date
  GROUP BY d.school_year, d.date
), counted AS (
  SELECT s.school_id AS school_id, s.date AS date, s.school_year AS school_year, b.block AS block,
    COALESCE(b.ended_block, ${YEAR_END}) AS closed_block,
    CASE WHEN s.is_sending_recorded = 1 AND s.was_sent = 0 THEN 1 ELSE 0 END AS not_sent
  FROM sending s
  LEFT JOIN day_block b ON b.school_year = s.school_year AND b.date = s.date
  WHERE s.is_sending_recorded = 0 OR s.date <= s.last_sent
)
SELECT school_id, date, school_year, block, closed_block, not_sent = 0 AS is_submitted,
  CAST(ROW_NUMBER() OVER (PARTITION BY school_id ORDER BY date) AS INTEGER) AS day_ordinal,
  CAST(SUM(not_sent) OVER (PARTITION BY school_id ORDER BY date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INTEGER)
    AS unsubmitted_through
FROM counted`
  };
}
