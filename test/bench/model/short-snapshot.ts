import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Policy } from "../../../lib/attendance/policy.js";
import { YEAR_END } from "../../../lib/attendance/stage.js";
import type { District } from "../../../lib/district/district.js";
import { latestDay } from "../../../loaders/as-of.js";
import { everyone } from "../../../loaders/features/build-year.js";
import { computeProfiles } from "../../../loaders/features/compute-profiles.js";
import { computeSnapshots } from "../../../loaders/features/compute-snapshots.js";
import { openTimeline } from "../../../loaders/features/timeline.js";
import { makeEveryStudent } from "../../../loaders/features/touched-student.js";
import { buildFigures } from "../../../loaders/figures.js";
import { buildLabels } from "../../../loaders/labels.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { openRecord } from "../../../loaders/open-record.js";
import { buildRecord } from "../../../loaders/record.js";

export interface ShortSnapshot {
  readonly district: District;
  readonly policies: readonly Policy[];
  /** Where the district's files lie. */
  readonly files: string;
  readonly home: string;
  readonly years: readonly number[];
  readonly blocks: readonly number[];
}

/** A district's record, figures, labels and, of some blocks, features: by the steps of a build, less what models never read. */
export async function buildShortSnapshot({
  district,
  policies,
  files,
  home,
  years,
  blocks
}: ShortSnapshot): Promise<void> {
  const folder = (name: string): string => {
    mkdirSync(join(home, name), { recursive: true });
    return join(home, name);
  };
  const secret = "a secret for benches alone";
  const [record, figures, labels, features] = ["record", "figures", "labels", "features"].map(folder) as [
    string,
    string,
    string,
    string
  ];
  await within((db) => buildRecord({ district, secret, db, folder: files, out: record }));
  await within(async (db) => {
    await openRecord(db, record);
    const asOf = district.asOf ?? (await latestDay(db));
    await buildFigures(db, policies, asOf, figures);
    await buildLabels(db, asOf, labels);
  });
  await within(async (db) => {
    await openRecord(db, record);
    const timeline = await openTimeline(db, policies, district.asOf ?? (await latestDay(db)));
    await makeEveryStudent(db);
    for (const year of years)
      await computeSnapshots(
        db,
        timeline,
        { year, blocks: [...blocks, YEAR_END], students: everyone },
        features
      );
    await computeProfiles(db, timeline, { years, students: everyone }, features);
  });
}

async function within(action: (db: NativeDatabase) => Promise<unknown>): Promise<void> {
  const db = await openDatabase({ memory: "1500MB" });
  try {
    await action(db);
  } finally {
    db.close();
  }
}
