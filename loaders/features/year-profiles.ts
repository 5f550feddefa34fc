import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";
import type { NativeDatabase } from "../native/database.js";
import type { Recomputed } from "./recomputed.js";
import type { Beside } from "./compute-snapshots.js";
import { renewedStatements, renewProfiles } from "./renew-profiles.js";
import { datesOf } from "./timeline.js";
import { touchedProfiles } from "./touched-profile.js";
import { type KeptProfiles, keepYearProfiles, newFiles, revisedFiles } from "./write-profiles.js";
import type { YearBuild } from "./year-build.js";

/** A year's profiles over those of the build before: whose are computed, none or those of `touched_profile`. */
export interface YearProfiles {
  readonly recomputed: readonly Recomputed[];
  readonly kept: KeptProfiles;
}

/** Whether none of the year's blocks is as it was, so that its profiles are made anew, of everyone. */
export function hasNewProfiles({ timeline, year, whole, before }: YearBuild): boolean {
  const blocks = blocksOf(timeline.points, year);
  const isNew = ({ block }: SnapshotPoint) => whole.some((d) => d.school_year === year && d.block === block);
  return blocks.length > 0 && (blocksOf(before, year).length === 0 || blocks.every(isNew));
}

/** Finds out which profiles of the year are to be computed, as table `touched_profile`; nothing where all or none are. */
export async function findProfiles(db: Database, build: YearBuild): Promise<YearProfiles | undefined> {
  const { timeline, year, kept, before } = build;
  const [last] = blocksOf(before, year).sort((a, b) => (a.as_of_date < b.as_of_date ? 1 : -1));
  if (kept === undefined || last === undefined || hasNewProfiles(build)) return undefined;
  const recomputed = await touchedProfiles(db, year, last, blocksOf(timeline.points, year));
  const revised = `${students} WHERE is_revised`;
  return { recomputed, kept: { folder: kept, through: last.as_of_date, revised } };
}

/** What computes and writes them beside snapshots of the year, if any are to be. */
export function besideSnapshots(
  db: NativeDatabase,
  { timeline, year, out }: YearBuild,
  found: YearProfiles | undefined
): Beside | undefined {
  if (!found || found.recomputed.length === 0) return undefined;
  const { kept } = found;
  const dates = datesOf(timeline, year);
  return {
    statements: [
      ...renewedStatements(timeline, { year, students, kept }, out),
      ...newFiles(year, dates, kept, out)
    ],
    last: () => revisedFiles(db, year, dates, kept, out)
  };
}

/** Writes the year's files, or keeps those of a year in which nothing is new. */
export async function finishProfiles(
  db: NativeDatabase,
  { timeline, year, out }: YearBuild,
  found: YearProfiles | undefined
): Promise<void> {
  if (!found) return;
  if (found.recomputed.length === 0)
    await keepYearProfiles(db, year, datesOf(timeline, year), found.kept, out);
  else await renewProfiles(db, timeline, { year, students, kept: found.kept }, out);
}

const students = "SELECT DISTINCT student_key FROM touched_profile";

function blocksOf(points: readonly SnapshotPoint[], year: number): SnapshotPoint[] {
  return points.filter((point) => point.school_year === year && point.block < YEAR_END);
}
