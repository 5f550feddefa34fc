import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import type { NativeDatabase } from "../native/database.js";
import { profileStages, sharedStages } from "../../lib/snapshot/feature/feature-stages.js";
import { studentProfile } from "../../lib/snapshot/feature/student-profile.js";
import { dropStages, make, makeStages } from "./make-stages.js";
import { emptyFile, yearFile, yearTable } from "./partition.js";
import type { Timeline } from "./timeline.js";
import { makeWanted } from "./wanted.js";
import { type KeptProfiles, renewYearProfiles, writeNoProfiles, writeYearProfiles } from "./write-profiles.js";

export interface WantedProfiles {
  readonly years: readonly number[];
  /** SELECT text of student_key. */
  readonly students: string;
  /** Where the rows of all other students are kept; without it there are none. */
  readonly kept?: KeptProfiles;
}

/**
 * Computes school years' profiles, of all their as-of dates, from an open record, its timeline and the states of earlier
 * years below `out`; writes them there, with those of all other students as they were.
 */
export async function computeProfiles(
  db: NativeDatabase,
  timeline: Timeline,
  { years, students, kept }: WantedProfiles,
  out: string
): Promise<void> {
  const blocks = timeline.points.filter(
    (point) => years.includes(point.school_year) && point.block < YEAR_END
  );
  await makeWanted(db, blocks, students);
  await openStates(db, timeline, Math.max(0, ...years), out);
  const stages = [...sharedStages(timeline), ...profileStages(timeline)];
  await makeStages(db, stages, [studentProfile]);
  const compute = async (year: number) => {
    await make(db, { table: "profile_year", sql: `SELECT ${year} AS school_year` });
    await make(db, { table: "profile_row", sql: `SELECT * FROM (${studentProfile.sql}) made` });
  };
  if (kept === undefined) {
    await compute(0);
    await writeNoProfiles(db, out);
  }
  // a year at a time, as much as a large district's memory takes
  for (const year of new Set(blocks.map((point) => point.school_year))) {
    const dates = blocks.filter((point) => point.school_year === year).map((point) => point.as_of_date);
    await compute(year);
    if (kept === undefined) await writeYearProfiles(db, year, dates, out);
    else await renewYearProfiles(db, year, dates, kept, out);
  }
  await dropStages(db, [...stages, { table: yearTable, sql: "" }, { table: "profile_row", sql: "" }]);
}

/** The students' states of closed years before, as table `student_year_state`. */
async function openStates(db: Database, { points }: Timeline, year: number, out: string): Promise<void> {
  const closed = points.filter((point) => point.block === YEAR_END && point.school_year < year);
  const files = [emptyFile(yearTable), ...closed.map((point) => yearFile(point.school_year))];
  const paths = files.map((file) => literal(join(out, file))).join(", ");
  await db.run(`CREATE OR REPLACE TABLE ${yearTable} AS
SELECT s.* FROM read_parquet([${paths}], hive_partitioning = false) s SEMI JOIN wanted_student USING (student_key)`);
}
