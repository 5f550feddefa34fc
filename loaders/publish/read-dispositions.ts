import { join } from "node:path";
import type { District } from "../../lib/district/district.js";
import type { DispositionCell } from "../../lib/publish/disposition-rows.js";
import type { Database } from "../../lib/query/database.js";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { SettledFile } from "../record/settle.js";

/** What became of the source rows, by the first table that their source feeds: kept ones by count, the others by rule. */
export async function readDispositions(
  db: Database,
  district: District,
  files: readonly SettledFile[],
  record: string
): Promise<DispositionCell[]> {
  const tableOf = new Map(district.sources.map(({ id, feeds }) => [id, feeds[0]?.table ?? null]));
  const unkept = await db.rows<{ source_id: string; disposition: string; rule: string | null; rows: number }>(
    `SELECT source_id, disposition, rule, COUNT(*) AS rows
FROM read_parquet(${literal(join(record, "disposition.parquet"))}) GROUP BY ALL ORDER BY ALL`
  );
  const kept = files.map(({ source, dispositions }) => ({
    source_id: source,
    disposition: "kept",
    rule: null,
    rows: dispositions.kept
  }));
  const sums = new Map<string, DispositionCell>();
  for (const { source_id, disposition, rule, rows } of [...kept, ...unkept]) {
    const table_name = tableOf.get(source_id) ?? null;
    const key = JSON.stringify([table_name, disposition, rule]);
    sums.set(key, { table_name, disposition, rule, rows: rows + (sums.get(key)?.rows ?? 0) });
  }
  return [...sums.values()];
}
