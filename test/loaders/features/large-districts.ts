import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../../lib/contract/sql-text.js";
import { buildFeatures, type FeatureResult } from "../../../loaders/features.js";
import { buildKnowledge } from "../../../loaders/features/knowledge.js";
import { openTimeline } from "../../../loaders/features/timeline.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { openRecord } from "../../../loaders/open-record.js";
import { policyWith } from "../../attendance/policy-with.js";
import { writeLargeRecord } from "../../bench/large/write-large-record.js";

export const policies = [policyWith({})];
export const asOf = "2026-06-30";

/** A district of some schools over two years. */
export async function writeDistrict(out: string): Promise<void> {
  const db = await openDatabase();
  await writeLargeRecord(db, { students: 1400, years: 2, corrections: true }, out);
  db.close();
}

export async function withRecord<T>(folder: string, action: (db: NativeDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase({ threads: 2 });
  try {
    await openRecord(db, folder);
    return await action(db);
  } finally {
    db.close();
  }
}

/** The same record, but that on `recordedOn` a school found its students of some keys absent on a date. */
export async function correct(
  record: string,
  out: string,
  { school, date, students, recordedOn }: Correction
): Promise<void> {
  mkdirSync(out);
  for (const file of readdirSync(record)) copyFileSync(join(record, file), join(out, file));
  await withRecord(record, async (db) => {
    const isOne = `school_id = '${school}' AND date = DATE '${date}' AND superseded_on IS NULL
      AND student_key IN (${students.map(literal).join(", ")})`;
    await db.run(`COPY (
      SELECT * REPLACE (CASE WHEN ${isOne} THEN DATE '${recordedOn}' ELSE superseded_on END AS superseded_on)
      FROM attendance_event
      UNION ALL
      SELECT * REPLACE (DATE '${recordedOn}' AS recorded_on, 'unexcused_absence' AS attendance_category,
        NULL AS event_duration, NULL AS reason_group, FALSE AS retracted) FROM attendance_event WHERE ${isOne}
    ) TO ${literal(join(out, "attendance_event.parquet"))} (FORMAT parquet)`);
  });
}

export interface Correction {
  readonly school: string;
  readonly date: string;
  readonly students: readonly string[];
  readonly recordedOn: string;
}

/** Features of a written record as known on `day`, through `run`, which may fail; `kept` is the build before. */
export async function featuresOf(
  record: string,
  out: string,
  kept?: string,
  fail?: (sql: string, db: NativeDatabase) => boolean | Promise<boolean>,
  day = asOf
): Promise<FeatureResult> {
  return withRecord(record, async (db) => {
    const timeline = await openTimeline(db, policies, day);
    const knowledge = `${out}.knowledge`;
    for (const folder of [knowledge, out]) mkdirSync(folder, { recursive: true });
    await buildKnowledge(db, timeline, knowledge);
    const run = async (sql: string) => {
      if (await fail?.(sql, db)) throw new Error("the power went out");
      await db.run(sql);
    };
    const runTogether = async (sequences: readonly (readonly string[])[]) => {
      for (const sql of sequences.flat()) await run(sql);
    };
    return buildFeatures({ ...db, run, runTogether }, { timeline, knowledge, basis: "one basis", kept, out });
  });
}
