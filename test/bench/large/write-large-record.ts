import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Column, Table } from "../../../lib/canon/table.js";
import { type TableName, tables, versionColumns } from "../../../lib/canon/tables.js";
import { name, text } from "../../../lib/contract/sql-text.js";
import { sqlType } from "../../../lib/contract/sql-type.js";
import type { Database } from "../../../lib/query/database.js";
import { attendanceSteps, attendanceTable } from "./attendance-sql.js";
import { calendarSteps, calendarTables } from "./calendar-sql.js";
import type { LargeShape, MadeTable, MakingStep } from "./made-table.js";
import { peopleSteps, peopleTables } from "./people-sql.js";
import { scatterMacros } from "./scatter.js";
import { supportSteps, supportTables } from "./support-sql.js";

/** A key's first five digits are the student's number, and every seat may have had two students. */
const mostStudents = 500_000;

/** What a version says unless its table says otherwise. */
const usualVersion: Readonly<Record<string, string>> = {
  recorded_assumed: "FALSE",
  superseded_on: "NULL",
  retracted: "FALSE",
  source_id: "'bench'",
  source_file: "0",
  source_line: "1"
};

/**
 * Writes the record of a large district: every canonical table as `loaders/record` writes it, same columns, types, order
 * and compression. Schools send nothing in (`submission` is empty, so every day of instruction counts as sent).
 */
export async function writeLargeRecord(
  db: Database,
  shape: LargeShape,
  out: string
): Promise<Readonly<Record<string, number>>> {
  if (shape.students > mostStudents)
    throw new Error(`more than ${mostStudents} students: keys would run over`);
  for (const macro of scatterMacros) await db.run(macro);
  for (const { table, sql } of steps(shape)) await db.run(`CREATE TABLE ${table} AS ${sql}`);
  mkdirSync(out, { recursive: true });
  const made = new Map(madeTables(shape).map((d) => [d.table, d]));
  const rows: Record<string, number> = {};
  for (const table of Object.keys(tables) as TableName[]) {
    const file = text(join(out, `${table}.parquet`));
    const sql = recordSql(table, made.get(table));
    await db.run(`COPY (${sql}) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
    const [count] = await db.rows<{ n: number }>(`SELECT count(*) AS n FROM read_parquet(${file})`);
    rows[table] = count?.n ?? 0;
  }
  return rows;
}

function steps(shape: LargeShape): MakingStep[] {
  return [...calendarSteps(shape), ...peopleSteps(shape), ...attendanceSteps(shape), ...supportSteps];
}

function madeTables(shape: LargeShape): MadeTable[] {
  return [...calendarTables, ...peopleTables, attendanceTable(shape), ...supportTables];
}

function recordSql(table: TableName, made: MadeTable | undefined): string {
  const declared: Table = tables[table];
  const all: [string, Column][] = Object.entries({ ...declared.columns, ...versionColumns });
  const columns = all.map(([column, d]) => {
    const sql = made?.columns[column] ?? usualVersion[column] ?? "NULL";
    return `CAST(${sql} AS ${sqlType(d)}) AS ${name(column)}`;
  });
  const from = made
    ? `(SELECT * FROM (${made.rows}) ORDER BY ${made.order.join(", ")})`
    : "(SELECT 1) WHERE FALSE";
  return `SELECT ${columns.join(", ")} FROM ${from}`;
}
