import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { peerFeature } from "../../lib/snapshot/feature/peer-feature.js";
import type { Database } from "../../lib/query/database.js";
import type { RowCounts } from "../write-tables.js";
import { featureTables } from "./partition.js";

/**
 * Makes views of features that an earlier build wrote: each of its tables, `peer_feature`, and `feature`, one row a student
 * and block with all features side by side.
 */
export async function openFeatures(db: Database, folder: string): Promise<void> {
  for (const table of featureTables)
    await db.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${rowsOf(table, folder)}`);
  await db.run(`CREATE OR REPLACE VIEW ${peerFeature.table} AS ${peerFeature.sql}`);
  await db.run(`CREATE OR REPLACE VIEW feature AS
SELECT f.*, p.* EXCLUDE (student_key, school_year, block), r.* EXCLUDE (student_key, school_year, known_from, known_until)
FROM student_feature f
JOIN peer_feature p USING (student_key, school_year, block)
JOIN student_profile r ON r.student_key = f.student_key AND r.school_year = f.school_year AND r.known_from <= f.as_of_date
  AND (r.known_until IS NULL OR r.known_until > f.as_of_date)`);
}

/** Rows by table of such a folder. */
export async function featureCounts(db: Database, folder: string): Promise<RowCounts> {
  const count = (table: string) => `SELECT ${literal(table)} AS name, CAST(SUM(num_rows) AS DOUBLE) AS n
FROM parquet_file_metadata(${literal(join(folder, table, "**", "*.parquet"))})`;
  const rows = await db.rows<{ name: string; n: number }>(featureTables.map(count).join("\nUNION ALL "));
  return Object.fromEntries(
    featureTables.map((table) => [table, rows.find((d) => d.name === table)?.n ?? 0])
  );
}

function rowsOf(table: string, folder: string): string {
  return `read_parquet(${literal(join(folder, table, "**", "*.parquet"))}, hive_partitioning = false)`;
}
