import type { Policy } from "../../attendance/policy.js";
import type { Stage } from "../../attendance/stage.js";
import { type DayCount, type PackedCounts, packedCounts } from "./packed-count.js";
import { NEVER } from "./point.js";
import { reasonsByName } from "./reason-number.js";
import { seenDay, seenDays } from "./seen-day.js";

const missed = "(f.missed_units > 0 OR f.tardy > 0)";

/** What is counted from the year's first day on, with SQL of it over a day `f` and what kind of day it is (`k`). */
const running = (k: string): Readonly<Record<string, string>> => {
  const when = (condition: string) => `CASE WHEN ${condition} THEN f.missed_units ELSE 0.0E0 END`;
  return {
    missed: "f.missed_units",
    excused: "f.excused_units",
    unexcused: "f.unexcused_units",
    tardies: "CAST(f.tardy AS DOUBLE)",
    missed_monday_friday: when(`${k}.is_monday_or_friday`),
    missed_beside_break: when(`${k}.is_beside_break`),
    missed_first_20: when(k === "f" ? "f.m <= 20" : `${seenDay} <= 20`),
    ...Object.fromEntries(
      reasonsByName.map((group, index) => [`missed_${group}`, when(`f.reason = ${index}`)])
    )
  };
};

/** The counts that each day adds to. */
export const runningCounts = Object.keys(running("f"));

const dayCounts: readonly DayCount[] = [...runningCounts, "lone_days"].map((name) => ({
  name,
  of: name === "tardies" || name === "lone_days" ? "days" : "units"
}));

/** How absence_count holds them and `lone_days`, under these policies. */
export function absenceCounts(policies: readonly Policy[]): PackedCounts {
  return packedCounts(
    dayCounts,
    policies.every((policy) => policy.partialDays === "whole_if_half")
  );
}

/** SELECT text: what steady students' days, those of which `where` holds, add to each count when they come to be known, and take away when they cease to be. */
function changes(counts: PackedCounts, joins = "", where = "TRUE"): string {
  const of = (
    seq: string,
    sign: "" | "-",
    run: string
  ) => `SELECT f.steady_year AS school_year, f.sid AS sid, ${seq} AS seq,
  ${packed(counts, { ...running("f"), lone_days: "CAST(f.is_lone AS DOUBLE)" }, sign)}, ${run} AS run_at
FROM absence_day f
${joins}
WHERE f.steady_year IS NOT NULL AND f.until_seq > f.from_seq AND ${missed} AND ${where}`;
  return `${of("f.from_seq", "", "CASE WHEN f.is_lone = 0 THEN f.run_at END")}
UNION ALL
${of("f.until_seq", "-", "CAST(NULL AS INTEGER)")} AND f.until_seq < ${NEVER}`;
}

/** SELECT list of the counts from SQL of each; one that has none is 0. */
export function packed(
  counts: PackedCounts,
  sqlOf: Readonly<Record<string, string>>,
  sign: "" | "-" = ""
): string {
  const pack = (column: string) => counts.pack(column, (count) => sqlOf[count] ?? "0.0E0");
  return counts.columns.map((column) => `${sign}(${pack(column)}) AS ${column}`).join(",\n  ");
}

/** SELECT text: the records of days at points, of students who are not steady, each with what it adds to the counts. */
function seen(counts: PackedCounts, points: string): string {
  const columns = `${packed(counts, running("k"))}, CAST(NULL AS INTEGER) AS run_at`;
  return seenDays(columns, `f.steady_year IS NULL AND ${missed}`, { points });
}

/** SELECT text: rows of absence_count at each point by itself, from those that add to the counts there (`run_at`, a run so far). */
function atPoints(counts: PackedCounts, rows: string): string {
  return `
SELECT p.school_year AS school_year, s.sid AS sid, p.seq AS from_seq, p.seq + 1 AS until_seq, ${kept(counts)},
  s.longest_run AS longest_run
FROM (
  SELECT point, sid, ${listed(counts, (column) => `SUM(r.${column})`)}, MAX(r.run_at) AS longest_run
  FROM (${rows}) r GROUP BY point, sid
) s
JOIN point p ON p.point = s.point`;
}

const kept = (counts: PackedCounts) => listed(counts, (column) => `CAST(s.${column} AS ${counts.type})`);

function listed({ columns }: PackedCounts, sqlOf: (column: string) => string): string {
  return columns.map((column) => `${sqlOf(column)} AS ${column}`).join(", ");
}

const soFar =
  "OVER (PARTITION BY school_year, sid ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";

/**
 * One row a school year, student who missed or was late on any day, and stretch of as-of dates over which the same was
 * known: units missed so far in all, by kind and reason, and the longest of those runs of absence that are the same on
 * every date (`lone_days`: of one day, where that may cease to be). Steady students' days are gone through once, each
 * adding to what was before. Of other students a row is of one point, so that only points are looked up.
 */
export function absenceCount(counts: PackedCounts): Stage {
  return {
    table: "absence_count",
    sql: `
WITH change AS (
  ${changes(counts)}
), changed AS (
  SELECT school_year, sid, seq, ${listed(counts, (column) => `SUM(c.${column})`)}, MAX(c.run_at) AS run_at
  FROM change c GROUP BY school_year, sid, seq
), so_far AS (
  SELECT school_year, sid, seq AS from_seq,
    COALESCE(LEAD(seq) OVER (PARTITION BY school_year, sid ORDER BY seq), ${NEVER}) AS until_seq,
    ${listed(counts, (column) => `SUM(c.${column}) ${soFar}`)}, MAX(c.run_at) ${soFar} AS longest_run
  FROM changed c
)
SELECT school_year, sid, from_seq, until_seq, ${kept(counts)}, longest_run
FROM so_far s
UNION ALL${atPoints(counts, seen(counts, "point"))}`
  };
}

/**
 * The same where counts go on from a kept block: `going_on` holds what was before. That is for few blocks, those of the
 * batch, so that each adds up all that is new there.
 */
export function absenceCountGoingOn(counts: PackedCounts): Stage {
  const going = "LEFT JOIN going_on g ON g.sid = f.sid";
  const isNew = "(g.sid IS NULL OR f.from_seq > g.base_seq)";
  return {
    table: "absence_count",
    sql: `
WITH change AS (
  ${changes(counts, going, isNew)}
  UNION ALL
  SELECT school_year, sid, base_seq AS seq, ${counts.columns.join(", ")}, longest_streak AS run_at
  FROM going_on g
)${atPoints(
      counts,
      `SELECT p.point AS point, c.sid AS sid, ${listed(counts, (column) => `c.${column}`)}, c.run_at AS run_at
  FROM change c
  JOIN batch p ON p.school_year = c.school_year AND c.seq <= p.seq
  UNION ALL
  ${seen(counts, "batch")}`
    )}`
  };
}
