import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import { dependencies } from "../../lib/snapshot/feature/dependency.js";
import { fingerprint } from "../fingerprint.js";
import { blockFile, blockTables, yearFile } from "./partition.js";
import type { Timeline } from "./timeline.js";

/** By file, the fingerprint of what it is made from: basis, dates and all that was known, from the views new_… of knowledge. */
export async function partitionKeys(
  db: Database,
  { firstDate, points }: Timeline,
  basis: string
): Promise<Record<string, string>> {
  const feeding = (output: "block" | "state") =>
    dependencies.filter((d) => d.feeds.includes(output)).map((d) => `'${d.table}'`);
  const known = await db.rows<{ school_year: number; block: number; content: string }>(`
WITH turn AS (
  SELECT source, school_year, as_of_date, SUM(hash(unit, n, content)) AS content FROM new_digest GROUP BY ALL
)
SELECT p.school_year, p.block, STRING_AGG(d.source || d.as_of_date || d.content, ' ' ORDER BY d.source, d.as_of_date, d.school_year)
  AS content
FROM snapshot_point p
JOIN turn d ON d.as_of_date <= p.as_of_date AND (d.school_year = 0 OR d.school_year = p.school_year)
  AND CASE WHEN p.block < ${YEAR_END} THEN d.source IN (${feeding("block").join(", ")})
    ELSE d.source IN (${feeding("state").join(", ")}) END
GROUP BY ALL`);
  const facts = await db.rows<{ school_year: number; block: number; fact: string; value: string }>(
    "SELECT * FROM new_fact ORDER BY ALL"
  );
  const schools = fingerprint(await db.rows("SELECT * FROM new_school_list ORDER BY ALL"));
  const dates = points.filter((d) => d.block < YEAR_END);
  const keys: Record<string, string> = {};
  const years = new Map<number, string>();
  for (const { school_year, block, as_of_date } of points) {
    const ofPoint = (row: { school_year: number; block: number }) =>
      row.school_year === school_year && row.block === block;
    const key = fingerprint({
      basis,
      firstDate,
      schools,
      known: known.find(ofPoint)?.content,
      facts: facts.filter(ofPoint),
      dates: dates
        .filter((d) => d.as_of_date <= as_of_date)
        .map((d) => `${d.school_year} ${d.block} ${d.as_of_date}`),
      states: block === YEAR_END ? [] : [...years].filter(([year]) => year < school_year)
    });
    if (block === YEAR_END) {
      years.set(school_year, key);
      keys[yearFile(school_year)] = key;
    } else for (const table of blockTables) keys[blockFile(table, school_year, block)] = key;
  }
  return keys;
}
