import { existsSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import { dependencies } from "../../lib/snapshot/feature/dependency.js";
import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";
import { computeProfiles } from "./compute-profiles.js";
import { computeSnapshots } from "./compute-snapshots.js";
import { blockFile, blockTables, keepFile, profileFile, yearFile } from "./partition.js";
import { partRecomputed, type Recomputed, wholeRecomputed } from "./recomputed.js";
import type { Timeline } from "./timeline.js";
import { touchedProfiles } from "./touched-profile.js";
import { makeTouchedStudents } from "./touched-student.js";
import type { WholePoint } from "./touched.js";

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
export async function buildYear(db: Database, build: YearBuild): Promise<Recomputed[]> {
  const { timeline, year, whole, kept, out } = build;
  const ofYear = whole.filter((point) => point.school_year === year);
  const all = [...new Set(ofYear.map((point) => point.block))];
  const recomputed: Recomputed[] = [];
  if (all.length > 0) {
    await computeSnapshots(db, timeline, { year, blocks: all, students: everyone }, out);
    const [row] = await db.rows<{ n: number }>("SELECT COUNT(*) AS n FROM every_student");
    recomputed.push(...wholeRecomputed(ofYear, row?.n ?? 0));
  }
  if (kept === undefined) return recomputed;
  await makeTouchedStudents(db, year, all);
  const part = (await touchedBlocks(db, year)).filter((block) => !all.includes(block));
  if (part.length > 0) {
    const students = "SELECT DISTINCT student_key FROM touched_student";
    await computeSnapshots(db, timeline, { year, blocks: part, students, kept }, out);
    recomputed.push(...(await partRecomputed(db, year)));
  }
  const computed = [...all, ...part];
  for (const { school_year, block } of timeline.points) {
    if (school_year === year && !computed.includes(block)) keepBlock(kept, out, year, block);
  }
  if (!hasNewProfiles(build)) recomputed.push(...(await renewProfiles(db, { ...build, kept })));
  if (computed.includes(YEAR_END)) await noteChangedStates(db, kept, out, year);
  return recomputed;
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
  db: Database,
  { timeline, year, kept, before, out }: YearBuild & { readonly kept: string }
): Promise<Recomputed[]> {
  const blocks = blocksOf(timeline.points, year);
  const [last] = blocksOf(before, year).sort((a, b) => (a.as_of_date < b.as_of_date ? 1 : -1));
  if (last === undefined) return [];
  const recomputed = await touchedProfiles(db, year, last, blocks);
  if (recomputed.length === 0) keepFile(kept, out, profileFile(year));
  else {
    const students = "SELECT DISTINCT student_key FROM touched_profile";
    await computeProfiles(db, timeline, { years: [year], students, kept }, out);
  }
  return recomputed;
}

/** A bucket may be touched in which the record names no student any more. */
async function touchedBlocks(db: Database, year: number): Promise<number[]> {
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
async function noteChangedStates(db: Database, kept: string, out: string, year: number): Promise<void> {
  const states = (folder: string) =>
    `SELECT * FROM read_parquet(${literal(join(folder, yearFile(year)))}, hive_partitioning = false)`;
  const now = states(out);
  const before = existsSync(join(kept, yearFile(year))) ? states(kept) : `${now} WHERE FALSE`;
  await db.run(`INSERT INTO changed_state SELECT DISTINCT student_key, school_year FROM (
  (${now} EXCEPT ${before}) UNION ALL (${before} EXCEPT ${now}))`);
}
