import { DAY_UNITS } from "../../attendance/day-units.js";
import type { Policy } from "../../attendance/policy.js";
import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { lastDays, seenDay, seenDays, steadyDays, wholeSum } from "./seen-day.js";

/** The days that windows look at. */
export const longestWindow = Math.max(...lastDays);

const daysAgo = { steady: "r.last_ordinal - f.day_from - f.m", seen: `g.n_days - (${seenDay})` };

/** How `absence_recent` holds what was missed of the last days. */
export interface RecentCounts {
  /** SQL of what a day adds to each column, from SQL of how many membership days ago it was. */
  readonly columns: Readonly<Record<string, (ago: string) => string>>;
  /** SQL of the units missed of the last days, from its row `e`. */
  missedLast(days: (typeof lastDays)[number]): string;
  /** SQL of which of the last days were missed, from its row `e`: `recent_days` of student_feature. */
  readonly days: string;
  /** SELECT text: what columns hold already of students whose counts go on, in their order after point and sid; NULL for `current_run`. */
  readonly kept?: string;
}

/**
 * Under policies of whole days, one bit a day, the newest the lowest, so that one number tells which days were missed;
 * where parts of days count, the units of each window.
 */
export function recentCounts(policies: readonly Policy[]): RecentCounts {
  return policies.every((policy) => policy.partialDays === "whole_if_half") ? dayBits : windowUnits;
}

const windowUnits: RecentCounts = {
  columns: Object.fromEntries(
    lastDays.map((k) => [
      `missed_last_${k}`,
      (ago: string) => `CASE WHEN ${ago} < ${k} THEN f.missed_units ELSE 0.0E0 END`
    ])
  ),
  missedLast: (k) => `COALESCE(e.missed_last_${k}, 0.0E0)`,
  days: "CAST(NULL AS INTEGER)"
};

const dayBits: RecentCounts = {
  columns: { recent_days: (ago) => `POWER(2.0E0, ${ago})` },
  missedLast: (k) => `CAST(BIT_COUNT(COALESCE(e.recent_days, 0) & ${2 ** k - 1}) AS DOUBLE) * ${DAY_UNITS}`,
  days: "COALESCE(e.recent_days, 0)",
  kept: `SELECT p.point AS point, g.sid AS sid, CAST(NULL AS INTEGER) AS current_run,
  g.recent_days % POWER(2.0E0, ${longestWindow} - r.last_ordinal + g.last_ordinal) * POWER(2.0E0, r.last_ordinal - g.last_ordinal)
    AS recent_days
FROM going_on g
JOIN batch p ON p.block < ${YEAR_END} AND p.school_year = g.school_year AND p.seq > g.base_seq
JOIN school_reach r ON r.point = p.point AND r.school_no = g.school_no AND r.last_ordinal < g.last_ordinal + ${longestWindow}
WHERE g.recent_days > 0`
};

/**
 * What was missed of the student's last days at a point, and the run of absence up to now, where it is of those that last.
 * Where counts go on from a kept block, `going_on` holds what was missed of the days that are not read again.
 */
export function absenceRecent({ columns, kept }: RecentCounts, goesOn = false): Stage {
  const listed = (ago: string) =>
    Object.entries(columns).map(([column, sqlOf]) => `${sqlOf(ago)} AS ${column}`);
  const ofDay = (ago: string) =>
    [`CASE WHEN ${ago} = 0 THEN f.run_at END AS current_run`, ...listed(ago)].join(", ");
  const where = (ago: string) => `f.missed_units > 0 AND ${ago} < ${longestWindow}`;
  return {
    table: "absence_recent",
    sql: `
SELECT point, sid, MAX(s.current_run) AS current_run,
  ${Object.keys(columns)
    .map((column) => `${wholeSum(`s.${column}`)} AS ${column}`)
    .join(", ")}
FROM (${steadyDays(ofDay(daysAgo.steady), where(daysAgo.steady))}
UNION ALL
${seenDays(ofDay(daysAgo.seen), `f.steady_year IS NULL AND ${where(daysAgo.seen)}`)}${goesOn && kept !== undefined ? `\nUNION ALL\n${kept}` : ""}) s
GROUP BY point, sid`
  };
}
