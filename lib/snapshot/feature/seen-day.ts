import { HALF_DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";
import { reasonsByName } from "./reason-number.js";

/** The windows of the student's last membership days. */
export const lastDays = [10, 20, 30] as const;

/**
 * SELECT text: of the records of the batch's points (`f` a row of absence_day, `k` its day, `g` the run of membership
 * that it falls in), those that were known there. `day` numbers the student's membership days of the year from 1.
 */
function seenDays(columns: string, where = "TRUE"): string {
  return `SELECT g.point AS point, g.sid AS sid, ${day} AS m, g.n_days AS n_days, ${columns}
FROM absence_day f
JOIN batch p ON f.from_seq <= p.seq AND f.until_seq > p.seq
JOIN policy_year y ON y.school_year = p.school_year
JOIN school_date k ON k.point = p.point AND k.school_no = f.school_no AND k.date = f.date AND k.is_day
JOIN segment g ON g.point = p.point AND g.sid = f.sid AND g.school_no = f.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through
WHERE ${where}`;
}

const day = "g.days_before + k.day_ordinal - g.day_from";

/** Sums of whole numbers kept in DOUBLE: exact in any order up to 2^53, and far faster than wide integers. */
const total = (when: string) => `SUM(CASE WHEN ${when} THEN s.missed_units ELSE 0.0E0 END)`;

/**
 * One row a point and student who missed or was late on any day: units missed in all, by kind, reason and window, and
 * the longest and the current of those runs of absence that are the same on every date (`absence_run`).
 */
export const absenceCount: Stage = {
  table: "absence_count",
  sql: `
SELECT point, sid, SUM(s.missed_units) AS missed, SUM(s.excused_units) AS excused, SUM(s.unexcused_units) AS unexcused,
  SUM(s.tardy) AS tardies, MAX(s.run_at) AS longest_run, MAX(CASE WHEN m = n_days THEN s.run_at END) AS current_run,
  ${total("is_monday_or_friday")} AS missed_monday_friday, ${total("is_beside_break")} AS missed_beside_break,
  ${total("m <= 20")} AS missed_first_20,
  ${lastDays.map((k) => `${total(`m > n_days - ${k}`)} AS missed_last_${k}`).join(", ")},
  ${reasonsByName.map((group, index) => `${total(`reason = ${index}`)} AS missed_${group}`).join(",\n  ")}
FROM (${seenDays(
    `f.missed_units AS missed_units, f.excused_units AS excused_units, f.unexcused_units AS unexcused_units,
  f.tardy AS tardy, f.reason AS reason, f.run_at AS run_at, k.is_monday_or_friday AS is_monday_or_friday,
  k.is_beside_break AS is_beside_break`,
    "f.missed_units > 0 OR f.tardy > 0"
  )}) s
GROUP BY point, sid`
};

/**
 * What records and silent schools add to and take from the days of unknown attendance, in all and in each window: under
 * negative recording a day that the school had not sent in is unknown but for a record, under positive recording each
 * record makes a day known.
 */
export const unknownCount: Stage = {
  table: "unknown_count",
  sql: `
SELECT point, sid, CAST(SUM(s.unknown) AS INTEGER) AS unknown,
  ${lastDays
    .map(
      (k) =>
        `CAST(SUM(CASE WHEN m > n_days - ${k} THEN s.unknown ELSE 0 END) AS INTEGER) AS unknown_last_${k}`
    )
    .join(",\n  ")}
FROM (${seenDays("-1 AS unknown", "k.not_sent = 1 OR NOT y.is_negative")}
UNION ALL
SELECT g.point AS point, g.sid AS sid, ${day} AS m, g.n_days AS n_days, 1 AS unknown
FROM batch p
JOIN policy_year y ON y.school_year = p.school_year AND y.is_negative
JOIN school_date k ON k.point = p.point AND k.is_day AND k.not_sent = 1
JOIN segment g ON g.point = k.point AND g.school_no = k.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through) s
GROUP BY point, sid`
};

/**
 * The longest run of the student's membership days on each of which half or more was missed, and the run up to now, of
 * the days that are in no `absence_run`.
 */
export const streak: Stage = {
  table: "streak",
  sql: `
WITH absent AS (
  SELECT point, sid, n_days, m, m - ROW_NUMBER() OVER (PARTITION BY point, sid ORDER BY m) AS run
  FROM (${seenDays("f.date AS date", `f.missed_units >= ${HALF_DAY_UNITS} AND f.run_at IS NULL`)}) s
), counted AS (
  SELECT point, sid, run, COUNT(*) AS length, MAX(a.m) AS last_day, MAX(a.n_days) AS n_days
  FROM absent a GROUP BY point, sid, run
)
SELECT point, sid, CAST(MAX(length) AS INTEGER) AS longest_streak,
  CAST(MAX(CASE WHEN last_day = n_days THEN length ELSE 0 END) AS INTEGER) AS current_streak
FROM counted c
GROUP BY point, sid`
};
