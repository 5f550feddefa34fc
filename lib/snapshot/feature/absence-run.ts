import { HALF_DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";

/**
 * The place of an absent day in its run of membership days missed in succession, from 1, for the runs that look the same
 * on every date computed: each of their days was known from its own block on and never restated, in a school whose
 * days kept their numbers and of a student with one unbroken stay. Up to any date such a run is as long as its last day's
 * place; the other days are counted date by date (`streak`).
 */
export const absenceRun: Stage = {
  table: "absence_run",
  sql: `
WITH numbered_day AS (
  SELECT p.school_year AS school_year, k.school_no AS school_no, k.day_ordinal AS day_ordinal, MIN(k.date) AS date,
    CASE WHEN MIN(k.date) = MAX(k.date) THEN 0 ELSE 1 END AS moved
  FROM school_date k
  JOIN point p ON p.point = k.point
  WHERE k.is_day
  GROUP BY p.school_year, k.school_no, k.day_ordinal
), steady_school AS (
  SELECT school_year, school_no FROM numbered_day n GROUP BY school_year, school_no HAVING MAX(n.moved) = 0
), steady_student AS (
  SELECT p.school_year AS school_year, g.sid AS sid, MIN(g.school_no) AS school_no, MIN(g.day_from) AS day_from
  FROM segment g
  JOIN point p ON p.point = g.point
  GROUP BY p.school_year, g.sid
  HAVING MIN(g.school_no) = MAX(g.school_no) AND MIN(g.day_from) = MAX(g.day_from) AND MAX(g.days_before) = 0
), absent AS (
  SELECT n.school_year AS school_year, f.sid AS sid, f.school_no AS school_no, f.date AS date, n.day_ordinal AS m,
    CASE WHEN f.from_seq <= GREATEST(d.seq, w.first_seq) AND f.until_seq > w.last_seq THEN 1 ELSE 0 END AS is_steady
  FROM day_fact f
  JOIN wanted_date d ON d.date = f.date
  JOIN numbered_day n ON n.school_no = f.school_no AND n.date = f.date
  JOIN steady_school o ON o.school_year = n.school_year AND o.school_no = n.school_no
  JOIN steady_student s ON s.school_year = n.school_year AND s.sid = f.sid AND s.school_no = f.school_no
    AND n.day_ordinal > s.day_from
  JOIN point_span w ON w.first_seq <= w.last_seq
  WHERE f.missed_units >= ${HALF_DAY_UNITS}
), placed AS (
  SELECT a.*, m - DENSE_RANK() OVER (PARTITION BY school_year, sid ORDER BY m) AS run FROM absent a
), run AS (
  SELECT school_year, sid, run, MIN(p.m) AS first_day
  FROM placed p GROUP BY school_year, sid, run HAVING MIN(p.is_steady) = 1
)
SELECT p.sid AS sid, p.school_no AS school_no, p.date AS date, CAST(p.m - r.first_day + 1 AS INTEGER) AS run_at
FROM placed p
JOIN run r ON r.school_year = p.school_year AND r.sid = p.sid AND r.run = p.run`
};

/** The rows of day_fact, with the place in its run of absence where it has one. */
export const absenceDay: Stage = {
  table: "absence_day",
  sql: `
SELECT f.sid AS sid, f.school_no AS school_no, f.date AS date, f.from_seq AS from_seq, f.until_seq AS until_seq,
  f.missed_units AS missed_units, f.excused_units AS excused_units, f.unexcused_units AS unexcused_units,
  f.tardy AS tardy, f.reason AS reason, CASE WHEN f.missed_units >= ${HALF_DAY_UNITS} THEN r.run_at END AS run_at
FROM day_fact f
LEFT JOIN absence_run r ON r.sid = f.sid AND r.school_no = f.school_no AND r.date = f.date`
};
