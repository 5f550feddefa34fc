import type { Policy } from "../../lib/attendance/policy.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import { calendarDates } from "../../lib/snapshot/feature/calendar-dates.js";
import { sharedStages } from "../../lib/snapshot/feature/feature-stages.js";
import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";
import type { NativeDatabase } from "../native/database.js";

/** The dates along which an open record is looked at. */
export interface Timeline {
  readonly policies: readonly Policy[];
  readonly asOf: string;
  readonly firstDate: string;
  /** Every block up to `asOf` and every closed year. */
  readonly points: readonly SnapshotPoint[];
}

/** The as-of dates of a year's blocks. */
export function datesOf({ points }: Pick<Timeline, "points">, year: number): string[] {
  return points
    .filter((point) => point.school_year === year && point.block < YEAR_END)
    .map((point) => point.as_of_date);
}

/**
 * Lays out the dates of an open record as tables: calendar_date, policy_year, every `snapshot_point`, and `first_as_of`,
 * the first as-of date on or after each date.
 */
export async function openTimeline(
  db: NativeDatabase,
  policies: readonly Policy[],
  asOf: string
): Promise<Timeline> {
  const [span] = await db.rows<{ first: string; last: string }>(`
SELECT CAST(MIN(date) AS VARCHAR) AS first, CAST(MAX(date) AS VARCHAR) AS last FROM (
  SELECT date FROM calendar_day UNION ALL SELECT as_of_date FROM current_snapshot_date WHERE as_of_date <= DATE '${asOf}'
  UNION ALL SELECT DATE '${asOf}')`);
  const dates = calendarDates(span?.first ?? asOf, span?.last ?? asOf);
  const firstDate = dates[0]?.date ?? asOf;
  await db.run(
    "CREATE OR REPLACE TEMP TABLE calendar_number (day_number INTEGER, weekday INTEGER, school_year INTEGER)"
  );
  await db.append(
    "calendar_number",
    dates.map((d) => [d.day_number, d.weekday, d.school_year])
  );
  await db.run(`CREATE OR REPLACE TABLE calendar_date AS
SELECT DATE '1970-01-01' + day_number AS date, weekday, day_number, school_year FROM calendar_number`);
  const stages = sharedStages({ policies, asOf, firstDate });
  const make = async (wanted: string) => {
    for (const { table, sql } of stages.filter((stage) => stage.table === wanted))
      await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  };
  await make("as_of_date");
  await make("policy_year");
  await db.run(`CREATE OR REPLACE TABLE wanted_block AS SELECT school_year, block FROM as_of_date
  UNION SELECT school_year, ${YEAR_END} FROM policy_year`);
  await make("point");
  await db.run(
    "CREATE OR REPLACE TABLE snapshot_point AS SELECT point, school_year, block, as_of_date FROM point"
  );
  await db.run(`CREATE OR REPLACE TABLE first_as_of AS SELECT c.date, MIN(a.as_of_date) AS as_of_date
FROM calendar_date c JOIN as_of_date a ON a.as_of_date >= c.date GROUP BY c.date`);
  const points = await db.rows<SnapshotPoint>(
    "SELECT school_year, block, CAST(as_of_date AS VARCHAR) AS as_of_date FROM snapshot_point ORDER BY point"
  );
  return { policies, asOf, firstDate, points };
}
