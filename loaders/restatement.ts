import { join } from "node:path";
import { text as literal } from "../lib/contract/sql-text.js";
import type { Database } from "../lib/query/database.js";
import { restatementStages, restatementTables } from "../lib/snapshot/restatement/restatement-stages.js";
import type { RowCounts } from "./figures.js";

/**
 * From an open record, with every version, and the figures made from it to the restatement log: how often and how late
 * attendance changed after the fact, as Parquet files in `out`. Private, though it names no student.
 */
export async function buildRestatement(db: Database, out: string): Promise<RowCounts> {
  for (const { table, sql } of restatementStages) await db.run(`CREATE TABLE ${table} AS ${sql}`);
  const counts: Record<string, number> = {};
  for (const table of restatementTables) {
    const file = literal(join(out, `${table}.parquet`));
    await db.run(`COPY (SELECT * FROM ${table} ORDER BY ALL) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
    const [row] = await db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
    counts[table] = row?.n ?? 0;
  }
  return counts;
}
