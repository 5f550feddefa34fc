import type { Policy } from "../../../lib/attendance/policy.js";
import { type Stage, YEAR_END } from "../../../lib/attendance/stage.js";
import type { Database } from "../../../lib/query/database.js";
import { calendarDates } from "../../../lib/snapshot/feature/calendar-dates.js";
import { featureStages } from "../../../lib/snapshot/feature/feature-stages.js";
import { peerFeature } from "../../../lib/snapshot/feature/peer-feature.js";
import { type FeatureRow, type FeatureTables, inOrder } from "./features-by-rule.js";
import { makeVersionTables, type VersionedRecord, writeVersions } from "./version-tables.js";

/** As a build has it: the July before the first calendar. What is older was always so. */
const firstDate = "2023-07-01";

/** Makes the tables that every build of features reads, whatever the record. Call once a database. */
export async function openFeatureTables(db: Database): Promise<void> {
  await makeVersionTables(db);
  const rows = calendarDates(firstDate, "2026-06-30").map(
    (d) => `(DATE '${d.date}', ${d.weekday}, ${d.day_number}, ${d.school_year})`
  );
  await db.run(`CREATE TABLE calendar_date AS
    SELECT * FROM (VALUES ${rows.join(", ")}) AS t (date, weekday, day_number, school_year)`);
  await db.run(`CREATE VIEW wanted_block AS SELECT school_year, block FROM current_snapshot_date
    UNION SELECT school_year, ${YEAR_END} FROM calendar_day
    UNION SELECT school_year, ${YEAR_END} FROM student_year_summary`);
  await db.run(`CREATE VIEW wanted_student AS SELECT student_key FROM student
    UNION SELECT student_key FROM enrollment UNION SELECT student_key FROM student_year_summary`);
  await db.run(`CREATE TABLE kept_year_state (student_key VARCHAR, school_year INTEGER, enrolled_units BIGINT,
    missed_units BIGINT, is_rated BOOLEAN, is_chronic BOOLEAN)`);
}

/** What the SQL makes of a record: every column of every row. Other stages than the shipped ones may be tried. */
export async function featuresBySql(
  db: Database,
  record: VersionedRecord,
  policies: Policy[],
  asOf: string,
  change = (stages: Stage[]) => stages
): Promise<FeatureTables> {
  await writeVersions(db, record);
  for (const { table, sql } of [...change(featureStages({ policies, asOf, firstDate })), peerFeature])
    await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  await db.run(`CREATE OR REPLACE VIEW whole_feature AS
    SELECT f.*, r.* EXCLUDE (student_key, school_year, known_from, known_until) FROM student_feature f
    LEFT JOIN student_profile r ON r.student_key = f.student_key AND r.school_year = f.school_year
      AND r.known_from <= f.as_of_date AND (r.known_until IS NULL OR r.known_until > f.as_of_date)`);
  const rows = async (table: string) => inOrder(await db.rows<FeatureRow>(`SELECT * FROM ${table}`));
  return {
    student_feature: await rows("whole_feature"),
    peer_feature: await rows("peer_feature"),
    student_year_state: await rows("student_year_state")
  };
}
