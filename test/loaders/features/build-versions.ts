import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Policy } from "../../../lib/attendance/policy.js";
import { buildFeatures, type FeatureResult } from "../../../loaders/features.js";
import { buildKnowledge } from "../../../loaders/features/knowledge.js";
import { openTimeline } from "../../../loaders/features/timeline.js";
import type { NativeDatabase } from "../../../loaders/native/database.js";
import { type ColumnChecksum, columnChecksums, parquet } from "../../spark/column-checksums.js";
import { type VersionedRecord, writeVersions } from "../../snapshot/feature/version-tables.js";

export interface VersionsBuild {
  readonly record: VersionedRecord;
  readonly policies: Policy[];
  readonly asOf: string;
  readonly basis?: string;
  /** The folder of the build before. */
  readonly kept?: string;
  readonly folder: string;
}

/** Knowledge and features of rows, in `folder`, in a database with the tables of `makeVersionTables`. */
export async function buildVersions(db: NativeDatabase, build: VersionsBuild): Promise<FeatureResult> {
  const { record, policies, asOf, kept, folder, basis = "one basis" } = build;
  await writeVersions(db, record);
  const timeline = await openTimeline(db, policies, asOf);
  const knowledge = `${folder}.knowledge`;
  for (const made of [knowledge, folder]) mkdirSync(made);
  await buildKnowledge(db, timeline, knowledge);
  return buildFeatures(db, { timeline, knowledge, basis, kept, out: folder });
}

/** The files of features below a folder. */
export function partitions(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /_(feature|total|state|profile)\/.*\.parquet$/.test(file))
    .sort();
}

/** A checksum of every column of every file. */
export async function checksumsOf(
  db: NativeDatabase,
  folder: string
): Promise<Record<string, Record<string, ColumnChecksum>>> {
  const sums: Record<string, Record<string, ColumnChecksum>> = {};
  for (const file of partitions(folder)) {
    const key = file.startsWith("grade_total") ? ["school_id", "grade_level"] : ["student_key"];
    sums[file] = await columnChecksums(db, parquet(join(folder, file)), key);
  }
  return sums;
}

/** The files of two folders that are one and the same on disk. */
export function sharedFiles(a: string, b: string): string[] {
  const inode = (folder: string, file: string) => statSync(join(folder, file)).ino;
  const both = partitions(b);
  return partitions(a).filter((file) => both.includes(file) && inode(a, file) === inode(b, file));
}
