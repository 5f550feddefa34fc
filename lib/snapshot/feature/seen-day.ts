import { HALF_DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";
import { reasonsByName } from "./reason-number.js";

/**
 * One row a point, student and membership day with a record as it was known there (\`m\` numbers the student's days of the
 * year from 1), and one (\`unsent\` 1) for each day of the student's that the school had not sent in.
 */
export const seenDay: Stage = {
  table: "seen_day",
  sql: `
SELECT g.point AS point, g.sid AS sid, g.days_before + k.day_ordinal - g.day_from AS m, g.n_days AS n_days,
  f.suspended_units + f.unexcused_units + f.excused_units AS missed_units, f.excused_units AS excused_units,
  f.unexcused_units AS unexcused_units, f.suspended_units AS suspended_units, f.tardy AS tardy, f.reason AS reason,
  k.is_monday_or_friday AS is_monday_or_friday, k.is_beside_break AS is_beside_break, 1 AS recorded, -k.not_sent AS unsent
FROM absence_day f
JOIN point p ON f.from_seq <= p.seq AND f.until_seq > p.seq
JOIN school_date k ON k.point = p.point AND k.school_no = f.school_no AND k.date = f.date AND k.is_day
JOIN segment g ON g.point = p.point AND g.sid = f.sid AND g.school_no = f.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through
UNION ALL
SELECT g.point AS point, g.sid AS sid, g.days_before + k.day_ordinal - g.day_from AS m, g.n_days AS n_days,
  0 AS missed_units, 0 AS excused_units, 0 AS unexcused_units, 0 AS suspended_units, 0 AS tardy, CAST(NULL AS INTEGER) AS reason,
  FALSE AS is_monday_or_friday, FALSE AS is_beside_break, 0 AS recorded, 1 AS unsent
FROM school_date k
JOIN segment g ON g.point = k.point AND g.school_no = k.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through
WHERE k.is_day AND k.not_sent = 1`
};

/** The windows of the student's last membership days. */
export const lastDays = [10, 20, 30] as const;

/** Sums of whole numbers, kept in DOUBLE: exact in any order up to 2^53, and far faster than wide integers. */
function total(value: string, when?: string): string {
  return when === undefined
    ? `SUM(CAST(${value} AS DOUBLE))`
    : `SUM(CASE WHEN ${when} THEN CAST(${value} AS DOUBLE) ELSE 0.0E0 END)`;
}

/** One row a point and student with any such day: units missed in all, by kind, reason and window, and what is known. */
export const absenceCount: Stage = {
  table: "absence_count",
  sql: `
SELECT point, sid, ${total("s.missed_units")} AS missed, ${total("s.excused_units")} AS excused,
  ${total("s.unexcused_units")} AS unexcused, ${total("s.suspended_units")} AS suspended,
  ${total("s.tardy")} AS tardies, ${total("s.recorded")} AS recorded, ${total("s.unsent")} AS unsent,
  ${total("s.missed_units", "is_monday_or_friday")} AS missed_monday_friday,
  ${total("s.missed_units", "is_beside_break")} AS missed_beside_break,
  ${total("s.missed_units", "m <= 20")} AS missed_first_20,
  ${lastDays
    .map(
      (k) => `${total("s.missed_units", `m > n_days - ${k}`)} AS missed_last_${k},
  ${total("s.recorded", `m > n_days - ${k}`)} AS recorded_last_${k}, ${total("s.unsent", `m > n_days - ${k}`)} AS unsent_last_${k}`
    )
    .join(",\n  ")},
  ${reasonsByName.map((group, index) => `${total("s.missed_units", `reason = ${index}`)} AS missed_${group}`).join(",\n  ")}
FROM seen_day s
GROUP BY point, sid`
};

/** The longest run of the student's membership days on each of which half or more was missed, and the run up to now. */
export const streak: Stage = {
  table: "streak",
  sql: `
WITH absent AS (
  SELECT point, sid, n_days, m, m - ROW_NUMBER() OVER (PARTITION BY point, sid ORDER BY m) AS run
  FROM seen_day WHERE missed_units >= ${HALF_DAY_UNITS}
), counted AS (
  SELECT point, sid, run, COUNT(*) AS length, MAX(a.m) AS last_day, MAX(a.n_days) AS n_days
  FROM absent a GROUP BY point, sid, run
)
SELECT point, sid, CAST(MAX(length) AS INTEGER) AS longest_streak,
  CAST(MAX(CASE WHEN last_day = n_days THEN length ELSE 0 END) AS INTEGER) AS current_streak
FROM counted c
GROUP BY point, sid`
};
