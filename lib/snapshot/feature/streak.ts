import { HALF_DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";
import { seenDays, seenPlace, steadyDays, steadyPlace } from "./seen-day.js";

const unplaced = `f.missed_units >= ${HALF_DAY_UNITS} AND f.run_at IS NULL`;

/**
 * The longest run of the student's membership days on each of which half or more was missed, and the run up to now, of
 * the days that are in no run that lasts.
 */
export const streak: Stage = {
  table: "streak",
  sql: `
WITH absent AS (
  SELECT point, sid, n_days, m, m - ROW_NUMBER() OVER (PARTITION BY point, sid ORDER BY m) AS run
  FROM (${steadyDays(steadyPlace, unplaced)}
UNION ALL
${seenDays(seenPlace, `f.steady_year IS NULL AND ${unplaced}`)}) s
), counted AS (
  SELECT point, sid, run, COUNT(*) AS length, MAX(a.m) AS last_day, MAX(a.n_days) AS n_days
  FROM absent a GROUP BY point, sid, run
)
SELECT point, sid, CAST(MAX(length) AS INTEGER) AS longest_streak,
  CAST(MAX(CASE WHEN last_day = n_days THEN length ELSE 0 END) AS INTEGER) AS current_streak
FROM counted c
GROUP BY point, sid`
};
