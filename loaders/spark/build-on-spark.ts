import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { Environment } from "./find-spark.js";
import { recordPlan } from "./record-plan.js";
import { runOnSpark, type SparkOptions } from "./run-on-spark.js";

export interface SparkBuild {
  /** The folder of a written record. */
  readonly record: string;
  /** What else the steps read: Parquet files or folders, by name. */
  readonly inputs?: Readonly<Record<string, readonly string[]>>;
  /** In order, as DuckDB takes them too. */
  readonly steps: readonly { readonly table: string; readonly sql: string }[];
  /** Steps whose rows are not wanted outside. */
  readonly unwritten?: readonly string[];
  /** Each step becomes the folder `<table>.parquet` in here, which DuckDB reads under that name like a file. */
  readonly out: string;
}

/** Computes steps of SQL from a record on Spark, the twin of making each a table in DuckDB; returns rows by table. */
export async function buildOnSpark(
  { record, inputs = {}, steps, unwritten = [], out }: SparkBuild,
  options: SparkOptions = {}
): Promise<Readonly<Record<string, number>>> {
  const begun = recordPlan(record);
  const plan = {
    inputs: { ...begun.inputs, ...inputs },
    stages: [
      ...begun.stages,
      ...steps.map(({ table, sql }) => ({
        table,
        sql,
        ...(!unwritten.includes(table) && { keep: join(out, `${table}.parquet`) })
      }))
    ],
    shards: shardsOf(options.env ?? process.env)
  };
  const { rows } = await runOnSpark(plan, options);
  const kept = steps.filter(({ table }) => !unwritten.includes(table));
  return Object.fromEntries(kept.map(({ table }) => [table, rows[table] ?? 0]));
}

/** SPARK_SHARDS, or 8. */
function shardsOf(env: Environment): number {
  const given = env["SPARK_SHARDS"] ?? "8";
  const shards = Number(given);
  if (Number.isInteger(shards) && shards > 0) return shards;
  throw new RollcallError("SPARK_SHARDS", `is "${given}"`, "give a whole number from 1 on");
}
