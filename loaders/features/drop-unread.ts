import type { Stage } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";

/** Drops the tables of steps done that no step to come names, to spare memory. */
export async function dropUnread(
  db: Database,
  done: readonly Stage[],
  toCome: readonly Stage[]
): Promise<void> {
  const last = done.at(-1);
  if (!last) return;
  for (const { table } of done) {
    const isNamed = ({ sql }: Stage) => new RegExp(`\\b${table}\\b`).test(sql);
    // one that the last step did not read was dropped before
    if ((isNamed(last) || table === last.table) && !toCome.some(isNamed))
      await db.run(`DROP TABLE IF EXISTS ${table}`);
  }
}
