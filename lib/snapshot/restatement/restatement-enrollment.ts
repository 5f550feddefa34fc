import type { Stage } from "../../attendance/stage.js";

const flag = (condition: string) => `CAST(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT)`;

/**
 * When entries and exits that stand now were first known: by school (school_id '' is all) and school year (NULL is all),
 * how many there were, how many were known only after the as-of date of the block they lie in, and how many have a
 * source that does not say. PRIVATE.
 */
export const restatementEnrollment: Stage = {
  table: "restatement_enrollment",
  sql: `
WITH learned AS (
  SELECT v.school_id AS school_id, v.entry_date AS entry_date, k.exit_date AS exit_date,
    MIN(v.recorded_on) AS entry_known_on,
    MIN(CASE WHEN v.exit_date = k.exit_date THEN v.recorded_on END) AS exit_known_on,
    MAX(CASE WHEN v.recorded_assumed THEN 1 ELSE 0 END) AS untold
  FROM enrollment v
  JOIN current_enrollment k ON k.student_key = v.student_key AND k.school_id = v.school_id AND k.entry_date = v.entry_date
  WHERE NOT v.retracted
  GROUP BY v.student_key, v.school_id, v.entry_date, k.exit_date
), moment AS (
  SELECT school_id, entry_date AS date, entry_known_on AS known_on, untold, 1 AS is_entry FROM learned
  UNION ALL SELECT school_id, exit_date, exit_known_on, untold, 0 FROM learned WHERE exit_date IS NOT NULL
), dated AS (
  SELECT m.school_id AS school_id, d.school_year AS school_year, m.is_entry AS is_entry, m.untold AS untold,
    CASE WHEN m.untold = 0 AND m.known_on > d.as_of_date THEN 1 ELSE 0 END AS is_after
  FROM moment m
  JOIN restatement_date d ON d.date = m.date
), scoped AS (
  SELECT school_id, school_year, is_entry, untold, is_after FROM dated
  UNION ALL SELECT '', school_year, is_entry, untold, is_after FROM dated
  UNION ALL SELECT school_id, CAST(NULL AS INTEGER), is_entry, untold, is_after FROM dated
  UNION ALL SELECT '', CAST(NULL AS INTEGER), is_entry, untold, is_after FROM dated
)
SELECT school_id, school_year, ${flag("is_entry = 1")} AS entries, ${flag("is_entry = 1 AND is_after = 1")} AS entries_after,
  ${flag("is_entry = 0")} AS exits, ${flag("is_entry = 0 AND is_after = 1")} AS exits_after,
  ${flag("untold = 1")} AS moments_untold
FROM scoped
GROUP BY school_id, school_year`
};
