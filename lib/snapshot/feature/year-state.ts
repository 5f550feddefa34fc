import { DAY_UNITS } from "../../attendance/day-units.js";
import { judged } from "../../attendance/judged.js";
import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { segments } from "./segment.js";
import { missedUnits } from "./seen-day.js";
import { daysUnknown } from "./unknown-count.js";

/**
 * One row a student and closed school year: the district's figure as it was known on the first as-of date after it,
 * judged under the year's policy; yearly totals stand in where a student has no days at a school. `kept_year_state`
 * holds the years closed before.
 */
export const yearState: Stage = {
  table: "student_year_state",
  sql: `
WITH closing AS (
  SELECT point, school_year, as_of_date, seq FROM batch WHERE block = ${YEAR_END}
), missed AS (${missedUnits("closing")}
), segment_then AS (${segments({ points: "closing" })}
), daily AS (
  SELECT school_year, sid, CAST(n_days AS DOUBLE) AS days_enrolled, days_unknown,
    CAST(n_days - days_unknown AS BIGINT) * ${DAY_UNITS} AS enrolled_units, missed_units
  FROM (
    SELECT p.school_year AS school_year, m.sid AS sid, m.n_days AS n_days, ${daysUnknown("m.n_days")} AS days_unknown,
      COALESCE(c.missed_units, 0) AS missed_units
    FROM closing p
    JOIN policy_year y ON y.school_year = p.school_year
    JOIN segment_then m ON m.point = p.point AND m.days_before = 0
    LEFT JOIN unknown_count u ON u.point = m.point AND u.sid = m.sid
    LEFT JOIN missed c ON c.point = m.point AND c.sid = m.sid
  ) s
), at_school AS (
  SELECT DISTINCT p.school_year AS school_year, s.sid AS sid, s.school_no AS school_no
  FROM closing p
  JOIN (
    SELECT point, sid, school_no FROM stay WHERE day_through > day_from
    UNION ALL SELECT point, sid, school_no FROM segment_then
  ) s ON s.point = p.point
), yearly AS (
  SELECT p.school_year AS school_year, n.sid AS sid, CAST(t.days_enrolled AS DOUBLE) AS days_enrolled, 0 AS days_unknown,
    CAST(ROUND(CAST(t.days_enrolled AS DOUBLE) * ${DAY_UNITS}) AS BIGINT) AS enrolled_units,
    CAST(ROUND(CAST(t.days_absent AS DOUBLE) * ${DAY_UNITS}) AS BIGINT) AS missed_units
  FROM student_year_summary t
  JOIN closing p ON p.school_year = t.school_year AND t.recorded_on <= p.as_of_date
    AND (t.superseded_on IS NULL OR t.superseded_on > p.as_of_date)
  JOIN student_number n ON n.student_key = t.student_key
  JOIN school_number o ON o.school_id = t.school_id
  LEFT JOIN at_school a ON a.school_year = t.school_year AND a.sid = n.sid AND a.school_no = o.school_no
  WHERE t.retracted = FALSE AND a.sid IS NULL
), part AS (
  SELECT school_year, sid, days_enrolled, days_unknown, enrolled_units, missed_units FROM daily
  UNION ALL SELECT school_year, sid, days_enrolled, days_unknown, enrolled_units, missed_units FROM yearly
), figure AS (
  SELECT school_year, sid, CAST(SUM(p.enrolled_units) AS DOUBLE) / ${DAY_UNITS} + SUM(p.days_unknown) AS days_enrolled,
    CAST(SUM(p.days_unknown) AS INTEGER) AS days_unknown, CAST(SUM(p.enrolled_units) AS BIGINT) AS enrolled_units,
    CAST(SUM(p.missed_units) AS BIGINT) AS missed_units
  FROM part p GROUP BY school_year, sid
)
SELECT n.student_key AS student_key, j.school_year AS school_year, j.enrolled_units AS enrolled_units,
  j.missed_units AS missed_units, j.is_rated AS is_rated, j.is_chronic AS is_chronic
FROM (${judged("figure")}) j
JOIN student_number n ON n.sid = j.sid
UNION ALL
SELECT student_key, school_year, enrolled_units, missed_units, is_rated, is_chronic FROM kept_year_state`
};

/** One row a student and school year that is computed, with any earlier year: what the closed years say of it. */
export const history: Stage = {
  table: "history",
  sql: `
SELECT y.school_year AS school_year, n.sid AS sid,
  MAX(CASE WHEN s.school_year = y.school_year - 1 AND s.is_rated
    THEN CAST(s.missed_units AS DOUBLE) / NULLIF(CAST(s.enrolled_units AS DOUBLE), 0) END) AS prior_year_absence_rate,
  MAX(CASE WHEN s.school_year = y.school_year - 1 AND s.is_chronic THEN 1
    WHEN s.school_year = y.school_year - 1 AND NOT s.is_chronic THEN 0 END) AS prior_year_chronic,
  MAX(CASE WHEN s.school_year = y.school_year - 2 AND s.is_rated
    THEN CAST(s.missed_units AS DOUBLE) / NULLIF(CAST(s.enrolled_units AS DOUBLE), 0) END) AS absence_rate_two_years_back,
  SUM(CASE WHEN s.is_rated AND s.is_chronic THEN 1 ELSE 0 END) AS years_chronic,
  SUM(CASE WHEN s.is_rated THEN 1 ELSE 0 END) AS years_rated
FROM year_span y
JOIN student_year_state s ON s.school_year < y.school_year
JOIN student_number n ON n.student_key = s.student_key
GROUP BY y.school_year, n.sid`
};
