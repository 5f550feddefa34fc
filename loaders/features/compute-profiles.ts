import { YEAR_END } from "../../lib/attendance/stage.js";
import { profileStages, sharedStages } from "../../lib/snapshot/feature/feature-stages.js";
import { studentProfile } from "../../lib/snapshot/feature/student-profile.js";
import type { NativeDatabase } from "../native/database.js";
import { closedStates } from "./closed-states.js";
import { dropStages, makeSql, makeStages } from "./make-stages.js";
import { yearTable } from "./partition.js";
import { datesOf, type Timeline } from "./timeline.js";
import { makeWanted } from "./wanted.js";
import { writeNoProfiles, writeYearProfiles } from "./write-profiles.js";

/**
 * Computes school years' profiles, of the students of a SELECT text (student_key) and all as-of dates, from an open record,
 * its timeline and the states of earlier years below `out`; writes them there.
 */
export async function computeProfiles(
  db: NativeDatabase,
  timeline: Timeline,
  { years, students }: { readonly years: readonly number[]; readonly students: string },
  out: string
): Promise<void> {
  const blocks = timeline.points.filter(
    (point) => years.includes(point.school_year) && point.block < YEAR_END
  );
  await makeWanted(db, blocks, students);
  await db.run(makeSql(closedStates(timeline, Math.max(0, ...years), out)));
  const stages = [...sharedStages(timeline), ...profileStages(timeline)];
  await makeStages(db, stages, [studentProfile]);
  const compute = async (year: number) => {
    await db.run(makeSql({ table: "profile_year", sql: `SELECT ${year} AS school_year` }));
    await db.run(makeSql({ table: "profile_row", sql: `SELECT * FROM (${studentProfile.sql}) made` }));
  };
  await compute(0);
  await writeNoProfiles(db, out);
  // a year at a time, as much as a large district's memory takes
  for (const year of new Set(blocks.map((point) => point.school_year))) {
    await compute(year);
    await writeYearProfiles(db, year, datesOf(timeline, year), out);
  }
  await dropStages(db, [...stages, { table: yearTable }, { table: "profile_row" }]);
}
