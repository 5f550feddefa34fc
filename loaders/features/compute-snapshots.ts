import { existsSync } from "node:fs";
import { join } from "node:path";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import {
  countStages,
  knownStages,
  sharedStages,
  stateStages,
  studentStages
} from "../../lib/snapshot/feature/feature-stages.js";
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
}

/** As many as a large district's memory takes at a time. */
const batchSize = 10;

const batchStages = [...countStages, ...stateStages, ...studentStages, gradeTotal];

/** Computes snapshots from an open record and its timeline, and writes their files below `out`. */
export async function computeSnapshots(
  db: Database,
  timeline: Timeline,
  wanted: Wanted,
  out: string
): Promise<void> {
  const known = [...sharedStages(timeline), ...knownStages(timeline)];
  await makeWanted(
    db,
    wanted.blocks.map((block) => ({ school_year: wanted.year, block })),
    wanted.students
  );
  await makeStages(db, known, batchStages);
  // the states of other years stay in their files
  await db.run(`CREATE OR REPLACE TABLE kept_year_state (student_key VARCHAR, school_year INTEGER, enrolled_units BIGINT,
  missed_units BIGINT, is_rated BOOLEAN, is_chronic BOOLEAN)`);
  await make(db, { table: yearTable, sql: "SELECT * FROM kept_year_state" });
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
  await dropStages(db, [...known, ...batchStages]);
}

async function computeBatch(db: Database, { year, blocks, kept }: Wanted): Promise<void> {
  for (const stage of countStages) await make(db, stage);
  if (blocks.includes(YEAR_END)) for (const stage of stateStages) await make(db, stage);
  for (const stage of studentStages) await make(db, stage);
  if (kept !== undefined) await addKept(db, kept, year, blocks);
  await make(db, gradeTotal);
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
