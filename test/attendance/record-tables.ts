import { type RowOf, type TableName, tables } from "../../lib/canon/tables.js";
import { sqlType } from "../../lib/contract/sql-type.js";
import type { Column } from "../../lib/canon/table.js";
import type { Database } from "../../lib/query/database.js";

export const attendanceTables = [
  "enrollment",
  "calendar_day",
  "submission",
  "snapshot_date",
  "attendance_event",
  "student_year_summary"
] as const satisfies readonly TableName[];

export type AttendanceTable = (typeof attendanceTables)[number];

/** Rows of the record that attendance reads; what is not given is empty. */
export type AttendanceRecord = { [N in AttendanceTable]?: Partial<RowOf<N>>[] };

/** Makes the views that attendance reads as tables, with the declared columns and these rows. */
export async function writeRecord(db: Database, record: AttendanceRecord): Promise<void> {
  for (const name of attendanceTables) {
    const columns = Object.entries(tables[name].columns as Record<string, Column>);
    const declared = columns.map(([column, d]) => `"${column}" ${sqlType(d)}`);
    await db.run(`CREATE OR REPLACE TABLE current_${name} (${declared.join(", ")})`);
    const rows = (record[name] ?? []) as Record<string, unknown>[];
    const values = rows.map((row) => `(${columns.map(([column]) => literal(row[column])).join(", ")})`);
    if (values.length > 0) await db.run(`INSERT INTO current_${name} VALUES ${values.join(", ")}`);
  }
}

function literal(value: unknown): string {
  if (value == null) return "NULL";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}
