import type { Database } from "../../lib/query/database.js";

/** What the engine is told before it computes, on each of its connections. */
export const engineSettings: readonly string[] = [
  // as-of dates are few: compare all of them rather than sort millions of rows for them
  "SET nested_loop_join_threshold = 1000",
  // meant for tests of the engine: its threads share tables however small, and end at the same time
  "PRAGMA verify_parallelism"
];

/** Says what to compute, and for whom (SELECT text of student_key), in the tables that the steps read. */
export async function makeWanted(
  db: Database,
  blocks: readonly { readonly school_year: number; readonly block: number }[],
  students: string
): Promise<void> {
  for (const setting of engineSettings) await db.run(setting);
  await db.run("CREATE OR REPLACE TABLE wanted_block (school_year INTEGER, block INTEGER)");
  if (blocks.length > 0) {
    await db.run(
      `INSERT INTO wanted_block VALUES ${blocks.map((d) => `(${d.school_year}, ${d.block})`).join(", ")}`
    );
  }
  await db.run(`CREATE OR REPLACE TABLE wanted_student AS ${students}`);
}
