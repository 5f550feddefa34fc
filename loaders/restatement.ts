import type { Database } from "../lib/query/database.js";
import { restatementStages, restatementTables } from "../lib/snapshot/restatement/restatement-stages.js";
import { type RowCounts, writeTables } from "./write-tables.js";

/**
 * From an open record, with every version, and the figures made from it to the restatement log: how often and how late
 * attendance changed after the fact, as Parquet files in `out`. Private, though it names no student.
 */
export async function buildRestatement(db: Database, out: string): Promise<RowCounts> {
  for (const { table, sql } of restatementStages) await db.run(`CREATE TABLE ${table} AS ${sql}`);
  return writeTables(db, restatementTables, out);
}
