import { existsSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { absenceCount } from "../../lib/snapshot/feature/seen-day.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import {
  countStages,
  knownStages,
  sharedStages,
  stateStages,
  studentStages
} from "../../lib/snapshot/feature/feature-stages.js";
import { goingCount, keptCount } from "../../lib/snapshot/feature/going-on.js";
import { gradeTotal } from "../../lib/snapshot/feature/peer-feature.js";
import { addKept } from "./kept-rows.js";
import { dropStages, make, makeStages } from "./make-stages.js";
import { blockFile, blockTables, emptyFile, writePartition, yearFile, yearTable } from "./partition.js";
import type { Timeline } from "./timeline.js";
import { makeWanted } from "./wanted.js";

/** What to compute of one school year, and for whom. */
export interface Wanted {
  readonly year: number;
  /** Blocks; 99 closes the year. */
  readonly blocks: readonly number[];
  /** SELECT text of student_key. */
  readonly students: string;
  /** Where the rows of all other students are kept; without it there are none. */
  readonly kept?: string | undefined;
  /** A block before these whose file below `out` is right, where counts go on from it. */
  readonly base?: number | undefined;
}

/** As many as a large district's memory takes at a time. */
export const batchSize = 10;

const batchStages = [absenceCount, goingCount, ...countStages, ...stateStages, ...studentStages, gradeTotal];

/** Computes snapshots from an open record and its timeline, and writes their files below `out`. */
export async function computeSnapshots(
  db: Database,
  timeline: Timeline,
  wanted: Wanted,
  out: string
): Promise<void> {
  const { year, base, students } = wanted;
  const known = [...sharedStages(timeline), ...knownStages(timeline, base !== undefined)];
  const blocks = base === undefined ? wanted.blocks : [base, ...wanted.blocks];
  await makeWanted(
    db,
    blocks.map((block) => ({ school_year: year, block })),
    students
  );
  if (base !== undefined) await openBase(db, year, base, out);
  await makeStages(db, known, batchStages);
  // the states of other years stay in their files
  await db.run(`CREATE OR REPLACE TABLE kept_year_state (student_key VARCHAR, school_year INTEGER, enrolled_units BIGINT,
  missed_units BIGINT, is_rated BOOLEAN, is_chronic BOOLEAN)`);
  await make(db, { table: yearTable, sql: "SELECT * FROM kept_year_state" });
  const listed = wanted.blocks.toSorted((a, b) => a - b);
  for (let from = 0; from < Math.max(1, listed.length); from += batchSize) {
    const batch = listed.slice(from, from + batchSize);
    await computeBatch(db, { ...wanted, blocks: batch });
    await writeBatch(db, year, batch, out);
  }
  await dropStages(db, [...known, ...batchStages, noBase]);
}

const noBase = { table: "kept_count", sql: "" };

/** Opens what counts go on from: `base_block`, and `kept_count` of its rows. */
async function openBase(db: Database, year: number, base: number, out: string): Promise<void> {
  await db.run(`CREATE OR REPLACE TABLE base_block AS SELECT ${year} AS school_year, ${base} AS block`);
  const file = literal(join(out, blockFile("student_feature", year, base)));
  await make(db, { table: "kept_count", sql: keptCount(`read_parquet(${file}, hive_partitioning = false)`) });
}

async function computeBatch(db: Database, { year, blocks, kept, base }: Wanted): Promise<void> {
  await makeBatch(db, base === undefined ? blocks : [base, ...blocks]);
  await make(db, absenceCount);
  if (base !== undefined) {
    await make(db, goingCount);
    await make(db, { table: absenceCount.table, sql: `SELECT * FROM ${goingCount.table}` });
    await makeBatch(db, blocks);
  }
  for (const stage of countStages) await make(db, stage);
  if (blocks.includes(YEAR_END)) for (const stage of stateStages) await make(db, stage);
  for (const stage of studentStages) await make(db, stage);
  if (kept !== undefined) await addKept(db, kept, year, blocks);
  await make(db, gradeTotal);
}

async function makeBatch(db: Database, blocks: readonly number[]): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TABLE batch AS SELECT * FROM point WHERE block IN (${[-1, ...blocks].join(", ")})`
  );
}

async function writeBatch(db: Database, year: number, blocks: readonly number[], out: string): Promise<void> {
  for (const table of [...blockTables, yearTable] as const) {
    if (!existsSync(join(out, emptyFile(table))))
      await writePartition(db, `SELECT * FROM ${table} WHERE FALSE`, out, emptyFile(table));
  }
  for (const block of blocks) {
    if (block === YEAR_END) {
      await writePartition(db, `SELECT * FROM ${yearTable} WHERE school_year = ${year}`, out, yearFile(year));
    } else {
      for (const table of blockTables)
        await writePartition(
          db,
          `SELECT * FROM ${table} WHERE block = ${block}`,
          out,
          blockFile(table, year, block)
        );
    }
  }
}
