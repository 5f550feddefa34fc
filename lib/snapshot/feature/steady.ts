import { HALF_DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";
import { segments } from "./segment.js";

/** The last counted day of each school at a point, by its number. */
export const schoolReach: Stage = {
  table: "school_reach",
  sql: `
SELECT p.point AS point, p.school_year AS school_year, k.school_no AS school_no, MAX(k.day_ordinal) AS last_ordinal
FROM school_date k
JOIN point p ON p.point = k.point
WHERE k.is_day
GROUP BY p.point, p.school_year, k.school_no`
};

/**
 * The counted days of the schools whose days were, at every point from their first (as-of date `first_seq`) on, the same
 * with the same numbers.
 */
export const steadyDay: Stage = {
  table: "steady_day",
  sql: `
WITH numbered_day AS (
  SELECT p.school_year AS school_year, k.school_no AS school_no, k.day_ordinal AS day_ordinal, MIN(k.date) AS date,
    MIN(CASE WHEN k.is_monday_or_friday THEN 1 ELSE 0 END) AS monday_friday,
    MIN(CASE WHEN k.is_beside_break THEN 1 ELSE 0 END) AS beside_break,
    MIN(p.seq) AS first_seq,
    CASE WHEN COUNT(*) = MAX(p.points_to_come) AND MIN(k.date) = MAX(k.date)
      AND MIN(CASE WHEN k.is_beside_break THEN 1 ELSE 0 END) = MAX(CASE WHEN k.is_beside_break THEN 1 ELSE 0 END)
      THEN 0 ELSE 1 END AS changed
  FROM school_date k
  JOIN (
    SELECT point, school_year, seq, COUNT(*) OVER (PARTITION BY school_year ORDER BY seq DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS points_to_come
    FROM point
  ) p ON p.point = k.point
  WHERE k.is_day
  GROUP BY p.school_year, k.school_no, k.day_ordinal
), twice AS (
  SELECT DISTINCT school_no FROM (
    SELECT school_no, date FROM numbered_day GROUP BY school_no, date HAVING COUNT(*) > 1
  ) d
), steady_school AS (
  SELECT n.school_year AS school_year, n.school_no AS school_no
  FROM numbered_day n
  LEFT JOIN twice t ON t.school_no = n.school_no
  WHERE t.school_no IS NULL
  GROUP BY n.school_year, n.school_no HAVING MAX(n.changed) = 0
)
SELECT n.school_year AS school_year, n.school_no AS school_no, n.date AS date, n.day_ordinal AS day_ordinal,
  n.first_seq AS first_seq, n.monday_friday = 1 AS is_monday_or_friday, n.beside_break = 1 AS is_beside_break
FROM numbered_day n
JOIN steady_school s ON s.school_year = n.school_year AND s.school_no = n.school_no`
};

/**
 * Students who were known, at every point from their first day on, as members of one and the same school since the same
 * day: nearly all. What is known of their days need not be placed anew on every date.
 */
export const steadyStudent: Stage = {
  table: "steady_student",
  sql: `
WITH stayed AS (
  SELECT r.school_year AS school_year, g.sid AS sid, MIN(g.school_no) AS school_no, MIN(g.day_from) AS day_from,
    COUNT(*) AS points
  FROM (${segments()}) g
  JOIN school_reach r ON r.point = g.point AND r.school_no = g.school_no
  GROUP BY r.school_year, g.sid
  HAVING MIN(g.school_no) = MAX(g.school_no) AND MIN(g.day_from) = MAX(g.day_from) AND MAX(g.days_before) = 0
    AND MAX(CASE WHEN g.day_through = r.last_ordinal THEN 0 ELSE 1 END) = 0
), entry AS (
  SELECT DISTINCT school_year, school_no, day_from FROM stayed
), reached AS (
  SELECT e.school_year AS school_year, e.school_no AS school_no, e.day_from AS day_from, COUNT(*) AS points
  FROM entry e
  JOIN school_reach r ON r.school_year = e.school_year AND r.school_no = e.school_no AND r.last_ordinal > e.day_from
  GROUP BY e.school_year, e.school_no, e.day_from
)
SELECT s.school_year AS school_year, s.sid AS sid, s.school_no AS school_no, s.day_from AS day_from
FROM stayed s
JOIN reached r ON r.school_year = s.school_year AND r.school_no = s.school_no AND r.day_from = s.day_from
  AND r.points = s.points`
};

/**
 * The rows of day_fact. Of steady students on steady days they say which of the student's days it is (`m`, from 1) and
 * what kind of day, and are known from the date on at which the day is counted; and of an absence its place in the run of
 * days missed in succession (`run_at`), where the run is one day (`is_lone` if it may be restated) or each of its days was
 * known from its own block on and never restated: up to any date such a run is as long as its last day's place. Where
 * counts go on from a kept block, the days that they hold are not placed.
 */
export function absenceDay(goesOn = false): Stage {
  const steady = goesOn
    ? `(
    SELECT s.*, b.from_date AS from_date FROM steady_student s JOIN read_student b ON b.sid = s.sid
  )`
    : "steady_student";
  return {
    table: "absence_day",
    sql: `
WITH placed AS (
  SELECT f.*, s.school_year AS steady_year, n.day_ordinal - s.day_from AS m, s.day_from AS day_from,
    n.first_seq AS first_seq, n.is_monday_or_friday AS is_monday_or_friday, n.is_beside_break AS is_beside_break,
    CASE WHEN s.sid IS NOT NULL AND f.missed_units >= ${HALF_DAY_UNITS} THEN 1 ELSE 0 END AS is_absent,
    CASE WHEN f.from_seq <= GREATEST(d.seq, w.first_seq) AND f.until_seq > w.last_seq THEN 1 ELSE 0 END AS is_lasting
  FROM day_fact f
  JOIN wanted_date d ON d.date = f.date
  JOIN point_span w ON w.first_seq <= w.last_seq
  LEFT JOIN steady_day n ON n.school_no = f.school_no AND n.date = f.date
  LEFT JOIN ${steady} s ON s.school_year = n.school_year AND s.sid = f.sid AND s.school_no = f.school_no
    AND n.day_ordinal > s.day_from${goesOn ? " AND f.date >= s.from_date" : ""}
), numbered AS (
  SELECT p.*, m - DENSE_RANK() OVER (PARTITION BY steady_year, sid ORDER BY is_absent, m NULLS LAST) AS run FROM placed p
), run AS (
  SELECT steady_year, sid, run, MIN(n.m) AS first_day
  FROM numbered n WHERE is_absent = 1
  GROUP BY steady_year, sid, run HAVING MIN(n.is_lasting) = 1 OR MIN(n.m) = MAX(n.m)
)
SELECT n.sid AS sid, n.school_no AS school_no, n.date AS date,
  CASE WHEN n.steady_year IS NULL OR n.from_seq > n.first_seq THEN n.from_seq ELSE n.first_seq END AS from_seq,
  n.until_seq AS until_seq,
  n.missed_units AS missed_units, n.excused_units AS excused_units, n.unexcused_units AS unexcused_units,
  n.tardy AS tardy, n.reason AS reason, n.steady_year AS steady_year, n.m AS m, n.day_from AS day_from,
  n.is_monday_or_friday AS is_monday_or_friday, n.is_beside_break AS is_beside_break,
  CAST(CASE WHEN n.is_absent = 1 THEN n.m - r.first_day + 1 END AS INTEGER) AS run_at,
  CASE WHEN n.is_absent = 1 AND n.is_lasting = 0 AND r.first_day IS NOT NULL THEN 1 ELSE 0 END AS is_lone
FROM numbered n
LEFT JOIN run r ON r.steady_year = n.steady_year AND r.sid = n.sid AND r.run = n.run`
  };
}
