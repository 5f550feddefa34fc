import { join } from "node:path";
import { attendanceStages } from "../lib/attendance/attendance-stages.js";
import type { Policy } from "../lib/attendance/policy.js";
import type { Database } from "../lib/query/database.js";
import { text as literal } from "../lib/contract/sql-text.js";
import { type RowCounts, writeTables } from "./write-tables.js";

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
  const stages = attendanceStages(policies, asOf).filter(({ table }) => table !== unwritten);
  let counts: RowCounts = {};
  for (const { table, sql } of stages) {
    await db.run(`CREATE TABLE ${table} AS ${sql}`);
    counts = { ...counts, ...(await writeTables(db, [table], out)) };
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
