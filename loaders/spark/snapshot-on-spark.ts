import { renameSync } from "node:fs";
import { join } from "node:path";
import { attendanceStages } from "../../lib/attendance/attendance-stages.js";
import type { Policy } from "../../lib/attendance/policy.js";
import { unwritten } from "../figures.js";
import type { RowCounts } from "../write-tables.js";
import { buildOnSpark } from "./build-on-spark.js";
import { featureSteps, featureTables } from "./feature-steps.js";
import type { SparkOptions } from "./run-on-spark.js";

export interface SparkSnapshot {
  /** The folder of a written record. */
  readonly record: string;
  readonly policies: readonly Policy[];
  /** The day up to which the record speaks, ISO. */
  readonly asOf: string;
  readonly out: string;
}

/** What `buildFigures` does, on Spark: each table a folder of Parquet under the name of a file. */
export async function figuresOnSpark({ record, policies, asOf, out }: SparkSnapshot): Promise<RowCounts> {
  const steps = attendanceStages(policies, asOf).filter(({ table }) => table !== unwritten);
  return buildOnSpark({ record, steps, written: steps.map(({ table }) => table), out });
}

/** What `buildFeatures` does where nothing is kept, on Spark: each table a folder of Parquet. */
export async function featuresOnSpark(
  { record, policies, asOf, out }: SparkSnapshot,
  firstDate: string,
  options?: SparkOptions
): Promise<RowCounts> {
  const steps = featureSteps({ policies, asOf, firstDate });
  const rows = await buildOnSpark({ record, steps, written: featureTables, out }, options);
  for (const table of featureTables) renameSync(join(out, `${table}.parquet`), join(out, table));
  return rows;
}
