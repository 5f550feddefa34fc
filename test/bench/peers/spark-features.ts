import { mkdirSync, rmSync } from "node:fs";
import { openTimeline } from "../../../loaders/features/timeline.js";
import type { NativeDatabase } from "../../../loaders/native/database.js";
import { featuresOnSpark } from "../../../loaders/spark/snapshot-on-spark.js";
import { benchPolicies, lastAsOfDates } from "./our-features.js";

/** What `writeOurFeatures` computes of an open record up to its last as-of date, on Spark on all cores of this machine. */
export async function writeSparkFeatures(db: NativeDatabase, out: string, record: string): Promise<void> {
  const [asOf = ""] = await lastAsOfDates(db);
  const policies = benchPolicies();
  const { firstDate } = await openTimeline(db, policies, asOf);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await featuresOnSpark({ record, policies, asOf, out }, firstDate, {
    env: { ...process.env, SPARK_MASTER: "local[*]" }
  });
}
