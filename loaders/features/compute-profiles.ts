import { existsSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import { profileStages, sharedStages } from "../../lib/snapshot/feature/feature-stages.js";
import { keptProfiles } from "./kept-rows.js";
import { dropStages, makeStages } from "./make-stages.js";
import { emptyFile, profileFile, profileTable, writePartition, yearFile, yearTable } from "./partition.js";
import type { Timeline } from "./timeline.js";
import { makeWanted, type Wanted } from "./wanted.js";

/**
 * Computes a school year's profiles, of all its as-of dates, from an open record, its timeline and the states of earlier
 * years below `out`; writes them there, with those of all other students as they were.
 */
export async function computeProfiles(
  db: Database,
  timeline: Timeline,
  { year, students, kept }: Omit<Wanted, "blocks">,
  out: string
): Promise<void> {
  const ofYear = timeline.points.filter((point) => point.school_year === year && point.block < YEAR_END);
  await makeWanted(db, { year, blocks: ofYear.map((point) => point.block), students });
  await openStates(db, timeline, year, out);
  const stages = [...sharedStages(timeline), ...profileStages(timeline)];
  const rows = `SELECT * FROM ${profileTable}`;
  await makeStages(db, stages, [{ table: "", sql: rows }]);
  if (!existsSync(join(out, emptyFile(profileTable))))
    await writePartition(db, `${rows} WHERE FALSE`, out, emptyFile(profileTable));
  const all = kept === undefined ? rows : `${rows} UNION ALL BY NAME ${keptProfiles(kept, year)}`;
  if (ofYear.length > 0) await writePartition(db, all, out, profileFile(year));
  await dropStages(db, [...stages, { table: yearTable, sql: "" }]);
}

/** The students' states of closed years before, as table `student_year_state`. */
async function openStates(db: Database, { points }: Timeline, year: number, out: string): Promise<void> {
  const closed = points.filter((point) => point.block === YEAR_END && point.school_year < year);
  const files = [emptyFile(yearTable), ...closed.map((point) => yearFile(point.school_year))];
  const paths = files.map((file) => literal(join(out, file))).join(", ");
  await db.run(`CREATE OR REPLACE TABLE ${yearTable} AS
SELECT s.* FROM read_parquet([${paths}], hive_partitioning = false) s SEMI JOIN wanted_student USING (student_key)`);
}
