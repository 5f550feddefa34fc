import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";
import type { NativeDatabase } from "../native/database.js";
import type { Recomputed } from "./recomputed.js";
import { renewedStatements, renewProfiles, writeRenewed } from "./renew-profiles.js";
import { datesOf } from "./timeline.js";
import { touchedProfiles } from "./touched-profile.js";
import { type KeptProfiles, keepYearProfiles } from "./write-profiles.js";
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

/** Statements that compute them beside snapshots of the year, if any are to be. */
export function besideSnapshots(
  { timeline, year, out }: YearBuild,
  found: YearProfiles | undefined
): string[] {
  if (!found || found.recomputed.length === 0) return [];
  return renewedStatements(timeline, { year, students, kept: found.kept }, out);
}

/** Writes the year's files, where such statements did not compute them after doing so, and keeps those in which nothing is new. */
export async function finishProfiles(
  db: NativeDatabase,
  { timeline, year, out }: YearBuild,
  found: YearProfiles | undefined,
  isComputed: boolean
): Promise<void> {
  if (!found) return;
  const renewed = { year, students, kept: found.kept };
  if (found.recomputed.length === 0)
    await keepYearProfiles(db, year, datesOf(timeline, year), found.kept, out);
  else if (isComputed) await writeRenewed(db, timeline, renewed, out);
  else await renewProfiles(db, timeline, renewed, out);
}

const students = "SELECT DISTINCT student_key FROM touched_profile";

function blocksOf(points: readonly SnapshotPoint[], year: number): SnapshotPoint[] {
  return points.filter((point) => point.school_year === year && point.block < YEAR_END);
}
