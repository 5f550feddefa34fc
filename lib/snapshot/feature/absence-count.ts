import type { Stage } from "../../attendance/stage.js";
import { NEVER } from "./point.js";
import { reasonsByName } from "./reason-number.js";
import { lastDays, seenDay, seenDays, seenPlace, steadyDays, steadyPlace, wholeSum } from "./seen-day.js";

const missed = "(f.missed_units > 0 OR f.tardy > 0)";

/** What is counted from the year's first day on, with SQL of it over a day `f` and what kind of day it is (`k`). */
const running = (k: string): readonly (readonly [count: string, sql: string])[] => {
  const when = (condition: string) => `CASE WHEN ${condition} THEN f.missed_units ELSE 0.0E0 END`;
  return [
    ["missed", "f.missed_units"],
    ["excused", "f.excused_units"],
    ["unexcused", "f.unexcused_units"],
    ["tardies", "CAST(f.tardy AS DOUBLE)"],
    ["missed_monday_friday", when(`${k}.is_monday_or_friday`)],
    ["missed_beside_break", when(`${k}.is_beside_break`)],
    ["missed_first_20", when(k === "f" ? "f.m <= 20" : `${seenDay} <= 20`)],
    ...reasonsByName.map((group, index) => [`missed_${group}`, when(`f.reason = ${index}`)] as const)
  ];
};

/** The columns of `absence_count` that are whole numbers to which each day adds. */
export const runningCounts = running("f").map(([count]) => count);

const summed = [...runningCounts, "lone_days"];
const listed = (of: (count: string) => string) =>
  summed.map((count) => `${of(count)} AS ${count}`).join(", ");

/** SELECT text: what a steady student's days add to each count when they come to be known, or take away when they cease to be. */
function changes(seq: string, sign: "" | "-", joins: string, where: string): string {
  const run = sign === "" ? "CASE WHEN f.is_lone = 0 THEN f.run_at END" : "CAST(NULL AS INTEGER)";
  return `SELECT f.steady_year AS school_year, f.sid AS sid, ${seq} AS seq,
  ${running("f")
    .map(([count, sql]) => `${sign}${sql} AS ${count}`)
    .join(", ")}, CAST(${sign}f.is_lone AS DOUBLE) AS lone_days, ${run} AS run_at
FROM absence_day f
${joins}
WHERE f.steady_year IS NOT NULL AND f.until_seq > f.from_seq AND ${missed} AND ${where}`;
}

/**
 * One row a school year, student who missed or was late on any day, and stretch of as-of dates over which the same was
 * known: units missed so far in all, by kind and reason, and the longest of those runs of absence that are the same on
 * every date (`lone_days`: of one day, where that may cease to be). Steady students' days are gone through once, each
 * adding to what was before; where counts go on from a kept block, that is what `going_on` holds.
 */
export function absenceCount(goesOn = false): Stage {
  const going = goesOn ? "LEFT JOIN going_on g ON g.sid = f.sid" : "";
  const isNew = goesOn ? "(g.sid IS NULL OR f.from_seq > g.base_seq)" : "TRUE";
  const kept = `
  UNION ALL
  SELECT school_year, sid, base_seq AS seq, ${listed((count) => (count === "lone_days" ? "0.0E0" : `CAST(g.${count} AS DOUBLE)`))},
    longest_streak AS run_at
  FROM going_on g`;
  return {
    table: "absence_count",
    sql: `
WITH change AS (
  ${changes("f.from_seq", "", going, isNew)}
  UNION ALL
  ${changes("f.until_seq", "-", going, `f.until_seq < ${NEVER} AND ${isNew}`)}${goesOn ? kept : ""}
), changed AS (
  SELECT school_year, sid, seq, ${listed((count) => `SUM(c.${count})`)}, MAX(c.run_at) AS run_at
  FROM change c GROUP BY school_year, sid, seq
), so_far AS (
  SELECT school_year, sid, seq AS from_seq,
    COALESCE(LEAD(seq) OVER (PARTITION BY school_year, sid ORDER BY seq), ${NEVER}) AS until_seq,
    ${listed((count) => `SUM(c.${count}) ${soFar}`)}, MAX(c.run_at) ${soFar} AS longest_run
  FROM changed c
)
SELECT school_year, sid, from_seq, until_seq, ${listed((count) => `CAST(d.${count} AS INTEGER)`)}, longest_run
FROM so_far d
UNION ALL
SELECT p.school_year AS school_year, s.sid AS sid, p.seq AS from_seq, p.next_seq AS until_seq,
  ${listed((count) => `CAST(s.${count} AS INTEGER)`)}, CAST(NULL AS INTEGER) AS longest_run
FROM (
  SELECT point, sid, ${listed((count) => `SUM(s.${count})`)}
  FROM (${seenDays(
    `${running("k")
      .map(([count, sql]) => `${sql} AS ${count}`)
      .join(", ")}, 0.0E0 AS lone_days`,
    `f.steady_year IS NULL AND ${missed}`,
    { points: "point" }
  )}) s
  GROUP BY point, sid
) s
JOIN (
  SELECT point, school_year, seq, COALESCE(LEAD(seq) OVER (PARTITION BY school_year ORDER BY seq), ${NEVER}) AS next_seq
  FROM point
) p ON p.point = s.point`
  };
}

const soFar =
  "OVER (PARTITION BY school_year, sid ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";

const firstOfWindows = Math.max(...lastDays);

/** Units missed in each window of the student's last days at a point, and the run of absence up to now, where it is of those that last. */
export const absenceRecent: Stage = {
  table: "absence_recent",
  sql: `
SELECT point, sid, MAX(CASE WHEN m = n_days THEN s.run_at END) AS current_run,
  ${lastDays.map((k) => `${wholeSum(`CASE WHEN m > n_days - ${k} THEN s.missed_units ELSE 0.0E0 END`)} AS missed_last_${k}`).join(", ")}
FROM (${steadyDays(
    `${steadyPlace}, f.missed_units AS missed_units, f.run_at AS run_at`,
    `f.missed_units > 0 AND f.m > r.last_ordinal - f.day_from - ${firstOfWindows}`
  )}
UNION ALL
${seenDays(
  `${seenPlace}, f.missed_units AS missed_units, f.run_at AS run_at`,
  `f.steady_year IS NULL AND f.missed_units > 0 AND ${seenDay} > g.n_days - ${firstOfWindows}`
)}) s
GROUP BY point, sid`
};
