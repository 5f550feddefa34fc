import { HALF_DAY_UNITS } from "../../attendance/day-units.js";
import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { reasonsByName } from "./reason-number.js";

/** The windows of the student's last membership days. */
export const lastDays = [10, 20, 30] as const;

const day = "g.days_before + k.day_ordinal - g.day_from";

const blocks = `(SELECT * FROM batch WHERE block < ${YEAR_END})`;

/**
 * SELECT text: the records of days that were known at points `p`, the batch's blocks unless others are named (`f` a row of
 * absence_day, `k` its day, of `days`, `g` the run of membership that it falls in); `m` numbers the student's membership
 * days of the year from 1.
 */
function seenDays(columns: string, where: string, days = "school_date", points = blocks): string {
  return `SELECT g.point AS point, g.sid AS sid, ${day} AS m, g.n_days AS n_days, ${columns}
FROM absence_day f
JOIN ${points} p ON f.from_seq <= p.seq AND f.until_seq > p.seq
JOIN ${days} k ON k.point = p.point AND k.school_no = f.school_no AND k.date = f.date AND k.is_day
JOIN segment g ON g.point = p.point AND g.sid = f.sid AND g.school_no = f.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through
WHERE ${where}`;
}

/** The same of steady students, whose days are numbered already. */
function steadyDays(columns: string, where: string, points = blocks): string {
  return `SELECT p.point AS point, f.sid AS sid, f.m AS m, r.last_ordinal - f.day_from AS n_days, ${columns}
FROM absence_day f
JOIN ${points} p ON p.school_year = f.steady_year AND f.from_seq <= p.seq AND f.until_seq > p.seq
JOIN school_reach r ON r.point = p.point AND r.school_no = f.school_no AND f.m <= r.last_ordinal - f.day_from
WHERE f.steady_year IS NOT NULL AND ${where}`;
}

/**
 * Sums of whole numbers in DOUBLE: exact in any order up to 2^53, and far faster than wide integers. A year's units are
 * below 2^31, so that they are kept in half the room.
 */
const sum = (units: string) => `CAST(SUM(${units}) AS INTEGER)`;
const total = (when: string) => sum(`CASE WHEN ${when} THEN s.missed_units ELSE 0.0E0 END`);

const missed = "(f.missed_units > 0 OR f.tardy > 0)";
const counted = `f.missed_units AS missed_units, f.excused_units AS excused_units, f.unexcused_units AS unexcused_units,
  f.tardy AS tardy, f.reason AS reason, f.run_at AS run_at`;

/**
 * One row a point and student who missed or was late on any day: units missed in all, by kind, reason and window, and
 * the longest and the current of those runs of absence that are the same on every date.
 */
export const absenceCount: Stage = {
  table: "absence_count",
  sql: `
SELECT point, sid, ${sum("s.missed_units")} AS missed, ${sum("s.excused_units")} AS excused,
  ${sum("s.unexcused_units")} AS unexcused, ${sum("s.tardy")} AS tardies, MAX(s.run_at) AS longest_run, MAX(CASE WHEN m = n_days THEN s.run_at END) AS current_run,
  ${total("is_monday_or_friday")} AS missed_monday_friday, ${total("is_beside_break")} AS missed_beside_break,
  ${total("m <= 20")} AS missed_first_20,
  ${lastDays.map((k) => `${total(`m > n_days - ${k}`)} AS missed_last_${k}`).join(", ")},
  ${reasonsByName.map((group, index) => `${total(`reason = ${index}`)} AS missed_${group}`).join(",\n  ")}
FROM (${steadyDays(`${counted}, f.is_monday_or_friday AS is_monday_or_friday, f.is_beside_break AS is_beside_break`, missed)}
UNION ALL
${seenDays(
  `${counted}, k.is_monday_or_friday AS is_monday_or_friday, k.is_beside_break AS is_beside_break`,
  `f.steady_year IS NULL AND ${missed}`
)}) s
GROUP BY point, sid`
};

