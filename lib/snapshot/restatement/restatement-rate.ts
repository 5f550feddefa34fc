import { DAY_UNITS } from "../../attendance/day-units.js";
import { type Stage, YEAR_END } from "../../attendance/stage.js";

/**
 * What restating did to the numbers: one row a school (school_id '' is all schools together), school year and ended
 * block, with the absence rate of the block's own days as it was known at the end of its as-of date and as it stands
 * now: student-days due of which attendance is known, and day units missed. `rate_then` is NULL where a record of the
 * block does not say when it was known. In all schools a student of two schools counts in both. PRIVATE.
 */
export const restatementRate: Stage = {
  table: "restatement_rate",
  sql: `
WITH by_day AS (
  SELECT d.school_id AS school_id, d.school_year AS school_year, d.block AS block,
    CASE WHEN k.has_come THEN t.n ELSE 0 END AS days_then, CASE WHEN k.has_come THEN t.missed ELSE 0 END AS missed_then,
    r.n AS days_now, r.missed AS missed_now
  FROM school_day d
  JOIN known_school_day k ON k.school_id = d.school_id AND k.date = d.date
  JOIN known_day t ON t.school_id = d.school_id AND t.date = d.date
  JOIN restated_day r ON r.school_id = d.school_id AND r.date = d.date
  WHERE d.closed_block < ${YEAR_END}
), scoped AS (
  SELECT school_id, school_year, block, days_then, missed_then, days_now, missed_now FROM by_day
  UNION ALL
  SELECT '' AS school_id, school_year, block, days_then, missed_then, days_now, missed_now FROM by_day
), summed AS (
  SELECT school_id, school_year, block,
    CAST(SUM(s.days_then) AS BIGINT) AS days_then, CAST(SUM(s.missed_then) AS BIGINT) AS missed_then,
    CAST(SUM(s.days_now) AS BIGINT) AS days_now, CAST(SUM(s.missed_now) AS BIGINT) AS missed_now
  FROM scoped s
  GROUP BY school_id, school_year, block
), undated AS (
  SELECT school_id, school_year, block FROM restatement_cube
  WHERE scope IN ('block', 'school_block') AND undated > 0
)
SELECT s.school_id AS school_id, s.school_year AS school_year, s.block AS block, b.as_of_date AS as_of_date,
  s.days_then AS days_then, s.missed_then AS missed_then, s.days_now AS days_now, s.missed_now AS missed_now,
  p.is_negative AS is_negative,
  CASE WHEN u.school_year IS NULL AND s.days_then > 0
    THEN CAST(s.missed_then AS DOUBLE) / (CAST(s.days_then AS DOUBLE) * ${DAY_UNITS}) END AS rate_then,
  CASE WHEN s.days_now > 0
    THEN CAST(s.missed_now AS DOUBLE) / (CAST(s.days_now AS DOUBLE) * ${DAY_UNITS}) END AS rate_now
FROM summed s
JOIN current_snapshot_date b ON b.school_year = s.school_year AND b.block = s.block
JOIN policy_year p ON p.school_year = s.school_year
LEFT JOIN undated u ON u.school_id = s.school_id AND u.school_year = s.school_year AND u.block = s.block`
};
