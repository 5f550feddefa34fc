import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import { dependencies } from "../../lib/snapshot/feature/dependency.js";
import { bucketOf } from "./digest-sql.js";
import { blockFile, yearFile, yearTable } from "./partition.js";

const studentSources = dependencies.filter((d) => d.unit === "student").map((d) => `'${d.table}'`);

/**
 * SQL that adds to a block's rows of student_feature those of students who are not computed anew, from the file of the
 * build before; not those of a touched bucket whom the record no longer names.
 */
export function keptFeatures(kept: string, year: number, block: number): string {
  return `
UNION ALL BY NAME
SELECT k.* FROM read_parquet(${literal(join(kept, blockFile("student_feature", year, block)))}, hive_partitioning = false) k ${stays(String(block), year)}`;
}

/** Adds their states of a closed year in the same way. */
export async function addKeptStates(db: Database, kept: string, year: number): Promise<void> {
  await db.run(`INSERT INTO ${yearTable} BY NAME
SELECT k.* FROM read_parquet(${literal(join(kept, yearFile(year)))}, hive_partitioning = false) k ${stays(String(YEAR_END), year)}`);
}

function stays(block: string, year: number): string {
  return `
WHERE NOT EXISTS (FROM wanted_student w WHERE w.student_key = k.student_key)
  AND NOT EXISTS (FROM touched_unit u WHERE u.school_year = ${year} AND u.block = ${block}
    AND u.unit = ${bucketOf("k.student_key")} AND u.source IN (${studentSources.join(", ")}))`;
}
