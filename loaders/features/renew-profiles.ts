import { YEAR_END } from "../../lib/attendance/stage.js";
import { profileStages, sharedStages } from "../../lib/snapshot/feature/feature-stages.js";
import { laterProfile } from "../../lib/snapshot/feature/student-profile.js";
import type { NativeDatabase } from "../native/database.js";
import { closedStates } from "./closed-states.js";
import { dropStages, makeSql, makeStages, stageStatements } from "./make-stages.js";
import { datesOf, type Timeline } from "./timeline.js";
import { engineSettings, makeWanted } from "./wanted.js";
import { type KeptProfiles, newFiles, revisedEnds, revisedFiles } from "./write-profiles.js";

/** Some students' profiles of a year, to be computed over those of a build before. */
export interface RenewedProfiles {
  readonly year: number;
  /** SELECT text of student_key. */
  readonly students: string;
  readonly kept: KeptProfiles;
}

/** Computes them, and writes the year's files with those of all others as they were. */
export async function renewProfiles(
  db: NativeDatabase,
  timeline: Timeline,
  renewed: RenewedProfiles,
  out: string
): Promise<void> {
  const { year, students } = renewed;
  const blocks = timeline.points.filter((point) => point.school_year === year && point.block < YEAR_END);
  await makeWanted(db, blocks, students);
  const shared = sharedStages(timeline);
  await makeStages(db, shared, [...profileStages(timeline), laterProfile]);
  const dates = datesOf(timeline, year);
  await db.runTogether([renewedStatements(timeline, renewed, out)]);
  const files = [
    ...newFiles(year, dates, renewed.kept, out),
    ...(await revisedFiles(db, year, dates, renewed.kept, out))
  ];
  await db.runTogether(files.map((sql) => [sql]));
  await dropStages(db, [...shared, ...renewedTables]);
}

/** What those statements make for `newFiles` and `revisedFiles`. */
export const renewedTables = ["profile_row", "profile_stays", "revised_end"].map((table) => ({ table }));

/**
 * Statements that compute them, where the shared steps are made for the year, of these students or more. In a schema of
 * their own, so that they can run beside others.
 */
export function renewedStatements(
  timeline: Timeline,
  { year, students, kept }: RenewedProfiles,
  out: string
): string[] {
  const stages = [
    { table: "wanted_student", sql: students },
    {
      table: "student_number",
      sql: "SELECT n.* FROM main.student_number n SEMI JOIN wanted_student w ON w.student_key = n.student_key"
    },
    {
      table: "enrollment_version",
      sql: "SELECT e.* FROM main.enrollment_version e SEMI JOIN student_number n ON n.sid = e.sid"
    },
    closedStates(timeline, year, out),
    ...profileStages(timeline)
  ];
  return [
    ...engineSettings,
    "CREATE SCHEMA IF NOT EXISTS renewed",
    "SET search_path = 'renewed,main'",
    ...stageStatements(stages, [laterProfile, { table: "", sql: "wanted_student" }]),
    makeSql({ table: "profile_year", sql: `SELECT ${year} AS school_year` }),
    makeSql({
      table: "kept_profile",
      sql: `SELECT n.sid, a.seq AS ended_seq
FROM student_number n
ANTI JOIN (${kept.revised}) r ON r.student_key = n.student_key
CROSS JOIN (
  SELECT MAX(seq) AS seq FROM as_of_date WHERE school_year = ${year} AND as_of_date = DATE '${kept.through}'
) a`
    }),
    makeSql({ table: "main.profile_row", sql: `SELECT * FROM (${laterProfile.sql}) made` }),
    makeSql({
      table: "main.profile_stays",
      sql: "SELECT e.student_key FROM every_student e ANTI JOIN wanted_student w ON w.student_key = e.student_key"
    }),
    makeSql({ table: "main.revised_end", sql: revisedEnds(year, datesOf(timeline, year), kept) }),
    "SET search_path = 'main'",
    "DROP SCHEMA renewed CASCADE"
  ];
}
