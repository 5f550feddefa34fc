import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Policy } from "../../../lib/attendance/policy.js";
import { normalisePolicy } from "../../../lib/attendance/normalise-policy.js";
import { buildFeatures } from "../../../loaders/features.js";
import { buildKnowledge } from "../../../loaders/features/knowledge.js";
import { openTimeline } from "../../../loaders/features/timeline.js";
import type { NativeDatabase } from "../../../loaders/native/database.js";

/** The digest of an open record up to a day, beside `out`: what every build of features needs first. */
export async function writeOurKnowledge(db: NativeDatabase, out: string, asOf: string): Promise<void> {
  await buildKnowledge(db, await openTimeline(db, benchPolicies(), asOf), emptied(knowledgeOf(out)));
}

/** Our build of an open record's features up to a day, in `out`; over what an earlier build kept, if there is one. */
export async function writeOurFeatures(
  db: NativeDatabase,
  out: string,
  asOf: string,
  kept?: string
): Promise<void> {
  const timeline = await openTimeline(db, benchPolicies(), asOf);
  const knowledge = knowledgeOf(out);
  await buildFeatures(db, { timeline, knowledge, basis: "bench", kept, out: emptied(out) });
}

const knowledgeOf = (out: string) => `${out}.knowledge`;

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The policy that the project ships with. */
export function benchPolicies(): Policy[] {
  return normalisePolicy(JSON.parse(readFileSync("data/policy.json", "utf8")) as unknown);
}

/** The record's last as-of dates, the latest first. */
export async function lastAsOfDates(db: NativeDatabase): Promise<string[]> {
  const rows = await db.rows<{ day: string }>(
    "SELECT DISTINCT CAST(as_of_date AS VARCHAR) AS day FROM current_snapshot_date ORDER BY day DESC"
  );
  return rows.map((row) => row.day);
}

/** Where a build's features are that others can be compared with. */
export function ourFiles(out: string): string {
  return join(out, "student_feature", "school_year=*", "*.parquet");
}
