import { join } from "node:path";
import { tables } from "../../lib/canon/tables.js";
import { currentSql } from "../../lib/contract/current.js";
import type { SparkPlan } from "./spark-plan.js";

/** How a plan begins that reads a written record: each canonical table, and `current_…` its newest versions. */
export function recordPlan(folder: string): Pick<SparkPlan, "inputs" | "stages"> {
  const names = Object.keys(tables);
  return {
    inputs: Object.fromEntries(names.map((table) => [table, [join(folder, `${table}.parquet`)]])),
    stages: names.map((table) => ({ table: `current_${table}`, sql: currentSql(table) }))
  };
}
