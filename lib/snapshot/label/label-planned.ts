import type { Stage } from "../../attendance/stage.js";

/**
 * One row a school, school year and block: the days of instruction that the school's calendar, as it was known at the
 * end of the as-of date, had planned after it; where it had planned none, those that the school then held. Reads every
 * version of calendar_day.
 */
export const labelPlanned: Stage = {
  table: "label_planned",
  sql: `
WITH planned AS (
  SELECT c.school_id AS school_id, b.school_year AS school_year, b.block AS block, COUNT(*) AS day_count
  FROM calendar_day c
  JOIN current_snapshot_date b ON b.school_year = c.school_year AND c.date > b.as_of_date
  WHERE c.is_instructional AND c.retracted = FALSE AND c.recorded_on <= b.as_of_date
    AND (c.superseded_on IS NULL OR c.superseded_on > b.as_of_date)
  GROUP BY c.school_id, b.school_year, b.block
), held AS (
  SELECT c.school_id AS school_id, b.school_year AS school_year, b.block AS block, COUNT(*) AS day_count
  FROM current_calendar_day c
  JOIN current_snapshot_date b ON b.school_year = c.school_year AND c.date > b.as_of_date
  WHERE c.is_instructional
  GROUP BY c.school_id, b.school_year, b.block
)
SELECT COALESCE(p.school_id, h.school_id) AS school_id, COALESCE(p.school_year, h.school_year) AS school_year,
  COALESCE(p.block, h.block) AS block, CAST(COALESCE(p.day_count, h.day_count) AS INTEGER) AS days
FROM planned p
FULL OUTER JOIN held h ON h.school_id = p.school_id AND h.school_year = p.school_year AND h.block = p.block`
};

/** One row a member of a school on a block's date: the days planned after it, at the school that has more. */
export const labelMember: Stage = {
  table: "label_member",
  sql: `
SELECT f.student_key AS student_key, f.school_year AS school_year, f.block AS block,
  CAST(MAX(COALESCE(p.days, 0)) AS INTEGER) AS planned_days
FROM school_figure f
LEFT JOIN label_planned p ON p.school_id = f.school_id AND p.school_year = f.school_year AND p.block = f.block
WHERE f.is_member
GROUP BY f.student_key, f.school_year, f.block`
};
