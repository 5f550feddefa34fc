import { copyFileSync, existsSync, linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { Database } from "../../lib/query/database.js";

/** The tables of features, by what one of their files holds. */
export const blockTables = ["student_feature", "grade_total"] as const;
export const yearTable = "student_year_state";
export const profileTable = "student_profile";
export const featureTables = [...blockTables, yearTable, profileTable] as const;

/** The files of a snapshot: `student_feature/school_year=2026/block=09.parquet`, or of a closed year's states. */
export function blockFile(table: (typeof blockTables)[number], year: number, block: number): string {
  return `${table}/school_year=${year}/block=${String(block).padStart(2, "0")}.parquet`;
}

export function yearFile(year: number): string {
  return `${yearTable}/school_year=${year}.parquet`;
}

/** A year's profiles: `student_profile/school_year=2026/until=2025-11-10.parquet`, of those that ended there, or `open.parquet`. */
export function profileFile(year: number, until?: string): string {
  return `${profileTable}/school_year=${year}/${until === undefined ? "open" : `until=${until}`}.parquet`;
}

/** A file without rows, so that a table has its columns where no snapshot was made. */
export function emptyFile(table: (typeof featureTables)[number]): string {
  return `${table}/empty.parquet`;
}

/** Small enough that the threads of a small machine share a block's rows; a whole number of DuckDB's vectors. */
const rowsTogether = 20_480;

/** Writes rows in no order: nothing is found by it, and student keys are random. */
export async function writePartition(db: Database, sql: string, out: string, file: string): Promise<void> {
  await db.run(partitionSql(sql, out, file));
}

/** The statement that does so, for a folder that is there when it returns. */
export function partitionSql(sql: string, out: string, file: string): string {
  const path = join(out, file);
  mkdirSync(dirname(path), { recursive: true });
  return `COPY (${sql}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE ${rowsTogether}, WRITE_BLOOM_FILTER false)`;
}

/**
 * Takes a file over from one build to the next, without a copy where the file system can: such a file is never written
 * again, only replaced with its folder.
 */
export function keepFile(from: string, out: string, file: string): void {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  try {
    linkSync(join(from, file), join(out, file));
  } catch (error) {
    if (!existsSync(join(from, file)) || existsSync(join(out, file))) throw error;
    copyFileSync(join(from, file), join(out, file));
  }
}
