import type { NativeDatabase } from "./native/database.js";
import { buildYear, everyone } from "./features/build-year.js";
import { computeProfiles } from "./features/compute-profiles.js";
import { computeSnapshots } from "./features/compute-snapshots.js";
import { readFeatureManifest, writeFeatureManifest } from "./features/feature-manifest.js";
import { knowledgeTables, openKnowledge } from "./features/knowledge.js";
import { featureCounts } from "./features/open-features.js";
import { emptyFile, featureTables, keepFile } from "./features/partition.js";
import { partitionKeys } from "./features/partition-keys.js";
import type { Recomputed } from "./features/recomputed.js";
import type { Timeline } from "./features/timeline.js";
import { makeEveryStudent } from "./features/touched-student.js";
import { findTouched } from "./features/touched.js";
import { hasNewProfiles } from "./features/year-profiles.js";
import type { RowCounts } from "./write-tables.js";

export interface FeatureBuild {
  readonly timeline: Timeline;
  /** The folder that `buildKnowledge` wrote of the same record and timeline. */
  readonly knowledge: string;
  /** Fingerprint of all else that features follow from: policy, code, engine. */
  readonly basis: string;
  /** A folder that this function wrote before: what nothing has touched is taken from there. */
  readonly kept?: string | undefined;
  readonly out: string;
}

export interface FeatureResult {
  readonly rows: RowCounts;
  readonly recomputed: readonly Recomputed[];
}

/**
 * From an open record with all its versions and its timeline to features as of every block, in `out`: what was known then.
 * The whole, a new fortnight and a correction are one: only snapshots and students that a change of knowledge touches are
 * computed, all others taken over from `kept`. Private.
 */
export async function buildFeatures(
  db: NativeDatabase,
  { timeline, knowledge, basis, kept, out }: FeatureBuild
): Promise<FeatureResult> {
  const last = kept === undefined ? undefined : readFeatureManifest(kept);
  const isGood = last?.basis === basis && last.firstDate === timeline.firstDate;
  const from = isGood ? kept : undefined;
  await openKnowledge(db, knowledge, "new");
  if (from !== undefined) await openKnowledge(db, from, "old");
  const whole = await findTouched(db, isGood ? last?.points : undefined, timeline.points);
  await makeEveryStudent(db);
  await db.run("CREATE OR REPLACE TABLE changed_state (student_key VARCHAR, school_year INTEGER)");
  if (from !== undefined) for (const table of featureTables) keepFile(from, out, emptyFile(table));
  const before = last?.points ?? [];
  const recomputed: Recomputed[] = [];
  const years = [...new Set(timeline.points.map((point) => point.school_year))].map((year) => {
    return { timeline, year, whole, kept: from, before, out };
  });
  for (const year of years) recomputed.push(...(await buildYear(db, year)));
  if (years.length === 0) await computeSnapshots(db, timeline, noSnapshots, out);
  const profiles = years.filter(hasNewProfiles).map((d) => d.year);
  if (from === undefined || profiles.length > 0)
    await computeProfiles(db, timeline, { years: profiles, students: everyone }, out);
  for (const table of knowledgeTables) keepFile(knowledge, out, `${table}.parquet`);
  const partitions = await partitionKeys(db, timeline, basis);
  writeFeatureManifest(out, { basis, firstDate: timeline.firstDate, points: timeline.points, partitions });
  return { rows: await featureCounts(db, out), recomputed };
}

/** A district without as-of dates has tables of features without rows. */
const noSnapshots = {
  year: 0,
  blocks: [],
  students: "SELECT student_key FROM every_student WHERE FALSE"
};
