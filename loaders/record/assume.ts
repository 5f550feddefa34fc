import {
  type AssumedRows,
  dayNumberSql,
  daysSpreadOverSession,
  fullYearMembership,
  oneSchool,
  snapshotDates,
  withAssumedSql
} from "../../lib/district/assumed-rows.js";
import type { District } from "../../lib/district/district.js";
import type { NativeDatabase } from "../native/database.js";

/** What was assumed in a build, in order: a feed below 0 in a kept row is the number of one, -1 the first. */
export class Assumed {
  readonly made: string[] = [];
  /** The tables that have assumed rows or values. */
  readonly tables = new Set<string>();

  constructor(private readonly db: NativeDatabase) {}

  /** Adds assumed rows to their table. */
  async add(rows: AssumedRows): Promise<void> {
    const made = `assumed_${this.made.length}`;
    await this.db.run(`CREATE TABLE ${made} AS ${withAssumedSql(rows, this.made.length)};
      CREATE OR REPLACE VIEW kept_${rows.table} AS SELECT * FROM ${made}`);
    this.made.push(rows.by);
    this.tables.add(rows.table);
  }
}

/** Schools that the mapping declares: before anything refers to them. */
export async function assumeSchools(assumed: Assumed, { generate, districtId }: District): Promise<void> {
  for (const assumption of generate)
    if (assumption.assume === "one_school") await assumed.add(oneSchool(assumption, districtId));
}

/** All other assumed rows, each made from those before it: days, then membership, then as-of dates. */
export async function assumeDays(
  db: NativeDatabase,
  assumed: Assumed,
  { generate }: District
): Promise<void> {
  const declares = (assume: string): boolean => generate.some((d) => d.assume === assume);
  if (declares("days_spread_over_session")) await assumed.add(daysSpreadOverSession);
  if (declares("full_year_membership")) await assumed.add(fullYearMembership);
  if (await isEmpty(db, "kept_calendar_day")) return;
  if (await isEmpty(db, "(SELECT 1 FROM kept_calendar_day WHERE day_number IS NOT NULL)"))
    await numberDays(db, assumed);
  if (await isEmpty(db, "kept_snapshot_date")) await assumed.add(snapshotDates);
}

async function numberDays(db: NativeDatabase, assumed: Assumed): Promise<void> {
  assumed.tables.add("calendar_day");
  await db.run(`CREATE TABLE numbered_day AS SELECT * REPLACE (${dayNumberSql} AS day_number) FROM kept_calendar_day;
    CREATE OR REPLACE VIEW kept_calendar_day AS SELECT * FROM numbered_day`);
}

async function isEmpty(db: NativeDatabase, relation: string): Promise<boolean> {
  const rows = await db.rows(`SELECT 1 FROM ${relation} LIMIT 1`);
  return rows.length === 0;
}
