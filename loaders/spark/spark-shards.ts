import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { Environment } from "./find-spark.js";

/** Into how many parts the rows of students are split: SPARK_SHARDS, or 8. */
export function sparkShards(env: Environment = process.env): number {
  const given = env["SPARK_SHARDS"] ?? "8";
  const shards = Number(given);
  if (Number.isInteger(shards) && shards > 0) return shards;
  throw new RollcallError("SPARK_SHARDS", `is "${given}"`, "give a whole number from 1 on");
}
