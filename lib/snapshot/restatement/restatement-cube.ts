import type { Stage } from "../../attendance/stage.js";

const flag = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
const after = "v.snapshots_missed > 0";
const settled = "v.is_newest AND NOT v.is_untold";
const inBlock = "v.block IS NOT NULL AND v.snapshots_missed = 0";

/** What is counted of versions, by name: first by kind, then the records (keys) by when they took their present form. */
const counts: Readonly<Record<string, string>> = {
  versions: "COUNT(*)",
  first_time: flag("v.kind = 'first_time'"),
  late: flag("v.kind = 'late'"),
  corrected: flag("v.kind = 'corrected'"),
  retracted: flag("v.kind = 'retracted'"),
  untold: flag("v.kind = 'untold'"),
  undated: flag("v.is_untold"),
  corrected_after: flag(`v.kind = 'corrected' AND ${after}`),
  retracted_after: flag(`v.kind = 'retracted' AND ${after}`),
  late_moved: flag("v.kind = 'late' AND v.moves"),
  corrected_moved: flag(`v.kind = 'corrected' AND v.moves AND ${after}`),
  retracted_moved: flag(`v.kind = 'retracted' AND v.moves AND ${after}`),
  records: flag("v.is_newest"),
  records_untold: flag("v.is_newest AND v.is_untold"),
  same_day: flag(`${settled} AND v.days_late <= 0`),
  within_block: flag(`${settled} AND v.days_late > 0 AND ${inBlock}`),
  after_last: flag(`${settled} AND v.days_late > 0 AND v.block IS NULL`),
  one_later: flag(`${settled} AND v.snapshots_missed = 1`),
  two_later: flag(`${settled} AND v.snapshots_missed = 2`),
  more_later: flag(`${settled} AND v.snapshots_missed > 2`)
};
const names = Object.keys(counts);

/** Versions of attendance counted by school, school year, block and days late: what the log adds up. */
export const restatementHistogram: Stage = {
  table: "restatement_histogram",
  sql: `
SELECT school_id, school_year, block, days_late,
  ${names.map((name) => `CAST(${counts[name] ?? ""} AS BIGINT) AS ${name}`).join(",\n  ")}
FROM restatement_version v
GROUP BY school_id, school_year, block, days_late`
};

const scopes: Readonly<Record<string, readonly string[]>> = {
  district: [],
  school: ["school_id"],
  year: ["school_year"],
  school_year: ["school_id", "school_year"],
  block: ["school_year", "block"],
  school_block: ["school_id", "school_year", "block"]
};

/**
 * The log: by district, school, school year and block (school_id '' and NULLs where a scope leaves them out), how many
 * versions of attendance came of each kind, and how many records took their present form on the day itself, within the
 * block, one, two or more as-of dates later. `median_days` and `p90_days` are of the records settled after the day:
 * the fewest days by which a half, or nine in ten, of them stood as they stand now. PRIVATE.
 */
export const restatementCube: Stage = {
  table: "restatement_cube",
  sql: `
WITH keyed AS (
  ${Object.keys(scopes).map(keyedBy).join("\n  UNION ALL ")}
), running AS (
  SELECT k.*, SUM(k.settled_later) OVER (
      PARTITION BY k.scope, k.school_id, k.school_year, k.block ORDER BY k.days_late
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS reached,
    SUM(k.settled_later) OVER (PARTITION BY k.scope, k.school_id, k.school_year, k.block) AS total
  FROM keyed k
)
SELECT scope, school_id, school_year, block,
  ${names.map((name) => `CAST(SUM(r.${name}) AS BIGINT) AS ${name}`).join(", ")},
  MIN(CASE WHEN settled_later > 0 AND reached * 2 >= total THEN days_late END) AS median_days,
  MIN(CASE WHEN settled_later > 0 AND reached * 10 >= total * 9 THEN days_late END) AS p90_days
FROM running r
GROUP BY scope, school_id, school_year, block`
};

function keyedBy(scope: string): string {
  const by = scopes[scope] ?? [];
  const column = (name: string, none: string) => (by.includes(name) ? `h.${name}` : none);
  return `SELECT '${scope}' AS scope, ${column("school_id", "''")} AS school_id,
    ${column("school_year", "CAST(NULL AS INTEGER)")} AS school_year, ${column("block", "CAST(NULL AS INTEGER)")} AS block,
    h.days_late AS days_late, SUM(h.within_block + h.after_last + h.one_later + h.two_later + h.more_later) AS settled_later,
    ${names.map((name) => `SUM(h.${name}) AS ${name}`).join(", ")}
  FROM restatement_histogram h
  GROUP BY ${[...by.map((name) => `h.${name}`), "h.days_late"].join(", ")}`;
}
