import { eventDay } from "../../attendance/event-day.js";
import type { Stage } from "../../attendance/stage.js";
import { schoolDayCube } from "../cubes/day-cube.js";

/** The students' days of which something was known otherwise at the end of the as-of date of the day's block. */
export const changedDay: Stage = {
  table: "changed_day",
  sql: `
SELECT DISTINCT e.student_key AS student_key, e.school_id AS school_id, e.date AS date
FROM attendance_event e
JOIN restatement_date d ON d.date = e.date
WHERE e.recorded_on > d.as_of_date OR e.superseded_on > d.as_of_date`
};

/**
 * The events of those days as they were known then: the version of that date, if there was one and it was not taken
 * back by then. Parts by period are in it whole, since the largest number of a school's periods says what one is worth.
 */
export const knownAttendanceEvent: Stage = {
  table: "known_attendance_event",
  sql: `
SELECT e.student_key AS student_key, e.school_id AS school_id, e.date AS date, e.session_part AS session_part,
  e.attendance_category AS attendance_category, e.event_duration AS event_duration, e.minutes_missed AS minutes_missed
FROM attendance_event e
JOIN restatement_date d ON d.date = e.date
LEFT JOIN changed_day c ON c.student_key = e.student_key AND c.school_id = e.school_id AND c.date = e.date
WHERE (c.date IS NOT NULL OR e.session_part LIKE 'period %')
  AND e.recorded_on <= d.as_of_date AND (e.superseded_on IS NULL OR e.superseded_on > d.as_of_date) AND NOT e.retracted`
};

/**
 * The schools' days, submitted where that was known by the end of the as-of date of the day's block; `has_come` says
 * whether the school's attendance of the block reached so far then. A submission whose source does not say when it was
 * known counts as known.
 */
export const knownSchoolDay: Stage = {
  table: "known_school_day",
  sql: `
WITH sent AS (
  SELECT DISTINCT s.school_id AS school_id, s.date AS date
  FROM submission s
  JOIN restatement_date d ON d.date = s.date
  WHERE (s.recorded_assumed OR s.recorded_on <= d.as_of_date)
    AND (s.superseded_on IS NULL OR s.superseded_on > d.as_of_date) AND NOT s.retracted
), known AS (
  SELECT d.school_id AS school_id, d.date AS date, d.school_year AS school_year, d.block AS block,
    d.day_ordinal AS day_ordinal, k.school_id IS NOT NULL OR (d.is_submitted AND c.school_id IS NULL) AS is_submitted
  FROM school_day d
  LEFT JOIN current_submission c ON c.school_id = d.school_id AND c.date = d.date
  LEFT JOIN sent k ON k.school_id = d.school_id AND k.date = d.date
)
SELECT k.*, COALESCE(date <= MAX(CASE WHEN is_submitted THEN date END) OVER (PARTITION BY school_id, school_year, block), FALSE)
    AS has_come
FROM known k`
};

/** `event_day` of what was known then, by the very same counting; of the days that changed it is right, others come from `event_day`. */
export const recountedDay: Stage = {
  table: "recounted_day",
  sql: readingInstead(eventDay.sql, { current_attendance_event: knownAttendanceEvent.table })
};

/** What each student was known to have missed of each day then. */
export const knownEventDay: Stage = {
  table: "known_event_day",
  sql: `
SELECT e.school_id AS school_id, e.date AS date, e.missed_units AS missed_units
FROM event_day e
LEFT JOIN changed_day c ON c.student_key = e.student_key AND c.school_id = e.school_id AND c.date = e.date
WHERE c.date IS NULL
UNION ALL
SELECT r.school_id, r.date, r.missed_units
FROM recounted_day r
JOIN changed_day c ON c.student_key = r.student_key AND c.school_id = r.school_id AND c.date = r.date`
};

/** Students due and days missed by school and day, as they stand now. */
export const restatedDay: Stage = { table: "restated_day", sql: schoolDayCube.sql };

/** The same from what was known then. Who was enrolled is as it stands now: the two differ by attendance alone. */
export const knownDay: Stage = {
  table: "known_day",
  sql: readingInstead(schoolDayCube.sql, {
    event_day: knownEventDay.table,
    school_day: knownSchoolDay.table
  })
};

/** The same SQL over other tables. */
function readingInstead(sql: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce(
    (text, [table, other]) => text.replaceAll(new RegExp(`\\b${table}\\b`, "g"), other),
    sql
  );
}
