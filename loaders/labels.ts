import type { Database } from "../lib/query/database.js";
import { labelStages, labelTables } from "../lib/snapshot/label/label-stages.js";
import { type RowCounts, writeTables } from "./write-tables.js";

/**
 * From an open record, with every version, and the figures made from it to students' labels by block and by year, as
 * Parquet files in `out`. Private.
 */
export async function buildLabels(db: Database, asOf: string, out: string): Promise<RowCounts> {
  for (const { table, sql } of labelStages(asOf)) await db.run(`CREATE TABLE ${table} AS ${sql}`);
  return writeTables(db, labelTables, out);
}
