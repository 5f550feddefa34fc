import type { Stage } from "./stage.js";

/**
 * One row a student, school and day of membership: large (days × students), so take only the columns and years needed.
 * `counts_in_district` is true for exactly one row a student and date; `block` is NULL after the year's last as-of date.
 */
export const studentDay: Stage = {
  table: "student_day",
  sql: `
SELECT m.student_key AS student_key, d.school_id AS school_id, d.date AS date, d.school_year AS school_year, d.block AS block,
  e.student_key IS NULL AND NOT (p.is_negative AND d.is_submitted) AS is_unknown,
  COALESCE(e.missed_units, 0) AS missed_units, COALESCE(e.excused_units, 0) AS excused_units,
  COALESCE(e.unexcused_units, 0) AS unexcused_units, COALESCE(e.suspended_units, 0) AS suspended_units,
  COALESCE(e.is_tardy, FALSE) AS is_tardy, u.student_key IS NULL AS counts_in_district
FROM membership_span m
JOIN school_day d ON d.school_id = m.school_id AND d.day_ordinal > m.day_from AND d.day_ordinal <= m.day_through
JOIN policy_year p ON p.school_year = d.school_year
LEFT JOIN event_day e ON e.student_key = m.student_key AND e.school_id = m.school_id AND e.date = d.date
LEFT JOIN uncounted_day u ON u.student_key = m.student_key AND u.school_id = m.school_id AND u.date = d.date`
};
