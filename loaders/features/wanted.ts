import type { Database } from "../../lib/query/database.js";

/** What to compute of one school year, and for whom. */
export interface Wanted {
  readonly year: number;
  /** Blocks; 99 closes the year. */
  readonly blocks: readonly number[];
  /** SELECT text of student_key. */
  readonly students: string;
  /** Where the rows of all other students are kept; without it there are none. */
  readonly kept?: string | undefined;
}

/** Says it in the tables that the steps read: wanted_block and wanted_student. */
export async function makeWanted(db: Database, { year, blocks, students }: Wanted): Promise<void> {
  // as-of dates are few: compare all of them rather than sort millions of rows for them
  await db.run("SET nested_loop_join_threshold = 1000");
  await db.run("CREATE OR REPLACE TABLE wanted_block (school_year INTEGER, block INTEGER)");
  if (blocks.length > 0) {
    await db.run(
      `INSERT INTO wanted_block VALUES ${blocks.map((block) => `(${year}, ${block})`).join(", ")}`
    );
  }
  await db.run(`CREATE OR REPLACE TABLE wanted_student AS ${students}`);
}
