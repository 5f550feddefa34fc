import { join } from "node:path";
import { text as literal } from "../lib/contract/sql-text.js";
import type { Database } from "../lib/query/database.js";

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

/** Writes tables of the connection as Parquet files in `out`, their rows in one order; how many each has. */
export async function writeTables(db: Database, tables: readonly string[], out: string): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const file = literal(join(out, `${table}.parquet`));
    await db.run(`COPY (SELECT * FROM ${table} ORDER BY ALL) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
    const [row] = await db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
    counts[table] = row?.n ?? 0;
  }
  return counts;
}
