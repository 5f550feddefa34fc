import {
  dayUnits,
  isNotPresent,
  isOfKind,
  partUnits,
  periodUnits,
  recordedBefore,
  recordedSum
} from "../../attendance/event-day-sql.js";
import type { Stage } from "../../attendance/stage.js";
import { NEVER } from "./point.js";
import { reasonNumber } from "./reason-number.js";
import { versions } from "./version.js";

const day = "s.sid AS sid, n.school_no AS school_no, t.date AS date";
const joinsOf = (students: string) => `JOIN ${students} s ON s.student_key = t.student_key
JOIN school_number n ON n.school_id = t.school_id
JOIN wanted_date d ON d.date = t.date`;
const dayJoins = joinsOf("student_number");
const dayFrom = "GREATEST(f.seq, d.seq)";
const kinds = ["suspended", "unexcused", "excused"] as const;
const isTardy = `CASE WHEN kind = ${kinds.length} THEN 1 ELSE 0 END`;

/**
 * When any record was known of a day of students who were members of two schools at once, where it decides which of the
 * two the day is of.
 */
export function mixedRecord(firstDate: string): Stage {
  return {
    table: "mixed_record",
    sql: versions(
      "attendance_event",
      {
        columns: day,
        joins: `${dayJoins}
JOIN undecided_student m ON m.sid = s.sid`,
        from: dayFrom
      },
      firstDate
    )
  };
}

/** Days that a school was not known to have sent in at some point. */
export const unsentDay: Stage = {
  table: "unsent_day",
  sql: "SELECT DISTINCT school_no, date FROM school_date WHERE is_day AND not_sent = 1"
};

/** From when on absences are read: of students whose counts go on, the days that these don't hold; of others, all. */
export const readStudent: Stage = {
  table: "read_student",
  sql: `
SELECT s.sid AS sid, s.student_key AS student_key, COALESCE(g.from_date, DATE '0001-01-01') AS from_date
FROM student_number s
LEFT JOIN going_on g ON g.sid = s.sid`
};

/**
 * Versions of attendance events that can matter: all but presence, and presence where it makes a day known. What each is
 * of its day, but for periods of a day of which the policy does not say how many it has. Of students whose counts go on,
 * only the days that these don't hold, and those that their school had not sent in.
 */
export function eventVersion(firstDate: string, goesOn = false): Stage {
  const columns = `${day}, d.school_year AS school_year, ${partUnits("p.periods_per_day", "t")} AS part_units,
  ${reasonNumber("t")} AS reason,
  CASE ${[...kinds, "tardy"].map((kind, index) => `WHEN ${kind === "tardy" ? "t.attendance_category = 'tardy'" : isOfKind(kind as (typeof kinds)[number], "t.attendance_category")} THEN ${index}`).join(" ")} END AS kind`;
  const students = goesOn ? "read_student" : "student_number";
  const policy = "JOIN policy_year p ON p.school_year = d.school_year";
  const select = (where: string, joins = "") =>
    versions(
      "attendance_event",
      { columns, joins: `${joinsOf(students)}\n${policy}\n${joins}`, where, from: dayFrom },
      firstDate
    );
  const unsent = "JOIN unsent_day m ON m.school_no = n.school_no AND m.date = t.date";
  const absence = isNotPresent("t.attendance_category");
  const present = "t.attendance_category = 'present'";
  const isRead = goesOn ? " AND t.date >= s.from_date" : "";
  const isElse = goesOn ? `(${present} OR t.date < s.from_date)` : present;
  return {
    table: "event_version",
    sql: [
      select(`${absence}${isRead}`),
      select(`${present} AND NOT p.is_negative`),
      select(`${isElse} AND p.is_negative`, unsent)
    ].join("\nUNION ALL ")
  };
}

/**
 * The largest period that a school was known to have recorded in the year, from each as-of date at which that changes:
 * what one period is worth where the policy does not say.
 */
export function periodCount(firstDate: string): Stage {
  return {
    table: "period_count",
    sql: `
WITH period_version AS (${versions(
      "attendance_event",
      {
        columns: `n.school_no AS school_no, t.date AS date, CAST(SUBSTR(t.session_part, 8) AS INTEGER) AS period_number`,
        joins: `JOIN school_number n ON n.school_id = t.school_id
JOIN wanted_date d ON d.date = t.date`,
        where: "t.session_part LIKE 'period %'",
        from: dayFrom
      },
      firstDate
    )}
), dated AS (
  SELECT DISTINCT school_no, date, period_number, from_seq, until_seq FROM period_version
), known AS (
  SELECT p.school_year AS school_year, p.seq AS seq, v.school_no AS school_no, MAX(v.period_number) AS periods
  FROM dated v
  JOIN point p ON v.from_seq <= p.seq AND v.until_seq > p.seq
  JOIN school_date d ON d.point = p.point AND d.school_no = v.school_no AND d.date = v.date AND d.is_day
  GROUP BY p.school_year, p.seq, v.school_no
), marked AS (
  SELECT k.*, LAG(periods) OVER (PARTITION BY school_year, school_no ORDER BY seq) AS periods_before FROM known k
), changed AS (
  SELECT school_year, school_no, periods, seq AS from_seq,
    COALESCE(LEAD(seq) OVER (PARTITION BY school_year, school_no ORDER BY seq), ${NEVER}) AS until_seq
  FROM marked WHERE periods_before IS NULL OR periods_before <> periods
)
SELECT school_year, school_no, periods, from_seq, until_seq FROM changed`
  };
}

