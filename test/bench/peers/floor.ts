import type { Database } from "../../../lib/query/database.js";

/** The least that any answer costs: one bare pass over the attendance file. */
export async function scanFloor(db: Database): Promise<void> {
  await db.rows(`
    SELECT attendance_category, year(date) AS year, month(date) AS month, count(*) AS days
    FROM attendance_event
    GROUP BY ALL ORDER BY ALL`);
}
