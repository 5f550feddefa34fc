import type { Stage } from "../../attendance/stage.js";

const flag = (condition: string) => `CAST(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT)`;

/**
 * When schools sent attendance in: by school (school_id '' is all) and school year (NULL is all), days sent, and of
 * those the days first known on a later day, those only after the as-of date of the day's block, and those whose source
 * does not say. PRIVATE.
 */
export const restatementSubmission: Stage = {
  table: "restatement_submission",
  sql: `
WITH sent AS (
  SELECT school_id, date, MIN(s.recorded_on) AS known_on, MAX(CASE WHEN s.recorded_assumed THEN 1 ELSE 0 END) AS untold
  FROM submission s
  WHERE NOT s.retracted
  GROUP BY school_id, date
), dated AS (
  SELECT s.school_id AS school_id, d.school_year AS school_year, s.untold AS untold,
    CASE WHEN s.untold = 0 AND s.known_on > s.date THEN 1 ELSE 0 END AS is_later,
    CASE WHEN s.untold = 0 AND s.known_on > d.as_of_date THEN 1 ELSE 0 END AS is_after
  FROM sent s
  JOIN restatement_date d ON d.date = s.date
), scoped AS (
  SELECT school_id, school_year, untold, is_later, is_after FROM dated
  UNION ALL SELECT '', school_year, untold, is_later, is_after FROM dated
  UNION ALL SELECT school_id, CAST(NULL AS INTEGER), untold, is_later, is_after FROM dated
  UNION ALL SELECT '', CAST(NULL AS INTEGER), untold, is_later, is_after FROM dated
)
SELECT school_id, school_year, CAST(COUNT(*) AS BIGINT) AS days_sent, ${flag("is_later = 1")} AS days_sent_later,
  ${flag("is_after = 1")} AS days_sent_after, ${flag("untold = 1")} AS days_untold
FROM scoped
GROUP BY school_id, school_year`
};
