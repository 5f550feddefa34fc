import { join } from "node:path";
import { attendanceStages } from "../lib/attendance/attendance-stages.js";
import type { Policy } from "../lib/attendance/policy.js";
import type { Database } from "../lib/query/database.js";
import { text as literal } from "../lib/contract/sql-text.js";

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

/** Days of every student are large and follow from the others: whoever needs them makes them from the steps' SQL. */
export const unwritten = "student_day";

/**
 * From the record's `current_` tables to figures of students by block and year, each step a table of the connection
 * and a Parquet file in `out`.
 */
export async function buildFigures(
  db: Database,
  policies: readonly Policy[],
  asOf: string,
  out: string
): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  for (const { table, sql } of attendanceStages(policies, asOf)) {
    if (table === unwritten) continue;
    await db.run(`CREATE TABLE ${table} AS ${sql}`);
    counts[table] = await writeTable(db, table, out);
  }
  return counts;
}

/** Opens figures that an earlier build wrote. */
export async function openFigures(db: Database, tables: readonly string[], folder: string): Promise<void> {
  for (const table of tables) {
    const file = literal(join(folder, `${table}.parquet`));
    await db.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet(${file})`);
  }
}

async function writeTable(db: Database, table: string, out: string): Promise<number> {
  const file = literal(join(out, `${table}.parquet`));
  await db.run(`COPY (SELECT * FROM ${table} ORDER BY ALL) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
  const [row] = await db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
  return row?.n ?? 0;
}
