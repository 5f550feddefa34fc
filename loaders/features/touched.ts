import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import { dependencies, districtFacts } from "../../lib/snapshot/feature/dependency.js";
import { newPoints, type SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";

/** A snapshot to be computed for every student, and why. */
export interface WholePoint {
  readonly school_year: number;
  readonly block: number;
  readonly reason: string;
}

/**
 * What a change of knowledge touches, from the views old_… and new_… of `openKnowledge`: which snapshots for everyone; and
 * as table `touched_unit` (school_year, block, as_of_date, source, unit, from_date) of the others which units.
 */
export async function findTouched(
  db: Database,
  before: readonly SnapshotPoint[] | undefined,
  now: readonly SnapshotPoint[]
): Promise<WholePoint[]> {
  const added = before && newPoints(before, now);
  if (!before || !added || (await schoolsChanged(db))) {
    await db.run(`CREATE OR REPLACE TABLE touched_unit (school_year INTEGER, block INTEGER, as_of_date DATE, source VARCHAR,
  unit VARCHAR, from_date DATE)`);
    const reason = !before
      ? "all is new"
      : !added
        ? "earlier as-of dates changed"
        : "the list of schools changed";
    return now.map(({ school_year, block }) => ({ school_year, block, reason }));
  }
  await db.run(`CREATE OR REPLACE TABLE touched_unit AS ${touchedUnitSql(before)}`);
  const fresh = added.map(({ school_year, block }) => ({ school_year, block, reason: "new as-of date" }));
  return [...fresh, ...(await changedFacts(db, added))];
}

async function schoolsChanged(db: Database): Promise<boolean> {
  const rows = await db.rows(`(FROM new_school_list EXCEPT FROM old_school_list)
UNION ALL (FROM old_school_list EXCEPT FROM new_school_list)`);
  return rows.length > 0;
}

/**
 * The running difference between new and old digests: where it is not zero, what was known of the unit is another, until it
 * comes to the same again.
 */
function touchedUnitSql(before: readonly SnapshotPoint[]): string {
  const last = before.reduce((date, { as_of_date }) => (as_of_date > date ? as_of_date : date), "0001-01-01");
  const feeds = dependencies.map(
    (d) => `('${d.table}', ${d.feeds.includes("block")}, ${d.feeds.includes("state")})`
  );
  const reached = `as_of_date <= DATE '${last}'`;
  return `
WITH difference AS (
  SELECT source, unit, school_year, as_of_date, SUM(n) AS n, SUM(content) AS content FROM (
    SELECT source, unit, school_year, as_of_date, n, content FROM new_digest WHERE ${reached}
    UNION ALL SELECT source, unit, school_year, as_of_date, -n, -content FROM old_digest WHERE ${reached}
  ) GROUP BY ALL HAVING SUM(n) <> 0 OR SUM(content) <> 0
), running AS (
  SELECT source, unit, school_year, as_of_date AS from_date, SUM(n) OVER so_far AS n, SUM(content) OVER so_far AS content,
    LEAD(as_of_date) OVER so_far AS until_date
  FROM difference WINDOW so_far AS (PARTITION BY source, unit, school_year ORDER BY as_of_date)
), dependency (source, feeds_block, feeds_state) AS (VALUES ${feeds.join(", ")})
SELECT p.school_year, p.block, p.as_of_date, r.source, r.unit, MIN(r.from_date) AS from_date
FROM running r
JOIN dependency d ON d.source = r.source
JOIN snapshot_point p ON p.as_of_date >= r.from_date AND (r.until_date IS NULL OR p.as_of_date < r.until_date)
  AND (r.school_year = 0 OR r.school_year = p.school_year) AND CASE WHEN p.block < ${YEAR_END} THEN d.feeds_block ELSE d.feeds_state END
WHERE r.n <> 0 OR r.content <> 0 GROUP BY ALL`;
}

async function changedFacts(db: Database, added: readonly SnapshotPoint[]): Promise<WholePoint[]> {
  const changed = await db.rows<{ fact: string; school_year: number; block: number }>(`
SELECT DISTINCT fact, school_year, block FROM (
  (FROM new_fact EXCEPT FROM old_fact) UNION ALL (FROM old_fact EXCEPT FROM new_fact))
ORDER BY ALL`);
  return changed.flatMap(({ fact, school_year, block }) => {
    const isNew = added.some((point) => point.school_year === school_year && point.block === block);
    const feeds: readonly string[] = districtFacts.find((d) => d.fact === fact)?.feeds ?? [];
    const isFed = feeds.includes(block < YEAR_END ? "block" : "state");
    const words = districtFacts.find((d) => d.fact === fact)?.words ?? fact;
    return isNew || !isFed ? [] : [{ school_year, block, reason: `${words} changed` }];
  });
}
