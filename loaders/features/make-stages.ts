import type { Stage } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";

/** Makes the tables of steps in order, and drops each once no step to come names it, to spare memory. */
export async function makeStages(
  db: Database,
  stages: readonly Stage[],
  toCome: readonly Stage[]
): Promise<void> {
  for (const [index, stage] of stages.entries()) {
    await make(db, stage);
    await dropUnread(db, stages.slice(0, index + 1), [...stages.slice(index + 1), ...toCome]);
  }
}

export async function make(db: Database, { table, sql }: Stage): Promise<void> {
  await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
}

export async function dropStages(db: Database, stages: readonly Stage[]): Promise<void> {
  for (const { table } of stages) await db.run(`DROP TABLE IF EXISTS ${table}`);
}

async function dropUnread(db: Database, done: readonly Stage[], toCome: readonly Stage[]): Promise<void> {
  const last = done.at(-1);
  if (!last) return;
  for (const { table } of done) {
    const isNamed = ({ sql }: Stage) => new RegExp(`\\b${table}\\b`).test(sql);
    // one that the last step did not read was dropped before
    if ((isNamed(last) || table === last.table) && !toCome.some(isNamed))
      await db.run(`DROP TABLE IF EXISTS ${table}`);
  }
}
