import type { Stage } from "../../attendance/stage.js";

/**
 * One row a school year of the record, and the year after it: whether it is over at `asOf` (ISO). It is once the last
 * day of instruction of every school is past or that day, and May has begun: a calendar that grows with the year ends
 * with each day. Of a year that has yearly totals and no calendar, May alone decides.
 */
export function labelSchoolYear(asOf: string): Stage {
  return {
    table: "label_school_year",
    sql: `
WITH named AS (
  SELECT school_year FROM policy_year
  UNION SELECT school_year + 1 AS school_year FROM policy_year
), last_day AS (
  SELECT school_year, MAX(date) AS last_date FROM current_calendar_day WHERE is_instructional GROUP BY school_year
)
SELECT n.school_year AS school_year,
  n.school_year <= ${latestWithMay(asOf)} AND (d.last_date IS NULL OR d.last_date <= DATE '${asOf}') AS is_over
FROM named n
LEFT JOIN last_day d ON d.school_year = n.school_year`
  };
}

/** The latest school year whose first of May is no later than the date. */
export function latestWithMay(isoDate: string): number {
  return Number(isoDate.slice(0, 4)) - (Number(isoDate.slice(5, 7)) >= 5 ? 0 : 1);
}
