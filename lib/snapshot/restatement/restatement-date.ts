import type { Stage } from "../../attendance/stage.js";
import { dayNumber } from "./day-number.js";

/**
 * One row a date that attendance, its sending or an enrollment bears, as the day it is of or the day it was known: its `day_number`,
 * the `block` its day lies in with that block's `as_of_date` (both NULL after a school year's last as-of date), and
 * `snapshots_before`, how many as-of dates of the district lie before it.
 */
export const restatementDate: Stage = {
  table: "restatement_date",
  sql: `
WITH met AS (
  SELECT date FROM attendance_event
  UNION SELECT recorded_on FROM attendance_event
  UNION SELECT date FROM submission
  UNION SELECT recorded_on FROM submission
  UNION SELECT entry_date FROM current_enrollment
  UNION SELECT exit_date FROM current_enrollment WHERE exit_date IS NOT NULL
), calendar_year AS (
  SELECT date, MAX(c.school_year) AS school_year FROM current_calendar_day c GROUP BY date
), dated AS (
  SELECT m.date AS date,
    COALESCE(c.school_year, YEAR(m.date) + CASE WHEN MONTH(m.date) >= 7 THEN 1 ELSE 0 END) AS school_year
  FROM met m
  LEFT JOIN calendar_year c ON c.date = m.date
), snapshot_order AS (
  SELECT school_year, as_of_date, MIN(s.block) AS block FROM current_snapshot_date s GROUP BY school_year, as_of_date
), passed AS (
  SELECT d.date AS date, SUM(CASE WHEN s.as_of_date < d.date THEN 1 ELSE 0 END) AS snapshots_before,
    MIN(CASE WHEN s.school_year = d.school_year AND s.as_of_date >= d.date THEN s.as_of_date END) AS as_of_date
  FROM dated d
  LEFT JOIN snapshot_order s ON 1 = 1
  GROUP BY d.date
)
SELECT d.date AS date, CAST(d.school_year AS INTEGER) AS school_year, ${dayNumber("d.date")} AS day_number,
  s.block AS block, p.as_of_date AS as_of_date, CAST(p.snapshots_before AS INTEGER) AS snapshots_before
FROM dated d
JOIN passed p ON p.date = d.date
LEFT JOIN snapshot_order s ON s.school_year = d.school_year AND s.as_of_date = p.as_of_date`
};
