import { existsSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { type Stage, YEAR_END } from "../../lib/attendance/stage.js";
import {
  countStages,
  knownStages,
  otherStages,
  sharedStages,
  stateStages,
  supportStages
} from "../../lib/snapshot/feature/feature-stages.js";
import { absenceCounts } from "../../lib/snapshot/feature/absence-count.js";
import { keptCount } from "../../lib/snapshot/feature/going-on.js";
import type { PackedCounts } from "../../lib/snapshot/feature/packed-count.js";
import { gradeTotal } from "../../lib/snapshot/feature/peer-feature.js";
import { studentFeature, studentFeatureAt } from "../../lib/snapshot/feature/student-feature.js";
import { addKeptStates, keptFeatures } from "./kept-rows.js";
import { dropStages, make, makeStages, stageStatements } from "./make-stages.js";
import {
  blockFile,
  blockTables,
  emptyFile,
  partitionSql,
  writePartition,
  yearFile,
  yearTable
} from "./partition.js";
import type { NativeDatabase } from "../native/database.js";
import type { Timeline } from "./timeline.js";
import { engineSettings, makeWanted } from "./wanted.js";

/** What to compute of one school year, and for whom. */
export interface Wanted {
  readonly year: number;
  /** Blocks; 99 closes the year. */
  readonly blocks: readonly number[];
  /** SELECT text of student_key. */
  readonly students: string;
  /** Where the rows of all other students are kept; without it there are none. */
  readonly kept?: string | undefined;
  /** The table of the district's facts at each snapshot, where there is one: what it says need not be asked of the record. */
  readonly facts?: string;
  /** A block before these whose file below `out` is right, where counts go on from it. */
  readonly base?: number | undefined;
}

/** As many as a large district’s memory takes at a time. */
export const batchSize = 10;

const madeInBatches = [...countStages, ...stateStages, ...supportStages];

interface Point {
  readonly point: number;
  readonly block: number;
  readonly seq: number;
}

/**
 * Computes snapshots from an open record and its timeline, and writes their files below `out`. Beside them, once the shared
 * steps are made, runs other statements that need nothing more.
 */
export async function computeSnapshots(
  db: NativeDatabase,
  timeline: Timeline,
  wanted: Wanted,
  out: string,
  beside: readonly string[] = []
): Promise<void> {
  const { year, base, students, facts } = wanted;
  const shared = sharedStages(timeline);
  const known = knownStages(timeline, base !== undefined);
  const others = otherStages(timeline).map((stage) => (facts ? withFacts(stage, facts) : stage));
  const blocks = base === undefined ? wanted.blocks : [base, ...wanted.blocks];
  await makeWanted(
    db,
    blocks.map((block) => ({ school_year: year, block })),
    students
  );
  if (base !== undefined) await openBase(db, year, base, out);
  const counts = absenceCounts(timeline.policies);
  const later = [...madeInBatches, studentFeature(counts), gradeTotal];
  await makeStages(db, shared, [...known, ...others, ...later, { table: "", sql: beside.join("\n") }]);
  const sequences = [
    stageStatements(known, [...others, ...later]),
    [...engineSettings, ...stageStatements(others, [...known, ...later]), ...beside]
  ];
  await db.runTogether(sequences, { apart: true });
  // the states of other years stay in their files
  await db.run(`CREATE OR REPLACE TABLE kept_year_state (student_key VARCHAR, school_year INTEGER, enrolled_units BIGINT,
  missed_units BIGINT, is_rated BOOLEAN, is_chronic BOOLEAN)`);
  await make(db, { table: yearTable, sql: "SELECT * FROM kept_year_state" });
  const points = await db.rows<Point>("SELECT point, block, seq FROM point ORDER BY seq, block");
  const listed = points.filter((point) => point.block !== base);
  for (let from = 0; from < Math.max(1, listed.length); from += batchSize) {
    const batch = listed.slice(from, from + batchSize);
    await computeBatch(db, wanted, batch);
    await writeBatch(db, wanted, counts, batch, out);
  }
  await dropStages(db, [...shared, ...known, ...others, ...madeInBatches, { table: "kept_count" }]);
}

/** A step, or where a table of facts says the same, one that reads that. */
function withFacts(stage: Stage, facts: string): Stage {
  if (stage.table !== "known_digital") return stage;
  const sql = `SELECT p.point AS point FROM point p
JOIN ${facts} f ON f.fact = 'digital' AND f.school_year = p.school_year AND f.block = p.block`;
  return { table: stage.table, sql };
}

/** Opens what counts go on from: `base_block`, and `kept_count` of its rows. */
async function openBase(db: NativeDatabase, year: number, base: number, out: string): Promise<void> {
  await db.run(`CREATE OR REPLACE TABLE base_block AS SELECT ${year} AS school_year, ${base} AS block`);
  const file = literal(join(out, blockFile("student_feature", year, base)));
  await make(db, { table: "kept_count", sql: keptCount(`read_parquet(${file}, hive_partitioning = false)`) });
}

async function computeBatch(
  db: NativeDatabase,
  { year, kept }: Wanted,
  points: readonly Point[]
): Promise<void> {
  const listed = [-1, ...points.map((d) => d.point)].join(", ");
  await db.run(`CREATE OR REPLACE TABLE batch AS SELECT * FROM point WHERE point IN (${listed})`);
  const closes = points.some((point) => point.block === YEAR_END);
  for (const stage of [...countStages, ...(closes ? stateStages : []), ...supportStages])
    await make(db, stage);
  if (kept !== undefined && closes) await addKeptStates(db, kept, year);
}

async function writeBatch(
  db: NativeDatabase,
  { year, kept }: Wanted,
  counts: PackedCounts,
  points: readonly Point[],
  out: string
): Promise<void> {
  if (!existsSync(join(out, emptyFile(yearTable)))) {
    await db.runTogether([featureFiles(`${studentFeatureAt(counts, 0, 0)} WHERE FALSE`, emptyFile, out)]);
    await writePartition(db, `SELECT * FROM ${yearTable} WHERE FALSE`, out, emptyFile(yearTable));
  }
  const blocks = points.filter((point) => point.block < YEAR_END);
  if (blocks.length < points.length)
    await writePartition(db, `SELECT * FROM ${yearTable} WHERE school_year = ${year}`, out, yearFile(year));
  await db.runTogether(
    blocks.map(({ point, block, seq }) => {
      const rows = `${studentFeatureAt(counts, point, seq)}${kept === undefined ? "" : keptFeatures(kept, year, block)}`;
      return featureFiles(rows, (table) => blockFile(table, year, block), out);
    })
  );
}

/** Statements that write one file of the rows of student_feature, and one of what they come to. */
function featureFiles(
  rows: string,
  fileOf: (table: (typeof blockTables)[number]) => string,
  out: string
): string[] {
  const [features, totals] = blockTables;
  const written = `read_parquet(${literal(join(out, fileOf(features)))}, hive_partitioning = false)`;
  return [
    partitionSql(rows, out, fileOf(features)),
    partitionSql(`WITH ${features} AS (SELECT * FROM ${written}) ${gradeTotal.sql}`, out, fileOf(totals))
  ];
}
