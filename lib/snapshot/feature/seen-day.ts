import { YEAR_END } from "../../attendance/stage.js";

/** The windows of the student's last membership days. */
export const lastDays = [10, 20, 30] as const;

/** SQL over a row of `seenDays`: which of the student's membership days of the year it is, from 1. */
export const seenDay = "g.days_before + k.day_ordinal - g.day_from";

/** Columns of `seenDays` and `steadyDays`: that number as `m`, and how many days the student had. */
export const seenPlace = `${seenDay} AS m, g.n_days AS n_days`;
export const steadyPlace = "f.m AS m, r.last_ordinal - f.day_from AS n_days";

/** The batch's blocks. */
const blocks = `(SELECT * FROM batch WHERE block < ${YEAR_END})`;

/**
 * SELECT text: the records of days that were known at points `p`, the batch's blocks unless others are named (`f` a row of
 * absence_day, `k` its day, of `days`, `g` the run of membership that it falls in, of `runs`: those of students who are
 * not steady). A school's day is joined LEFT so that engines place it before the runs, of which a student can have many at
 * a school; where it is none, the row drops out there.
 */
export function seenDays(
  columns: string,
  where: string,
  { days = "school_date", points = blocks, runs = "segment" }: SeenDaysFrom = {}
): string {
  return `SELECT g.point AS point, g.sid AS sid, ${columns}
FROM absence_day f
JOIN ${points} p ON f.from_seq <= p.seq AND f.until_seq > p.seq
${days === "school_date" ? "LEFT " : ""}JOIN ${days} k ON k.point = p.point AND k.school_no = f.school_no AND k.date = f.date AND k.is_day
JOIN ${runs} g ON g.point = p.point AND g.sid = f.sid AND g.school_no = f.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through
WHERE ${where}`;
}

interface SeenDaysFrom {
  readonly days?: string;
  readonly points?: string;
  readonly runs?: string;
}

/** The same of steady students, whose days are numbered already (`r` how far the school's days went). */
export function steadyDays(columns: string, where: string, points = blocks): string {
  return `SELECT p.point AS point, f.sid AS sid, ${columns}
FROM absence_day f
JOIN ${points} p ON p.school_year = f.steady_year AND f.from_seq <= p.seq AND f.until_seq > p.seq
JOIN school_reach r ON r.point = p.point AND r.school_no = f.school_no
WHERE f.steady_year IS NOT NULL AND ${where}`;
}

/**
 * Sums of whole numbers in DOUBLE: exact in any order up to 2^53, and far faster than wide integers. A year's units are
 * below 2^31, so that they are kept in half the room.
 */
export const wholeSum = (units: string) => `CAST(SUM(${units}) AS INTEGER)`;

/** SELECT text: units missed by each student at the points of a table, in whole numbers; for those who missed any. */
export function missedUnits(points: string): string {
  const units = "f.missed_units AS missed_units";
  const steady = steadyDays(units, "f.missed_units > 0", points);
  const others = seenDays(units, "f.steady_year IS NULL AND f.missed_units > 0", { points });
  return `SELECT point, sid, CAST(SUM(s.missed_units) AS BIGINT) AS missed_units
FROM (${steady}
UNION ALL
${others}) s GROUP BY point, sid`;
}
