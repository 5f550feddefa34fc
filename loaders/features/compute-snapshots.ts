import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { type Stage, YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import {
  countStages,
  profileStages,
  knownStages,
  stateStages,
  studentStages
} from "../../lib/snapshot/feature/feature-stages.js";
import { gradeTotal } from "../../lib/snapshot/feature/peer-feature.js";
import { dropUnread } from "./drop-unread.js";
import { addKept, addKeptProfiles } from "./kept-rows.js";
import {
  blockFile,
  blockTables,
  emptyFile,
  featureTables,
  profileFile,
  profileTable,
  writePartition,
  yearFile,
  yearTable
} from "./partition.js";
import type { Timeline } from "./timeline.js";

/** Snapshots of one school year, for some students. */
export interface Wanted {
  readonly year: number;
  /** Blocks; 99 closes the year. */
  readonly blocks: readonly number[];
  /** SELECT text of student_key. */
  readonly students: string;
  /** Whether the year's profiles are computed too; else they are as they were. */
  readonly profiles: boolean;
  /** Where the rows of all other students are kept; without it there are none. */
  readonly kept?: string | undefined;
}

/** As many as a large district's memory takes at a time. */
const batchSize = 10;

const batchStages = [...profileStages, ...countStages, ...stateStages, ...studentStages, gradeTotal];

/**
 * Computes snapshots from an open record and its timeline, and writes their files below `out`, where the states of
 * earlier years already are.
 */
export async function computeSnapshots(
  db: Database,
  timeline: Timeline,
  wanted: Wanted,
  out: string
): Promise<void> {
  const known = knownStages(timeline);
  // as-of dates are few: compare all of them rather than sort millions of rows for them
  await db.run("SET nested_loop_join_threshold = 1000");
  await makeWanted(db, timeline, wanted, out);
  for (const [index, stage] of known.entries()) {
    await make(db, stage);
    await dropUnread(db, known.slice(0, index + 1), [...known.slice(index + 1), ...batchStages]);
  }
  await make(db, { table: yearTable, sql: "SELECT * FROM kept_year_state" });
  for (const stage of profileStages) await make(db, stage);
  if (wanted.profiles) await writeProfiles(db, wanted, out);
  const points = await db.rows<{ point: number; block: number }>(
    "SELECT point, block FROM point ORDER BY point"
  );
  for (let from = 0; from < Math.max(1, points.length); from += batchSize) {
    const batch = points.slice(from, from + batchSize);
    await db.run(
      `CREATE OR REPLACE TABLE batch AS SELECT * FROM point WHERE point IN (${[0, ...batch.map((d) => d.point)].join(", ")})`
    );
    const blocks = batch.map((d) => d.block);
    await computeBatch(db, { ...wanted, blocks });
    await writeBatch(db, wanted.year, blocks, out);
  }
  for (const { table } of [...known, ...batchStages]) {
    if (!timelineTables.includes(table)) await db.run(`DROP TABLE IF EXISTS ${table}`);
  }
}

const timelineTables = ["as_of_date", "policy_year"];

async function makeWanted(
  db: Database,
  { points }: Timeline,
  { year, blocks, students }: Wanted,
  out: string
): Promise<void> {
  await db.run("CREATE OR REPLACE TABLE wanted_block (school_year INTEGER, block INTEGER)");
  if (blocks.length > 0) {
    await db.run(
      `INSERT INTO wanted_block VALUES ${blocks.map((block) => `(${year}, ${block})`).join(", ")}`
    );
  }
  await db.run(`CREATE OR REPLACE TABLE wanted_student AS ${students}`);
  await db.run(`CREATE OR REPLACE TABLE kept_year_state (student_key VARCHAR, school_year INTEGER, enrolled_units BIGINT,
  missed_units BIGINT, is_rated BOOLEAN, is_chronic BOOLEAN)`);
  for (const { school_year, block } of points) {
    const file = join(out, yearFile(school_year));
    if (block === YEAR_END && school_year < year && existsSync(file))
      await db.run(`INSERT INTO kept_year_state BY NAME SELECT * FROM read_parquet(${literal(file)})`);
  }
}

/** The year's profiles: of the students computed, and as they were of all others. */
async function writeProfiles(db: Database, { year, kept }: Wanted, out: string): Promise<void> {
  const file = profileFile(year);
  const before = existsSync(join(out, file)) ? out : kept;
  if (before !== undefined && existsSync(join(before, file)))
    await addKeptProfiles(db, join(before, file), year);
  const next = `${file}.next`;
  await writePartition(db, `SELECT * FROM ${profileTable} WHERE school_year = ${year}`, out, next);
  renameSync(join(out, next), join(out, file));
}

async function computeBatch(db: Database, { year, blocks, kept }: Wanted): Promise<void> {
  for (const stage of countStages) await make(db, stage);
  if (blocks.includes(YEAR_END)) for (const stage of stateStages) await make(db, stage);
  for (const stage of studentStages) await make(db, stage);
  if (kept !== undefined) await addKept(db, kept, year, blocks);
  await make(db, gradeTotal);
}

async function writeBatch(db: Database, year: number, blocks: readonly number[], out: string): Promise<void> {
  for (const table of featureTables) {
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

async function make(db: Database, { table, sql }: Stage): Promise<void> {
  await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
}
