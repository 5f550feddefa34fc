import { attendanceCategories } from "../../canon/attendance-category.js";
import type { Stage } from "../../attendance/stage.js";

const key = ["student_key", "school_id", "date", "session_part"];
const absences = attendanceCategories.filter((d) => d.counts !== "nothing").map((d) => `'${d.category}'`);
const chain = `PARTITION BY ${key.map((name) => `e.${name}`).join(", ")} ORDER BY e.recorded_on, e.retracted`;

/**
 * One row a version of an attendance event, of exactly one `kind`: `first_time` (the first of its key, known by the
 * as-of date of the block its day lies in), `late` (the first, known after it), `corrected`, `retracted`, or `untold`
 * (a first one whose source does not say when it was known). `snapshots_missed` counts the as-of dates between the day
 * and the day it was known: above 0, some snapshot would have been otherwise. It and `days_late` are NULL where the
 * source does not tell. `moves` says whether it changed how much absence is on record. No student is named in it.
 */
export const restatementVersion: Stage = {
  table: "restatement_version",
  sql: `
WITH changed_key AS (
  SELECT DISTINCT ${key.join(", ")} FROM attendance_event WHERE superseded_on IS NOT NULL
), marked AS (
  SELECT e.*, CASE WHEN NOT e.retracted AND e.attendance_category IN (${absences.join(", ")}) THEN 1 ELSE 0 END AS absent,
    c.student_key IS NOT NULL AS is_in_chain
  FROM attendance_event e
  LEFT JOIN changed_key c ON ${key.map((name) => `c.${name} = e.${name}`).join(" AND ")}
), ordered AS (
  SELECT e.school_id AS school_id, e.date AS date, e.recorded_on AS recorded_on, e.recorded_assumed AS recorded_assumed,
    e.retracted AS retracted, e.superseded_on AS superseded_on, e.absent AS absent,
    COALESCE(e.event_duration, -1) AS duration, COALESCE(e.minutes_missed, -1) AS minutes,
    ROW_NUMBER() OVER (${chain}) AS place,
    LAG(e.absent) OVER (${chain}) AS absent_before,
    LAG(COALESCE(e.event_duration, -1)) OVER (${chain}) AS duration_before,
    LAG(COALESCE(e.minutes_missed, -1)) OVER (${chain}) AS minutes_before
  FROM marked e
  WHERE e.is_in_chain
  UNION ALL
  SELECT e.school_id, e.date, e.recorded_on, e.recorded_assumed, e.retracted, e.superseded_on, e.absent,
    CAST(-1 AS DOUBLE), CAST(-1 AS DOUBLE), 1, CAST(NULL AS INTEGER), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE)
  FROM marked e
  WHERE NOT e.is_in_chain
), dated AS (
  SELECT o.*, d.school_year AS school_year, d.block AS block,
    CASE WHEN NOT o.recorded_assumed THEN k.day_number - d.day_number END AS days_late,
    CASE WHEN o.recorded_assumed OR d.block IS NULL THEN NULL
      WHEN k.snapshots_before > d.snapshots_before THEN k.snapshots_before - d.snapshots_before ELSE 0 END AS snapshots_missed
  FROM ordered o
  JOIN restatement_date d ON d.date = o.date
  JOIN restatement_date k ON k.date = o.recorded_on
)
SELECT school_id, school_year, block,
  CASE WHEN retracted THEN 'retracted' WHEN place > 1 THEN 'corrected' WHEN recorded_assumed THEN 'untold'
    WHEN snapshots_missed > 0 THEN 'late' ELSE 'first_time' END AS kind,
  days_late, snapshots_missed, recorded_assumed AS is_untold, superseded_on IS NULL AS is_newest,
  CASE WHEN place = 1 THEN absent = 1
    ELSE absent <> absent_before OR (absent = 1 AND (duration <> duration_before OR minutes <> minutes_before)) END AS moves
FROM dated`
};
