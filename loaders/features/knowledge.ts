import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { Database } from "../../lib/query/database.js";
import { dependencies } from "../../lib/snapshot/feature/dependency.js";
import { type RowCounts, writeTables } from "../write-tables.js";
import { digestSql } from "./digest-sql.js";
import { factSql } from "./fact-sql.js";
import type { Timeline } from "./timeline.js";

/** The files of knowledge, each a table. */
export const knowledgeTables = ["digest", "fact", "school_list"] as const;

/**
 * What was known when, in short, as Parquet files in `out`: `digest`, checksums by table, unit, school year and as-of date;
 * `fact`, what holds of the whole district at each snapshot; `school_list`. One pass over each table of an open record
 * along its timeline, so that a later build can tell what changed without the record before.
 */
export async function buildKnowledge(db: Database, timeline: Timeline, out: string): Promise<RowCounts> {
  for (const [index, dependency] of dependencies.entries()) {
    const into = index === 0 ? "CREATE OR REPLACE TABLE digest AS" : "INSERT INTO digest";
    await db.run(`${into} ${digestSql(dependency, timeline.firstDate)}`);
  }
  await db.run(`CREATE OR REPLACE TABLE fact AS ${factSql}`);
  await db.run("CREATE OR REPLACE TABLE school_list AS SELECT DISTINCT school_id FROM school");
  const counts = await writeTables(db, knowledgeTables, out);
  for (const table of knowledgeTables) await db.run(`DROP TABLE ${table}`);
  return counts;
}

/** Opens knowledge that was written as views, each name with a prefix. */
export async function openKnowledge(db: Database, folder: string, prefix: string): Promise<void> {
  for (const table of knowledgeTables) {
    const file = literal(join(folder, `${table}.parquet`));
    await db.run(`CREATE OR REPLACE VIEW ${prefix}_${table} AS SELECT * FROM read_parquet(${file})`);
  }
}
