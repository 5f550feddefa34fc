import { HALF_DAY_UNITS } from "../../attendance/day-units.js";
import type { Stage } from "../../attendance/stage.js";
import { reasonsByName } from "./reason-number.js";

/**
 * One row a point of the batch, student and membership day with a record as it was known there (`m` numbers the
 * student's days of the year from 1), and one for each day of the student's that the school had not sent in. `unknown` is
 * what it adds to the days of unknown attendance: under positive recording a record takes one away from all.
 */
export const seenDay: Stage = {
  table: "seen_day",
  sql: `
SELECT g.point AS point, g.sid AS sid, CAST(g.days_before + k.day_ordinal - g.day_from AS SMALLINT) AS m,
  CAST(g.n_days AS SMALLINT) AS n_days,
  f.missed_units AS missed_units, f.excused_units AS excused_units, f.unexcused_units AS unexcused_units,
  f.tardy AS tardy, f.reason AS reason, k.is_monday_or_friday AS is_monday_or_friday,
  k.is_beside_break AS is_beside_break, CASE WHEN y.is_negative THEN -k.not_sent ELSE -1 END AS unknown
FROM absence_day f
JOIN batch p ON f.from_seq <= p.seq AND f.until_seq > p.seq
JOIN policy_year y ON y.school_year = p.school_year
JOIN school_date k ON k.point = p.point AND k.school_no = f.school_no AND k.date = f.date AND k.is_day
JOIN segment g ON g.point = p.point AND g.sid = f.sid AND g.school_no = f.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through
UNION ALL
SELECT g.point AS point, g.sid AS sid, CAST(g.days_before + k.day_ordinal - g.day_from AS SMALLINT) AS m,
  CAST(g.n_days AS SMALLINT) AS n_days,
  0.0E0 AS missed_units, 0.0E0 AS excused_units, 0.0E0 AS unexcused_units, 0 AS tardy, CAST(NULL AS INTEGER) AS reason,
  FALSE AS is_monday_or_friday, FALSE AS is_beside_break, 1 AS unknown
FROM batch p
JOIN policy_year y ON y.school_year = p.school_year AND y.is_negative
JOIN school_date k ON k.point = p.point AND k.is_day AND k.not_sent = 1
JOIN segment g ON g.point = k.point AND g.school_no = k.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through`
};

/** The windows of the student's last membership days. */
export const lastDays = [10, 20, 30] as const;

/** Sums of whole numbers kept in DOUBLE: exact in any order up to 2^53, and far faster than wide integers. */
const total = (when: string, value = "s.missed_units") =>
  `SUM(CASE WHEN ${when} THEN ${value} ELSE 0.0E0 END)`;

/** One row a point and student who missed or was late on any day: units missed in all, by kind, reason and window. */
export const absenceCount: Stage = {
  table: "absence_count",
  sql: `
SELECT point, sid, SUM(s.missed_units) AS missed, SUM(s.excused_units) AS excused, SUM(s.unexcused_units) AS unexcused,
  SUM(s.tardy) AS tardies,
  ${total("is_monday_or_friday")} AS missed_monday_friday, ${total("is_beside_break")} AS missed_beside_break,
  ${total("m <= 20")} AS missed_first_20,
  ${lastDays.map((k) => `${total(`m > n_days - ${k}`)} AS missed_last_${k}`).join(", ")},
  ${reasonsByName.map((group, index) => `${total(`reason = ${index}`)} AS missed_${group}`).join(",\n  ")}
FROM seen_day s
WHERE missed_units > 0 OR tardy > 0
GROUP BY point, sid`
};

/** What records add to and take from the days of unknown attendance, in all and in each window. */
export const unknownCount: Stage = {
  table: "unknown_count",
  sql: `
SELECT point, sid, SUM(s.unknown) AS unknown,
  ${lastDays.map((k) => `SUM(CASE WHEN m > n_days - ${k} THEN s.unknown ELSE 0 END) AS unknown_last_${k}`).join(",\n  ")}
FROM seen_day s
WHERE unknown <> 0
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
