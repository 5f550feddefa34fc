import { buildPlan, type SparkBuild } from "./build-plan.js";
import { runOnSpark, type SparkOptions } from "./run-on-spark.js";
import { sparkShards } from "./spark-shards.js";

/** Computes steps of SQL from a record on Spark, the twin of making each a table in DuckDB; rows by table written. */
export async function buildOnSpark(
  build: SparkBuild,
  options: SparkOptions = {}
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await runOnSpark(buildPlan(build, sparkShards(options.env)), options);
  return Object.fromEntries(build.written.map((table) => [table, rows[table] ?? 0]));
}
