import type { Stage } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";

/** Makes the tables of steps in order, and drops each once no step to come names it, to spare memory. */
export async function makeStages(
  db: Database,
  stages: readonly Stage[],
  toCome: readonly Stage[]
): Promise<void> {
  for (const sql of stageStatements(stages, toCome)) await db.run(sql);
}

/** The statements that do so. */
export function stageStatements(stages: readonly Stage[], toCome: readonly Stage[]): string[] {
  return stages.flatMap((stage, index) => {
    const left = [...stages.slice(index + 1), ...toCome];
    return [makeSql(stage), ...unread(stages.slice(0, index + 1), left).map(dropSql)];
  });
}

export async function make(db: Database, stage: Stage): Promise<void> {
  await db.run(makeSql(stage));
}

export function makeSql({ table, sql }: Stage): string {
  return `CREATE OR REPLACE TABLE ${table} AS ${sql}`;
}

export async function dropStages(db: Database, stages: readonly Pick<Stage, "table">[]): Promise<void> {
  for (const stage of stages) await db.run(dropSql(stage));
}

const dropSql = ({ table }: Pick<Stage, "table">) => `DROP TABLE IF EXISTS ${table}`;

function unread(done: readonly Stage[], toCome: readonly Stage[]): Stage[] {
  const last = done.at(-1);
  if (!last) return [];
  return done.filter(({ table }) => {
    const isNamed = ({ sql }: Stage) => new RegExp(`\\b${table}\\b`).test(sql);
    // one that the last step did not read was dropped before
    return (isNamed(last) || table === last.table) && !toCome.some(isNamed);
  });
}
