import { existsSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { NativeDatabase } from "../native/database.js";
import { dependencies } from "../../lib/snapshot/feature/dependency.js";
import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";
import { batchSize, computeSnapshots } from "./compute-snapshots.js";
import { dropStages } from "./make-stages.js";
import { blockFile, blockTables, keepFile, yearFile } from "./partition.js";
import { partRecomputed, type Recomputed, wholeRecomputed } from "./recomputed.js";
import { renewedTables } from "./renew-profiles.js";
import { makeTouchedStudents } from "./touched-student.js";
import type { YearBuild } from "./year-build.js";
import { besideSnapshots, findProfiles, finishProfiles } from "./year-profiles.js";

/** Where `openKnowledge` opened the facts of this build. */
const facts = "new_fact";

/** SELECT text of every student whom the record names. */
export const everyone = "SELECT student_key FROM every_student";

/** The files of one school year, after those of the years before: computed where touched, else kept. */
export async function buildYear(db: NativeDatabase, build: YearBuild): Promise<Recomputed[]> {
  const { timeline, year, whole, kept, out } = build;
  const ofYear = whole.filter((point) => point.school_year === year);
  const all = [...new Set(ofYear.map((point) => point.block))];
  const part = kept === undefined ? undefined : await renewTouched(db, { ...build, kept }, all);
  const profiles = await findProfiles(db, build);
  const base = goesOnFrom(timeline.points, year, all);
  const recomputed: Recomputed[] = [];
  // a new fortnight is of the year alone, as its profiles are
  const beside = base === undefined ? undefined : besideSnapshots(db, build, profiles);
  if (all.length > 0) {
    await computeSnapshots(db, timeline, { year, facts, blocks: all, students: everyone, base }, out, beside);
    const [row] = await db.rows<{ n: number }>("SELECT COUNT(*) AS n FROM every_student");
    recomputed.push(...wholeRecomputed(ofYear, row?.n ?? 0));
  }
  if (kept === undefined || part === undefined) return recomputed;
  if (beside) await dropStages(db, renewedTables);
  else await finishProfiles(db, build, profiles);
  recomputed.push(...part.recomputed, ...(profiles?.recomputed ?? []));
  if ([...all, ...part.blocks].includes(YEAR_END)) await noteChangedStates(db, kept, out, year);
  return recomputed;
}

/** The blocks that are not computed for everyone: for the students touched, or as they were. */
async function renewTouched(
  db: NativeDatabase,
  { timeline, year, kept, out }: YearBuild & { readonly kept: string },
  whole: readonly number[]
): Promise<{ blocks: readonly number[]; recomputed: Recomputed[] }> {
  const blocks = (await isTouched(db, year)) ? await touchedBlocks(db, year, whole) : [];
  const recomputed: Recomputed[] = [];
  if (blocks.length > 0) {
    const students = "SELECT DISTINCT student_key FROM touched_student";
    await computeSnapshots(db, timeline, { year, facts, blocks, students, kept }, out);
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
  const fresh = ofYear.filter(isNew);
  return fresh.length > 0 && fresh.every(follow) && whole.length < batchSize ? base?.block : undefined;
}

async function isTouched(db: NativeDatabase, year: number): Promise<boolean> {
  const rows = await db.rows(`SELECT 1 FROM touched_unit WHERE school_year = ${year}
UNION ALL SELECT 1 FROM changed_state LIMIT 1`);
  return rows.length > 0;
}

/** Which blocks of the year are touched, but some, and whose students in `touched_student`; a bucket may be in which the record names none any more. */
async function touchedBlocks(db: NativeDatabase, year: number, except: readonly number[]): Promise<number[]> {
  await makeTouchedStudents(db, year, except);
  const sources = dependencies.filter((d) => d.unit === "student").map((d) => `'${d.table}'`);
  const rows = await db.rows<{ block: number }>(`SELECT block FROM touched_student
UNION SELECT block FROM touched_unit WHERE school_year = ${year} AND source IN (${sources.join(", ")}) ORDER BY block`);
  return rows.map((row) => row.block).filter((block) => !except.includes(block));
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