/**
 * One row a student, school and date with a record, and stretch of time over which the same was known of it: what all
 * its events come to, as `attendance/event-day` says.
 */
export const dayFact: Stage = {
  table: "day_fact",
  sql: `
WITH part AS (
  SELECT sid, school_no, date, school_year, kind, reason, part_units, from_seq, until_seq
  FROM event_version WHERE part_units IS NOT NULL
  UNION ALL
  SELECT e.sid AS sid, e.school_no AS school_no, e.date AS date, e.school_year AS school_year,
    e.kind AS kind, e.reason AS reason, CAST(${periodUnits("n.periods")} AS BIGINT) AS part_units,
    GREATEST(e.from_seq, n.from_seq) AS from_seq, LEAST(e.until_seq, n.until_seq) AS until_seq
  FROM event_version e
  JOIN period_count n ON n.school_year = e.school_year AND n.school_no = e.school_no
    AND n.from_seq < e.until_seq AND n.until_seq > e.from_seq
  WHERE e.part_units IS NULL
), only_part AS (
  SELECT sid, school_no, date, COUNT(*) AS parts, MIN(o.school_year) AS school_year,
    MIN(o.kind) AS kind, MIN(o.reason) AS reason,
    MIN(o.part_units) AS part_units, MIN(o.from_seq) AS from_seq, MIN(o.until_seq) AS until_seq
  FROM part o GROUP BY sid, school_no, date
), one_of_several AS (
  SELECT p.*
  FROM part p
  JOIN only_part o ON o.sid = p.sid AND o.school_no = p.school_no AND o.date = p.date AND o.parts > 1
), moment AS (
  SELECT sid, school_no, date, from_seq AS seq FROM one_of_several
  UNION SELECT sid, school_no, date, until_seq AS seq FROM one_of_several WHERE until_seq < ${NEVER}
), stretch AS (
  SELECT sid, school_no, date, seq AS from_seq,
    COALESCE(LEAD(seq) OVER (PARTITION BY sid, school_no, date ORDER BY seq), ${NEVER}) AS until_seq
  FROM moment
), recorded AS (
  SELECT sid, school_no, date, school_year, from_seq, until_seq,
    ${kinds.map((kind, index) => `CASE WHEN kind = ${index} THEN part_units ELSE 0 END AS ${kind}`).join(", ")},
    ${isTardy} AS tardy, reason
  FROM only_part WHERE parts = 1
  UNION ALL
  SELECT p.sid, p.school_no, p.date, p.school_year, t.from_seq, t.until_seq,
    ${kinds.map((kind, index) => recordedSum(kind, `p.kind = ${index}`, "p.part_units")).join(",\n    ")},
    MAX(${isTardy}) AS tardy, MIN(p.reason) AS reason
  FROM stretch t
  JOIN one_of_several p ON p.sid = t.sid AND p.school_no = t.school_no AND p.date = t.date
    AND p.from_seq <= t.from_seq AND p.until_seq > t.from_seq
  GROUP BY p.sid, p.school_no, p.date, p.school_year, t.from_seq, t.until_seq
), placed AS (
  SELECT r.*, p.is_fractional AS is_fractional,
    ${recordedBefore("suspended", "unexcused", "excused")} AS before_suspended,
    ${recordedBefore("unexcused", "suspended", "excused")} AS before_unexcused,
    ${recordedBefore("excused", "suspended", "unexcused")} AS before_excused
  FROM recorded r
  JOIN policy_year p ON p.school_year = r.school_year
), counted AS (
  SELECT p.*, ${kinds.map((kind) => `${dayUnits(kind)} AS ${kind}_units`).join(", ")} FROM placed p
)
SELECT sid, school_no, date, from_seq, until_seq,
  CAST(excused_units + unexcused_units + suspended_units AS DOUBLE) AS missed_units,
  CAST(excused_units AS DOUBLE) AS excused_units, CAST(unexcused_units AS DOUBLE) AS unexcused_units, tardy, reason
FROM counted`
};
