import { existsSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { NativeDatabase } from "../native/database.js";
import { dependencies } from "../../lib/snapshot/feature/dependency.js";
import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";
import { computeProfiles } from "./compute-profiles.js";
import { batchSize, computeSnapshots } from "./compute-snapshots.js";
import { blockFile, blockTables, keepFile, yearFile } from "./partition.js";
import { partRecomputed, type Recomputed, wholeRecomputed } from "./recomputed.js";
import type { Timeline } from "./timeline.js";
import { touchedProfiles } from "./touched-profile.js";
import { makeTouchedStudents } from "./touched-student.js";
import type { WholePoint } from "./touched.js";
import { keepYearProfiles } from "./write-profiles.js";

export interface YearBuild {
  readonly timeline: Timeline;
  readonly year: number;
  /** Snapshots of any year that are computed for everyone. */
  readonly whole: readonly WholePoint[];
  /** The build before; without it every snapshot is whole. */
  readonly kept: string | undefined;
  /** Its points. */
  readonly before: readonly SnapshotPoint[];
  readonly out: string;
}

/** SELECT text of every student whom the record names. */
export const everyone = "SELECT student_key FROM every_student";

/** The files of one school year, after those of the years before: computed where touched, else kept. */
export async function buildYear(db: NativeDatabase, build: YearBuild): Promise<Recomputed[]> {
  const { timeline, year, whole, kept, out } = build;
  const ofYear = whole.filter((point) => point.school_year === year);
  const all = [...new Set(ofYear.map((point) => point.block))];
  const part = kept === undefined ? undefined : await renewTouched(db, { ...build, kept }, all);
  const recomputed: Recomputed[] = [];
  if (all.length > 0) {
    const base = goesOnFrom(timeline.points, year, all);
    await computeSnapshots(db, timeline, { year, blocks: all, students: everyone, base }, out);
    const [row] = await db.rows<{ n: number }>("SELECT COUNT(*) AS n FROM every_student");
    recomputed.push(...wholeRecomputed(ofYear, row?.n ?? 0));
  }
  if (kept === undefined || part === undefined) return recomputed;
  recomputed.push(...part.recomputed);
  if (!hasNewProfiles(build)) recomputed.push(...(await renewProfiles(db, { ...build, kept })));
  if ([...all, ...part.blocks].includes(YEAR_END)) await noteChangedStates(db, kept, out, year);
  return recomputed;
}

/** The blocks that are not computed for everyone: for the students touched, or as they were. */
async function renewTouched(
  db: NativeDatabase,
  { timeline, year, kept, out }: YearBuild & { readonly kept: string },
  whole: readonly number[]
): Promise<{ blocks: readonly number[]; recomputed: Recomputed[] }> {
  await makeTouchedStudents(db, year, whole);
  const blocks = (await touchedBlocks(db, year)).filter((block) => !whole.includes(block));
  const recomputed: Recomputed[] = [];
  if (blocks.length > 0) {
    const students = "SELECT DISTINCT student_key FROM touched_student";
    await computeSnapshots(db, timeline, { year, blocks, students, kept }, out);
    recomputed.push(...(await partRecomputed(db, year)));
  }
  for (const { school_year, block } of timeline.points) {
    if (school_year === year && ![...whole, ...blocks].includes(block)) keepBlock(kept, out, year, block);
  }
  return { blocks, recomputed };
}

/** The year's last block that is not computed for everyone, where all that are come after it and are few. */
function goesOnFrom(
  points: readonly SnapshotPoint[],
  year: number,
  whole: readonly number[]
): number | undefined {
  const ofYear = points
    .filter((point) => point.school_year === year)
    .sort((a, b) => (a.as_of_date < b.as_of_date ? -1 : 1));
  const isNew = ({ block }: SnapshotPoint) => whole.includes(block);
  const base = ofYear.findLast((point) => !isNew(point));
  const follow = (point: SnapshotPoint) =>
    base !== undefined && point.block < YEAR_END && point.as_of_date > base.as_of_date;
  return ofYear.filter(isNew).every(follow) && whole.length < batchSize ? base?.block : undefined;
}

/** Whether none of the year's blocks is as it was, so that its profiles are made anew, of everyone. */
export function hasNewProfiles({ timeline, year, whole, before }: YearBuild): boolean {
  const blocks = blocksOf(timeline.points, year);
  const isNew = ({ block }: SnapshotPoint) => whole.some((d) => d.school_year === year && d.block === block);
  return blocks.length > 0 && (blocksOf(before, year).length === 0 || blocks.every(isNew));
}

function blocksOf(points: readonly SnapshotPoint[], year: number): SnapshotPoint[] {
  return points.filter((point) => point.school_year === year && point.block < YEAR_END);
}

/** The year's profiles of those touched. */
async function renewProfiles(
  db: NativeDatabase,
  { timeline, year, kept, before: earlier, out }: YearBuild & { readonly kept: string }
): Promise<Recomputed[]> {
  const blocks = blocksOf(timeline.points, year);
  const [last] = blocksOf(earlier, year).sort((a, b) => (a.as_of_date < b.as_of_date ? 1 : -1));
  if (last === undefined) return [];
  const recomputed = await touchedProfiles(db, year, last, blocks);
  const before = { folder: kept, through: last.as_of_date };
  if (recomputed.length === 0) {
    const dates = blocks.map((point) => point.as_of_date);
    await keepYearProfiles(db, year, dates, before, out);
  } else {
    const students = "SELECT DISTINCT student_key FROM touched_profile";
    const revised = `${students} WHERE is_revised`;
    await computeProfiles(db, timeline, { years: [year], students, kept: { ...before, revised } }, out);
  }
  return recomputed;
}

/** A bucket may be touched in which the record names no student any more. */
async function touchedBlocks(db: NativeDatabase, year: number): Promise<number[]> {
  const sources = dependencies.filter((d) => d.unit === "student").map((d) => `'${d.table}'`);
  const rows = await db.rows<{ block: number }>(`SELECT block FROM touched_student
UNION SELECT block FROM touched_unit WHERE school_year = ${year} AND source IN (${sources.join(", ")}) ORDER BY block`);
  return rows.map((row) => row.block);
}

function keepBlock(kept: string, out: string, year: number, block: number): void {
  if (block === YEAR_END) keepFile(kept, out, yearFile(year));
  else for (const table of blockTables) keepFile(kept, out, blockFile(table, year, block));
}

/** Adds to `changed_state` the students whose state of the year is not what it was. */
async function noteChangedStates(db: NativeDatabase, kept: string, out: string, year: number): Promise<void> {
  const states = (folder: string) =>
    `SELECT * FROM read_parquet(${literal(join(folder, yearFile(year)))}, hive_partitioning = false)`;
  const now = states(out);
  const before = existsSync(join(kept, yearFile(year))) ? states(kept) : `${now} WHERE FALSE`;
  await db.run(`INSERT INTO changed_state SELECT DISTINCT student_key, school_year FROM (
  (${now} EXCEPT ${before}) UNION ALL (${before} EXCEPT ${now}))`);
}
