import { sqlType } from "../../../lib/contract/sql-type.js";
import type { Column } from "../../../lib/canon/table.js";
import { type RowOf, type TableName, tables, versionColumns } from "../../../lib/canon/tables.js";
import { currentView } from "../../../lib/contract/current.js";
import type { Database } from "../../../lib/query/database.js";
import type { Policy } from "../../../lib/attendance/policy.js";
import type { DistrictVersions } from "../../../lib/snapshot/feature/rule/district-versions.js";
import type { Version } from "../../../lib/snapshot/feature/rule/known-at.js";

/** Rows of canonical tables with their versions; snapshot dates may be without. What is not given is empty. */
export type VersionedRecord = { [N in TableName]?: (Partial<RowOf<N>> & Partial<Version>)[] };

const always: Version = { recorded_on: "2020-01-01", superseded_on: null, retracted: false };

/** What no feature looks at. */
const defaults: Record<string, string> = {
  recorded_assumed: " DEFAULT FALSE",
  source_id: " DEFAULT 'test'",
  source_file: " DEFAULT 0",
  source_line: " DEFAULT 1"
};

const columnsOf = (name: TableName): [string, Column][] =>
  Object.entries({ ...tables[name].columns, ...versionColumns } as Record<string, Column>);

/** Makes every canonical table, in all its versions, and its view `current_…`. Call once a database. */
export async function makeVersionTables(db: Database): Promise<void> {
  for (const name of Object.keys(tables) as TableName[]) {
    const declared = columnsOf(name).map(
      ([column, d]) => `"${column}" ${sqlType(d)}${defaults[column] ?? ""}`
    );
    await db.run(`CREATE OR REPLACE TABLE ${name} (${declared.join(", ")})`);
    await db.run(currentView(name));
  }
}

/** Fills the tables with these rows and no others. */
export async function writeVersions(db: Database, record: VersionedRecord): Promise<void> {
  for (const name of Object.keys(tables) as TableName[]) {
    await db.run(`TRUNCATE ${name}`);
    const rows = (record[name] ?? []).map((row) => ({ ...always, ...row }) as Record<string, unknown>);
    if (rows.length === 0) continue;
    const columns = columnsOf(name)
      .map(([column]) => column)
      .filter((column) => rows.some((row) => column in row));
    const tuples = rows.map((row) => `(${columns.map((column) => literal(row[column])).join(", ")})`);
    await db.run(`INSERT INTO ${name} (${columns.join(", ")}) VALUES ${tuples.join(", ")}`);
  }
}

/** The same record as the plain rules read it. */
export function districtVersions(
  record: VersionedRecord,
  policies: Policy[],
  asOf: string
): DistrictVersions {
  const keys = [record.student, record.enrollment, record.student_year_summary].flatMap((rows) =>
    (rows ?? []).map((row) => row.student_key!)
  );
  const whole = <N extends TableName>(name: N) => (record[name] ?? []).map((row) => ({ ...always, ...row }));
  const own = (name: TableName, key: string) =>
    whole(name).filter((row) => (row as { student_key?: string }).student_key === key);
  const students = [...new Set(keys)].sort().map((student_key) => ({
    student_key,
    ...Object.fromEntries(ofStudents.map((name) => [name, own(name, student_key)]))
  }));
  return {
    calendar_day: whole("calendar_day"),
    submission: whole("submission"),
    snapshot_date: whole("snapshot_date").filter((row) => row.superseded_on === null && !row.retracted),
    students,
    policies,
    asOf
  } as unknown as DistrictVersions;
}

const ofStudents = [
  "student",
  "student_status",
  "enrollment",
  "attendance_event",
  "student_year_summary",
  "behavior_event",
  "assessment_result",
  "survey_response",
  "digital_activity"
] as const satisfies readonly TableName[];

function literal(value: unknown): string {
  if (value == null) return "NULL";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}
