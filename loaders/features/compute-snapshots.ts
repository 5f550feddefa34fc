import { existsSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { type Stage, YEAR_END } from "../../lib/attendance/stage.js";
import {
  countStages,
  heldCounts,
  knownStages,
  otherStages,
  sharedStages,
  stateStages,
  supportStages
} from "../../lib/snapshot/feature/feature-stages.js";
import { keptCount } from "../../lib/snapshot/feature/going-on.js";
import { gradeTotal } from "../../lib/snapshot/feature/peer-feature.js";
import {
  type FeatureCounts,
  studentFeature,
  studentFeatureAt
} from "../../lib/snapshot/feature/student-feature.js";
import { addKeptStates, keptFeatures } from "./kept-rows.js";
import { dropStages, make, makeSql, makeStages, stageStatements } from "./make-stages.js";
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

interface Point {
  readonly point: number;
  readonly block: number;
  readonly seq: number;
}

/** What is computed and written with snapshots, since neither has enough for all threads to do. */
export interface Beside {
  /** Statements that need no more than the shared steps. */
  readonly statements: readonly string[];
  /** Those that follow from what the statements made. */
  last(): Promise<string[]>;
}

/** Computes snapshots from an open record and its timeline, and writes their files below `out`. */
export async function computeSnapshots(
  db: NativeDatabase,
  timeline: Timeline,
  wanted: Wanted,
  out: string,
  beside?: Beside
): Promise<void> {
  const { year, base, kept } = wanted;
  const goesOn = base !== undefined;
  const blocks = goesOn ? [base, ...wanted.blocks] : wanted.blocks;
  await makeWanted(
    db,
    blocks.map((block) => ({ school_year: year, block })),
    wanted.students
  );
  const stages = stagesOf(timeline, wanted, out);
  const { shared, known, others, counted, supported } = stages;
  const later = [...counted, ...stateStages, ...supported, studentFeature(stages.counts), gradeTotal];
  const toCome = [...later, { table: "", sql: beside?.statements.join("\n") ?? "" }];
  await makeStages(db, shared, [...known, ...others, ...toCome]);
  // the states of other years stay in their files
  await db.run(`CREATE OR REPLACE TABLE kept_year_state (student_key VARCHAR, school_year INTEGER, enrolled_units BIGINT,
  missed_units BIGINT, is_rated BOOLEAN, is_chronic BOOLEAN)`);
  await make(db, { table: yearTable, sql: "SELECT * FROM kept_year_state" });
  const points = await db.rows<Point>("SELECT point, block, seq FROM point ORDER BY seq, block");
  const listed = points.filter((point) => point.block !== base);
  const prepared: Pair = [
    stageStatements(known, [...others, ...toCome]),
    [...engineSettings, ...stageStatements(others, [...known, ...toCome])]
  ];
  if (!goesOn) await db.runTogether(prepared, { apart: true });
  for (let from = 0; from < Math.max(1, listed.length); from += batchSize) {
    const batch = listed.slice(from, from + batchSize);
    const closes = batch.some((point) => point.block === YEAR_END);
    await db.run(batchSql(batch));
    const [counting, supporting] = batchStatements(stages, closes);
    const pair: Pair = goesOn
      ? [
          [...prepared[0], ...counting],
          [...prepared[1], ...supporting, ...(beside?.statements ?? [])]
        ]
      : [counting, supporting];
    await db.runTogether(pair, { apart: true });
    if (kept !== undefined && closes) await addKeptStates(db, kept, year);
    await writeBatch(db, wanted, stages.counts, batch, out, (await beside?.last()) ?? []);
  }
  await dropStages(db, [...shared, ...known, ...others, ...counted, ...stateStages, ...supported]);
}

/** Two sequences that need nothing of each other. */
type Pair = [string[], string[]];

/** The steps in the order in which they are made; `counted` and `supported` for each batch of points. */
interface SnapshotStages {
  readonly shared: readonly Stage[];
  readonly known: readonly Stage[];
  readonly others: readonly Stage[];
  readonly counted: readonly Stage[];
  readonly supported: readonly Stage[];
  readonly counts: FeatureCounts;
}

function stagesOf(timeline: Timeline, { year, base, facts }: Wanted, out: string): SnapshotStages {
  const goesOn = base !== undefined;
  const counts = heldCounts(timeline.policies);
  return {
    shared: sharedStages(timeline),
    known: [...(goesOn ? baseStages(counts, year, base, out) : []), ...knownStages(timeline, goesOn)],
    others: otherStages(timeline, goesOn).map((stage) => (facts ? withFacts(stage, facts) : stage)),
    counted: countStages(timeline, goesOn),
    supported: supportStages(timeline, goesOn),
    counts
  };
}

/** A step, or where a table of facts says the same, one that reads that. */
function withFacts(stage: Stage, facts: string): Stage {
  if (stage.table !== "known_digital") return stage;
  const sql = `SELECT p.point AS point FROM point p
JOIN ${facts} f ON f.fact = 'digital' AND f.school_year = p.school_year AND f.block = p.block`;
  return { table: stage.table, sql };
}

/** What counts go on from: `base_block`, and `kept_count` of its rows. */
function baseStages({ soFar }: FeatureCounts, year: number, base: number, out: string): Stage[] {
  const file = literal(join(out, blockFile("student_feature", year, base)));
  return [
    { table: "base_block", sql: `SELECT ${year} AS school_year, ${base} AS block` },
    { table: "kept_count", sql: keptCount(soFar, `read_parquet(${file}, hive_partitioning = false)`) }
  ];
}

function batchSql(points: readonly Point[]): string {
  const listed = [-1, ...points.map((d) => d.point)].join(", ");
  return makeSql({ table: "batch", sql: `SELECT * FROM point WHERE point IN (${listed})` });
}

function batchStatements({ counted, supported }: SnapshotStages, closes: boolean): Pair {
  return [[...counted, ...(closes ? stateStages : [])].map(makeSql), supported.map(makeSql)];
}

/** Writes the files of the points of the batch, and with them what other statements write. */
async function writeBatch(
  db: NativeDatabase,
  { year, kept }: Wanted,
  counts: FeatureCounts,
  points: readonly Point[],
  out: string,
  others: readonly string[]
): Promise<void> {
  if (!existsSync(join(out, emptyFile(yearTable)))) {
    await db.runTogether([featureFiles(`${studentFeatureAt(counts, 0, 0)} WHERE FALSE`, emptyFile, out)]);
    await writePartition(db, `SELECT * FROM ${yearTable} WHERE FALSE`, out, emptyFile(yearTable));
  }
  const blocks = points.filter((point) => point.block < YEAR_END);
  if (blocks.length < points.length)
    await writePartition(db, `SELECT * FROM ${yearTable} WHERE school_year = ${year}`, out, yearFile(year));
  const files = blocks.map(({ point, block, seq }) => {
    const rows = `${studentFeatureAt(counts, point, seq)}${kept === undefined ? "" : keptFeatures(kept, year, block)}`;
    return featureFiles(rows, (table) => blockFile(table, year, block), out);
  });
  // the file of a lone block is for all threads
  await db.runTogether([...files, ...others.map((sql) => [sql])], { apart: files.length > 1 });
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
