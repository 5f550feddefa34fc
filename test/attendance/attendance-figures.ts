import { attendanceStages } from "../../lib/attendance/attendance-stages.js";
import type { StudentBlock, StudentDay, StudentYear } from "../../lib/attendance/figures.js";
import type { Policy } from "../../lib/attendance/policy.js";
import { attendanceOf } from "../../lib/attendance/rule.js";
import { countedDays } from "../../lib/attendance/rule-day.js";
import type { DistrictRecord } from "../../lib/attendance/rule-record.js";
import type { Database } from "../../lib/query/database.js";
import { type AttendanceRecord, writeRecord } from "./record-tables.js";

export interface Figures {
  days: (StudentDay & { student_key: string })[];
  blocks: (StudentBlock & { student_key: string })[];
  years: (StudentYear & { student_key: string })[];
}

/** What the SQL makes of a record, every column of days, blocks and years, in order of their keys. */
export async function figuresBySql(
  db: Database,
  record: AttendanceRecord,
  policies: Policy[],
  asOf: string
): Promise<Figures> {
  await writeRecord(db, record);
  for (const { table, sql } of attendanceStages(policies, asOf))
    await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  return {
    days: sorted(await db.rows("SELECT * FROM student_day")),
    blocks: sorted(await db.rows("SELECT * FROM student_block")),
    years: sorted(await db.rows("SELECT * FROM student_year"))
  };
}

/** The same by the plain rule, one student after another. */
export function figuresByRule(record: Required<AttendanceRecord>, policies: Policy[], asOf: string): Figures {
  const { district, students } = ruleRecord(record, policies, asOf);
  const figures = students.map(({ student_key, student }) => {
    const { days, blocks, years } = attendanceOf(student, district);
    const keyed = <R>(rows: R[]) => rows.map((row) => ({ student_key, ...row }));
    return { days: keyed(days), blocks: keyed(blocks), years: keyed(years) };
  });
  return {
    days: sorted(figures.flatMap((figure) => figure.days)),
    blocks: sorted(figures.flatMap((figure) => figure.blocks)),
    years: sorted(figures.flatMap((figure) => figure.years))
  };
}

/** A record as the plain rule reads it: the district, and what it holds of each student. */
export function ruleRecord(record: Required<AttendanceRecord>, policies: Policy[], asOf: string) {
  const district = {
    calendar: record.calendar_day,
    submissions: record.submission,
    snapshotDates: record.snapshot_date,
    policies,
    asOf,
    periodsSeen: (schoolId: string, schoolYear: number) => largestPeriod(schoolId, schoolYear)
  } as DistrictRecord;
  const counted = countedDays(district);
  const largestPeriod = (schoolId: string, schoolYear: number) =>
    Math.max(
      1,
      ...record.attendance_event
        .filter((event) => event.school_id === schoolId && event.session_part?.startsWith("period "))
        .filter((event) =>
          counted.some(
            (day) => day.school_id === schoolId && day.school_year === schoolYear && day.date === event.date
          )
        )
        .map((event) => Number(event.session_part?.slice(7)))
    );
  const keys = [...record.enrollment, ...record.student_year_summary].map((row) => row.student_key!);
  const students = [...new Set(keys)].map((student_key) => {
    const own = <R extends { student_key?: string }>(rows: R[]) =>
      rows.filter((row) => row.student_key === student_key);
    const student = {
      enrollments: own(record.enrollment),
      events: own(record.attendance_event),
      totals: own(record.student_year_summary)
    } as Parameters<typeof attendanceOf>[0];
    return { student_key, student };
  });
  return { district, students };
}

function sorted<R extends { student_key: string; school_id: string; school_year: number }>(rows: R[]): R[] {
  const keyOf = (row: R & { date?: string; block?: number | null }) =>
    [
      row.student_key,
      row.school_id,
      row.school_year,
      row.date ?? "",
      String(row.block ?? "").padStart(2, "0")
    ].join("|");
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}
