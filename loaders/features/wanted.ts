import type { Database } from "../../lib/query/database.js";

/** Says what to compute, and for whom (SELECT text of student_key), in the tables that the steps read. */
export async function makeWanted(
  db: Database,
  blocks: readonly { readonly school_year: number; readonly block: number }[],
  students: string
): Promise<void> {
  // as-of dates are few: compare all of them rather than sort millions of rows for them
  await db.run("SET nested_loop_join_threshold = 1000");
  // meant for tests of the engine: its threads share tables however small, and end at the same time
  await db.run("PRAGMA verify_parallelism");
  await db.run("CREATE OR REPLACE TABLE wanted_block (school_year INTEGER, block INTEGER)");
  if (blocks.length > 0) {
    await db.run(
      `INSERT INTO wanted_block VALUES ${blocks.map((d) => `(${d.school_year}, ${d.block})`).join(", ")}`
    );
  }
  await db.run(`CREATE OR REPLACE TABLE wanted_student AS ${students}`);
}
