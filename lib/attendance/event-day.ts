import { dayUnits, isOfKind, partUnits, recordedBefore, recordedSum } from "./event-day-sql.js";
import type { Stage } from "./stage.js";

/**
 * One row a student, school and day of membership with any record: what all its events come to, as `missedUnitsOf`
 * says it for one day. Events outside membership and on days without instruction are not in it.
 */
export const eventDay: Stage = {
  table: "event_day",
  sql: `
WITH period_event AS (
  SELECT d.school_id AS school_id, d.school_year AS school_year, CAST(SUBSTR(e.session_part, 8) AS INTEGER) AS period_number
  FROM current_attendance_event e
  JOIN school_day d ON d.school_id = e.school_id AND d.date = e.date
  WHERE e.session_part LIKE 'period %'
), period_count AS (
  SELECT school_id, school_year, MAX(period_number) AS periods_seen FROM period_event GROUP BY school_id, school_year
), event_part AS (
  SELECT m.span_id AS span_id, d.day_ordinal AS day_ordinal, e.attendance_category AS attendance_category,
    ${partUnits("COALESCE(p.periods_per_day, n.periods_seen)")} AS part_units
  FROM current_attendance_event e
  JOIN school_day d ON d.school_id = e.school_id AND d.date = e.date
  JOIN policy_year p ON p.school_year = d.school_year
  -- events outside membership fall out below; an inner join here lets planners pair spans with days first
  LEFT JOIN membership_span m ON m.student_key = e.student_key AND m.school_id = e.school_id
    AND d.day_ordinal > m.day_from AND d.day_ordinal <= m.day_through
  LEFT JOIN period_count n ON n.school_id = d.school_id AND n.school_year = d.school_year
), recorded AS (
  SELECT span_id, day_ordinal,
    ${(["suspended", "unexcused", "excused"] as const).map((kind) => recordedSum(kind, isOfKind(kind))).join(",\n    ")},
    MAX(CASE WHEN attendance_category = 'tardy' THEN 1 ELSE 0 END) AS tardy
  FROM event_part e
  GROUP BY span_id, day_ordinal
), placed AS (
  SELECT m.student_key AS student_key, m.school_id AS school_id, d.date AS date,
    d.school_year AS school_year, d.closed_block AS closed_block, d.is_submitted AS is_submitted,
    r.suspended AS suspended, r.unexcused AS unexcused, r.excused AS excused, r.tardy AS tardy,
    p.is_fractional AS is_fractional,
    ${recordedBefore("suspended", "unexcused", "excused")} AS before_suspended,
    ${recordedBefore("unexcused", "suspended", "excused")} AS before_unexcused,
    ${recordedBefore("excused", "suspended", "unexcused")} AS before_excused
  FROM recorded r
  JOIN membership_span m ON m.span_id = r.span_id
  JOIN school_day d ON d.school_id = m.school_id AND d.day_ordinal = r.day_ordinal
  JOIN policy_year p ON p.school_year = d.school_year
), counted AS (
  SELECT p.*,
    ${dayUnits("suspended")} AS suspended_units,
    ${dayUnits("unexcused")} AS unexcused_units,
    ${dayUnits("excused")} AS excused_units
  FROM placed p
)
SELECT student_key, school_id, date, school_year, closed_block, is_submitted,
  suspended_units + unexcused_units + excused_units AS missed_units,
  excused_units, unexcused_units, suspended_units, tardy = 1 AS is_tardy
FROM counted`
};
