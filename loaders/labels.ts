import { join } from "node:path";
import { text as literal } from "../lib/contract/sql-text.js";
import type { Database } from "../lib/query/database.js";
import { labelStages, labelTables } from "../lib/snapshot/label/label-stages.js";
import type { RowCounts } from "./figures.js";

/**
 * From an open record, with every version, and the figures made from it to students' labels by block and by year, as
 * Parquet files in `out`. Private.
 */
export async function buildLabels(db: Database, asOf: string, out: string): Promise<RowCounts> {
  for (const { table, sql } of labelStages(asOf)) await db.run(`CREATE TABLE ${table} AS ${sql}`);
  const counts: Record<string, number> = {};
  for (const table of labelTables) {
    const file = literal(join(out, `${table}.parquet`));
    await db.run(`COPY (SELECT * FROM ${table} ORDER BY ALL) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
    const [row] = await db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
    counts[table] = row?.n ?? 0;
  }
  return counts;
}
