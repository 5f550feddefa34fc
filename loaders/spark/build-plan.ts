import { join } from "node:path";
import { recordPlan } from "./record-plan.js";
import type { SparkPlan } from "./spark-plan.js";

export interface SparkBuild {
  /** The folder of a written record. */
  readonly record: string;
  /** What else the steps read: Parquet files or folders, by name. */
  readonly inputs?: Readonly<Record<string, readonly string[]>>;
  /** In order, as DuckDB takes them too; of two under one name, the first. */
  readonly steps: readonly { readonly table: string; readonly sql: string }[];
  /** The steps whose rows are wanted. */
  readonly written: readonly string[];
  /** Each step that is written becomes the folder `<table>.parquet` in here, which DuckDB reads under that name like a file. */
  readonly out: string;
}

/** The plan that computes steps of SQL from a record. */
export function buildPlan(
  { record, inputs = {}, steps, written, out }: SparkBuild,
  shards: number
): SparkPlan {
  const begun = recordPlan(record);
  const isFirst = ({ table }: { table: string }, index: number) =>
    steps.findIndex((step) => step.table === table) === index;
  return {
    inputs: { ...begun.inputs, ...inputs },
    stages: [
      ...begun.stages,
      ...steps.filter(isFirst).map(({ table, sql }) => ({
        table,
        sql,
        ...(written.includes(table) && { keep: join(out, `${table}.parquet`) })
      }))
    ],
    shards
  };
}
