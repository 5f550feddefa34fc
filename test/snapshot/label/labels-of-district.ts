import type { Policy } from "../../../lib/attendance/policy.js";
import { type Label, type LabelYear, labelsOf } from "../../../lib/snapshot/label/label-rule.js";
import { labelStages } from "../../../lib/snapshot/label/label-stages.js";
import type { CalendarVersion } from "../../../lib/snapshot/label/planned-days.js";
import type { Database } from "../../../lib/query/database.js";
import { figuresBySql, ruleRecord } from "../../attendance/attendance-figures.js";
import type { AttendanceRecord } from "../../attendance/record-tables.js";

export interface Labels {
  labels: (Label & { student_key: string })[];
  years: (LabelYear & { student_key: string })[];
}

/** The calendar as it stands, known since before the first day. */
export function plannedBefore(calendar: Required<AttendanceRecord>["calendar_day"]): CalendarVersion[] {
  return calendar.map(
    (day) => ({ ...day, recorded_on: "2023-07-01", superseded_on: null, retracted: false }) as CalendarVersion
  );
}

/** What the SQL makes of a record, in order of student, year and block. */
export async function labelsBySql(
  db: Database,
  record: AttendanceRecord,
  policies: Policy[],
  asOf: string,
  versions: readonly CalendarVersion[] = plannedBefore(record.calendar_day ?? [])
): Promise<Labels> {
  await figuresBySql(db, record, policies, asOf);
  await writeVersions(db, versions);
  for (const { table, sql } of labelStages(asOf)) await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  return {
    labels: await db.rows("SELECT * FROM label ORDER BY student_key, school_year, block"),
    years: await db.rows("SELECT * FROM label_year ORDER BY student_key, school_year")
  };
}

/** The same by the plain rule. */
export function labelsByRule(
  record: Required<AttendanceRecord>,
  policies: Policy[],
  asOf: string,
  calendarVersions: readonly CalendarVersion[]
): Labels {
  const { district, students } = ruleRecord(record, policies, asOf);
  const of = students
    .sort((a, b) => (a.student_key < b.student_key ? -1 : 1))
    .map(({ student_key, student }) => {
      const { labels, years } = labelsOf(student, { ...district, calendarVersions });
      const keyed = <R>(rows: R[]) => rows.map((row) => ({ student_key, ...row }));
      return { labels: keyed(labels), years: keyed(years) };
    });
  const byTime = (
    a: { student_key: string; school_year: number; block?: number },
    b: { student_key: string; school_year: number; block?: number }
  ) =>
    a.student_key === b.student_key
      ? a.school_year - b.school_year || (a.block ?? 0) - (b.block ?? 0)
      : a.student_key < b.student_key
        ? -1
        : 1;
  return {
    labels: of.flatMap((d) => d.labels).sort(byTime),
    years: of.flatMap((d) => d.years).sort(byTime)
  };
}

async function writeVersions(db: Database, versions: readonly CalendarVersion[]): Promise<void> {
  await db.run(`CREATE OR REPLACE TABLE calendar_day (school_id VARCHAR, date DATE, school_year INTEGER,
    is_instructional BOOLEAN, recorded_on DATE, superseded_on DATE, retracted BOOLEAN)`);
  const date = (value: string | null) => (value === null ? "NULL" : `DATE '${value}'`);
  const rows = versions.map(
    (d) =>
      `('${d.school_id}', ${date(d.date)}, ${d.school_year}, ${d.is_instructional}, ${date(d.recorded_on)}, ${date(d.superseded_on)}, ${d.retracted})`
  );
  if (rows.length > 0) await db.run(`INSERT INTO calendar_day VALUES ${rows.join(", ")}`);
}