/** SELECT text: units missed by each student at the points of a table, in whole numbers; for those who missed any. */
export function missedUnits(points: string): string {
  const units = "f.missed_units AS missed_units";
  const steady = steadyDays(units, "f.missed_units > 0", points);
  const others = seenDays(units, "f.steady_year IS NULL AND f.missed_units > 0", "school_date", points);
  return `SELECT point, sid, CAST(SUM(s.missed_units) AS BIGINT) AS missed_units
FROM (${steady}
UNION ALL
${others}) s GROUP BY point, sid`;
}

/**
 * What records and silent schools add to and take from the days of unknown attendance, in all and in each window: under
 * negative recording a day that the school had not sent in is unknown but for a record, under positive recording each
 * record makes a day known.
 */
export const unknownCount: Stage = {
  table: "unknown_count",
  sql: `
WITH unsent_day AS (
  SELECT k.point AS point, k.school_no AS school_no, k.date AS date, k.day_ordinal AS day_ordinal, k.is_day AS is_day
  FROM school_date k
  JOIN batch p ON p.point = k.point
  JOIN policy_year y ON y.school_year = p.school_year AND y.is_negative
  WHERE k.is_day AND k.not_sent = 1
), positive_day AS (
  SELECT k.point AS point, k.school_no AS school_no, k.date AS date, k.day_ordinal AS day_ordinal, k.is_day AS is_day
  FROM school_date k
  JOIN batch p ON p.point = k.point
  JOIN policy_year y ON y.school_year = p.school_year AND NOT y.is_negative
  WHERE k.is_day
), seen AS (
${seenDays("-1 AS unknown", "TRUE", "unsent_day", "batch")}
UNION ALL
${seenDays("-1 AS unknown", "TRUE", "positive_day", "batch")}
UNION ALL
SELECT g.point AS point, g.sid AS sid, ${day} AS m, g.n_days AS n_days, 1 AS unknown
FROM unsent_day k
JOIN segment g ON g.point = k.point AND g.school_no = k.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through
)
SELECT point, sid, CAST(SUM(s.unknown) AS INTEGER) AS unknown,
  ${lastDays
    .map(
      (k) =>
        `CAST(SUM(CASE WHEN m > n_days - ${k} THEN s.unknown ELSE 0 END) AS INTEGER) AS unknown_last_${k}`
    )
    .join(",\n  ")}
FROM seen s
GROUP BY point, sid`
};

const unplaced = `f.missed_units >= ${HALF_DAY_UNITS} AND f.run_at IS NULL`;

/**
 * The longest run of the student's membership days on each of which half or more was missed, and the run up to now, of
 * the days that are in no run that lasts.
 */
export const streak: Stage = {
  table: "streak",
  sql: `
WITH absent AS (
  SELECT point, sid, n_days, m, m - ROW_NUMBER() OVER (PARTITION BY point, sid ORDER BY m) AS run
  FROM (${steadyDays("f.date AS date", unplaced)}
UNION ALL
${seenDays("f.date AS date", `f.steady_year IS NULL AND ${unplaced}`)}) s
), counted AS (
  SELECT point, sid, run, COUNT(*) AS length, MAX(a.m) AS last_day, MAX(a.n_days) AS n_days
  FROM absent a GROUP BY point, sid, run
)
SELECT point, sid, CAST(MAX(length) AS INTEGER) AS longest_streak,
  CAST(MAX(CASE WHEN last_day = n_days THEN length ELSE 0 END) AS INTEGER) AS current_streak
FROM counted c
GROUP BY point, sid`
};

/** SQL of how many of some membership days are unknown, from `policy_year y` and `unknown_count u`: in all, or of the last. */
export function daysUnknown(nDays: string, last?: (typeof lastDays)[number]): string {
  const count = last === undefined ? "unknown" : `unknown_last_${last}`;
  return `CASE WHEN y.is_negative THEN 0 ELSE ${nDays} END + COALESCE(u.${count}, 0)`;
}
