import type { Stage } from "../../attendance/stage.js";

/** Every school's instructional days of the year as the calendar was known at a point, days still to come included. */
export const knownCalendar: Stage = {
  table: "known_calendar",
  sql: `
WITH instruction AS (
  SELECT p.point AS point, p.as_of_date AS as_of_date, n.school_no AS school_no, c.date AS date, d.day_number AS day_number,
    d.weekday AS weekday
  FROM calendar_day c
  JOIN point p ON p.school_year = c.school_year AND c.recorded_on <= p.as_of_date
    AND (c.superseded_on IS NULL OR c.superseded_on > p.as_of_date)
  JOIN school_number n ON n.school_id = c.school_id
  JOIN calendar_date d ON d.date = c.date
  WHERE c.retracted = FALSE AND c.is_instructional
)
SELECT point, as_of_date, school_no, date, weekday IN (1, 5) AS is_monday_or_friday,
  COALESCE(day_number - LAG(day_number) OVER (PARTITION BY point, school_no ORDER BY date) >= 4, FALSE)
    OR COALESCE(LEAD(day_number) OVER (PARTITION BY point, school_no ORDER BY date) - day_number >= 4, FALSE)
    AS is_beside_break
FROM instruction`
};

/**
 * One row a point, school and date from the school's first counted day to the as-of date: how many counted days there
 * were through it (as `attendance/school-day` counts), and what kind of day it is where it is one.
 */
export const schoolDate: Stage = {
  table: "school_date",
  sql: `
WITH sending AS (
  SELECT c.point AS point, c.school_no AS school_no, c.date AS date, c.as_of_date AS as_of_date,
    c.is_monday_or_friday AS is_monday_or_friday, c.is_beside_break AS is_beside_break,
    CASE WHEN s.school_no IS NULL THEN 0 ELSE 1 END AS was_sent
  FROM known_calendar c
  LEFT JOIN known_submission s ON s.point = c.point AND s.school_no = c.school_no AND s.date = c.date
  WHERE c.date <= c.as_of_date
), sent AS (
  SELECT s.*, MAX(was_sent) OVER (PARTITION BY point) AS is_sending_recorded,
    MAX(CASE WHEN was_sent = 1 THEN date END) OVER (PARTITION BY point, school_no) AS last_sent
  FROM sending s
), counted AS (
  SELECT point, school_no, date, is_monday_or_friday, is_beside_break, as_of_date,
    CASE WHEN is_sending_recorded = 1 AND was_sent = 0 THEN 1 ELSE 0 END AS not_sent
  FROM sent WHERE is_sending_recorded = 0 OR date <= last_sent
), reach AS (
  SELECT point, school_no, MIN(date) AS first_date, MAX(as_of_date) AS as_of_date FROM counted GROUP BY point, school_no
), dated AS (
  SELECT r.point AS point, r.school_no AS school_no, d.date AS date
  FROM reach r
  JOIN calendar_date d ON d.date >= r.first_date AND d.date <= r.as_of_date
)
SELECT d.point AS point, d.school_no AS school_no, d.date AS date, c.date IS NOT NULL AS is_day,
  COALESCE(c.is_monday_or_friday, FALSE) AS is_monday_or_friday, COALESCE(c.is_beside_break, FALSE) AS is_beside_break,
  COALESCE(c.not_sent, 0) AS not_sent,
  CAST(COUNT(c.date) OVER (PARTITION BY d.point, d.school_no ORDER BY d.date
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INTEGER) AS day_ordinal
FROM dated d
LEFT JOIN counted c ON c.point = d.point AND c.school_no = d.school_no AND c.date = d.date`
};

/** The days that schools were known to have sent in at each point. */
export const knownSubmission: Stage = {
  table: "known_submission",
  sql: `
SELECT DISTINCT p.point AS point, n.school_no AS school_no, s.date AS date
FROM submission s
JOIN point p ON s.recorded_on <= p.as_of_date AND (s.superseded_on IS NULL OR s.superseded_on > p.as_of_date)
JOIN wanted_date w ON w.date = s.date
JOIN school_number n ON n.school_id = s.school_id
WHERE s.retracted = FALSE AND s.date <= p.as_of_date`
};

/** The date on which membership is looked at: the as-of date, or the school's last instructional day where earlier. */
export const memberOn: Stage = {
  table: "member_on",
  sql: `
SELECT point, school_no, LEAST(MAX(as_of_date), MAX(date)) AS member_on
FROM known_calendar GROUP BY point, school_no`
};
