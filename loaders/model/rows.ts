import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { Database } from "../../lib/query/database.js";
import { modelRow } from "../../lib/query/model-row/model-row.js";
import { rowOrder } from "../../lib/query/model-row/row-columns.js";
import { modelSchool, modelStudent, yearSchool, yearStudent } from "../../lib/query/model-row/row-numbers.js";
import { YEAR_BLOCK, yearRow } from "../../lib/query/model-row/year-row.js";
import { labelTables } from "../../lib/snapshot/label/label-stages.js";
import { yearFeature } from "../../lib/snapshot/year/year-feature.js";
import { openFeatures } from "../features/open-features.js";
import { openFigures } from "../figures.js";
import { openRecord } from "../open-record.js";

/** Opens what model rows are made from, of the snapshot in `home`: its record, labels, features and yearly figures. */
export async function openModelRows(db: Database, home: string): Promise<void> {
  await openRecord(db, join(home, "record"));
  await openFigures(db, ["student_year"], join(home, "figures"));
  await openFigures(db, labelTables, join(home, "labels"));
  await openFeatures(db, join(home, "features"));
  await db.run(`CREATE OR REPLACE TABLE model_student AS ${modelStudent}`);
  await db.run(`CREATE OR REPLACE TABLE model_school AS ${modelSchool}`);
}

/** Blocks of which there are rows, in order; none where a district has yearly totals only. */
export async function modelBlocks(db: Database): Promise<number[]> {
  const rows = await db.rows<{ block: number }>("SELECT DISTINCT block FROM student_feature ORDER BY block");
  return rows.map((row) => row.block);
}

/**
 * Writes the rows that models are trained on, of a snapshot opened by `openModelRows`: `rows-<block>.parquet` with all
 * school years of each block (of yearly totals `rows-99.parquet`), and beside them `students.parquet` and
 * `schools.parquet`, what their numbers stand for. Returns the files' names. PRIVATE.
 */
export async function writeModelRows(db: Database, out: string, only?: readonly number[]): Promise<string[]> {
  mkdirSync(out, { recursive: true });
  const blocks = await modelBlocks(db);
  if (blocks.length === 0) await openYearRows(db);
  const [student, school] =
    blocks.length === 0 ? ["year_student", "year_school"] : ["model_student", "model_school"];
  const rows = blocks
    .filter((block) => only?.includes(block) ?? true)
    .map((block) => [`rows-${block}`, modelRow.concat(`\nWHERE f.block = ${block}`), rowOrder] as const);
  const files = [
    ...(blocks.length === 0 ? [[`rows-${YEAR_BLOCK}`, yearRow(), rowOrder] as const] : rows),
    ["students", `SELECT * FROM ${student}`, "student"] as const,
    ["schools", `SELECT * FROM ${school}`, "school"] as const
  ];
  for (const [name, sql, order] of files) {
    const file = literal(join(out, `${name}.parquet`));
    await db.run(
      `COPY (SELECT * FROM (${sql}) ORDER BY ${order}) TO ${file} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 15)`
    );
  }
  return files.map(([name]) => `${name}.parquet`);
}

/** Makes what rows of school years are made from. */
export async function openYearRows(db: Database): Promise<void> {
  await db.run(`CREATE OR REPLACE TABLE ${yearFeature.table} AS ${yearFeature.sql}`);
  await db.run(`CREATE OR REPLACE TABLE year_student AS ${yearStudent}`);
  await db.run(`CREATE OR REPLACE TABLE year_school AS ${yearSchool}`);
}
