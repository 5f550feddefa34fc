import { join } from "node:path";
import type { Policy } from "../lib/attendance/policy.js";
import type { Database } from "../lib/query/database.js";
import { text as literal } from "../lib/contract/sql-text.js";
import { writeTables } from "./write-tables.js";
import { cubeStages } from "../lib/snapshot/cubes/cube-stages.js";

/** The counts that a release is made from, before the gate: private. */
const cubes = [
  "cube_block",
  "usual_day",
  "absence_cube",
  "movement_cube",
  "day_cube",
  "reason_cube",
  "activity_cube",
  "school_cube"
];

/**
 * Counts students, days and reasons from the tables that `buildFigures` leaves and the record's `current_` ones,
 * each a table of the connection; those the gate reads are Parquet files in `out` too, if it is given.
 */
export async function buildCubes(db: Database, policy: Policy, asOf: string, out?: string): Promise<void> {
  for (const { table, sql } of cubeStages(policy, asOf))
    await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  if (out === undefined) return;
  await writeTables(db, cubes, out);
}

/** Opens the counts that an earlier build wrote, under their names. */
export async function openCubes(db: Database, folder: string): Promise<void> {
  for (const table of cubes) {
    const file = literal(join(folder, `${table}.parquet`));
    await db.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${file})`);
  }
}
