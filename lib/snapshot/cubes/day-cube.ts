import { DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";

/**
 * Students due at school (n) and days missed, one row a school and day of instruction, from membership counted up day by
 * day rather than from a row for every student and day. n leaves out students of whom nothing is known that day.
 */
export const schoolDayCube: Stage = {
  table: "school_day_cube",
  sql: `
WITH step AS (
  SELECT school_id, day_from + 1 AS day_ordinal, 1 AS change FROM membership_span
  UNION ALL SELECT school_id, day_through + 1, -1 FROM membership_span
), change AS (
  SELECT school_id, day_ordinal, SUM(s.change) AS joined FROM step s GROUP BY school_id, day_ordinal
), member AS (
  SELECT d.school_id AS school_id, d.date AS date, d.school_year AS school_year, d.is_submitted AS is_submitted,
    SUM(COALESCE(c.joined, 0)) OVER (
      PARTITION BY d.school_id ORDER BY d.day_ordinal ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS members
  FROM school_day d
  LEFT JOIN change c ON c.school_id = d.school_id AND c.day_ordinal = d.day_ordinal
), recorded AS (
  SELECT school_id, date, COUNT(*) AS students, SUM(e.missed_units) AS missed
  FROM event_day e GROUP BY school_id, date
), elsewhere AS (
  SELECT school_id, date, SUM(CASE WHEN is_unknown THEN 0 ELSE 1 END) AS students, SUM(u.missed_units) AS missed
  FROM uncounted_day u GROUP BY school_id, date
)
SELECT m.school_id AS school_id, m.date AS date, m.school_year AS school_year,
  CASE WHEN p.is_negative AND m.is_submitted THEN m.members ELSE COALESCE(r.students, 0) END AS n,
  COALESCE(r.missed, 0) AS missed,
  COALESCE(e.students, 0) AS n_elsewhere, COALESCE(e.missed, 0) AS missed_elsewhere
FROM member m
JOIN policy_year p ON p.school_year = m.school_year
LEFT JOIN recorded r ON r.school_id = m.school_id AND r.date = m.date
LEFT JOIN elsewhere e ON e.school_id = m.school_id AND e.date = m.date`
};

/** The same by school, level and district, in whole days; a student of two schools counts once in level and district. PRIVATE. */
export const dayCube: Stage = {
  table: "day_cube",
  sql: `
WITH wide AS (
  SELECT c.school_year AS school_year, c.date AS date, s.school_level AS school_level,
    c.n - c.n_elsewhere AS n, c.missed - c.missed_elsewhere AS missed
  FROM school_day_cube c
  LEFT JOIN current_school s ON s.school_id = c.school_id
), counted AS (
  SELECT 'district' AS scope, '' AS school_id, CAST(NULL AS VARCHAR) AS school_level, school_year, date,
    SUM(w.n) AS students, SUM(w.missed) AS units
  FROM wide w GROUP BY school_year, date
  UNION ALL
  SELECT 'level', '', school_level, school_year, date, SUM(w.n), SUM(w.missed)
  FROM wide w GROUP BY school_level, school_year, date
  UNION ALL
  SELECT 'school', c.school_id, s.school_level, c.school_year, c.date, c.n, c.missed
  FROM school_day_cube c
  LEFT JOIN current_school s ON s.school_id = c.school_id
)
SELECT d.scope AS scope, d.school_id AS school_id, d.school_level AS school_level, d.school_year AS school_year,
  d.date AS date, CAST(d.students AS INTEGER) AS n,
  CAST(ROUND(CAST(d.units AS DOUBLE) / ${DAY_UNITS}) AS INTEGER) AS absent, u.calendar_event AS calendar_event
FROM counted d
LEFT JOIN usual_day u ON u.date = d.date
WHERE d.students > 0`
};
