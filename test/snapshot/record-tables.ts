import { sqlType } from "../../lib/contract/sql-type.js";
import type { Table } from "../../lib/canon/table.js";
import { type RowOf, type TableName, tables } from "../../lib/canon/tables.js";
import type { Stage } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";

export type RecordRows = { [N in TableName]?: Partial<RowOf<N>>[] };

/** A table current_<name> for every canonical table, with the rows given and no others. */
export async function makeRecord(db: Database, rows: RecordRows): Promise<void> {
  for (const [name, table] of Object.entries(tables) as [TableName, Table][]) {
    const columns = Object.entries(table.columns).map(([column, d]) => `"${column}" ${sqlType(d)}`);
    await db.run(`CREATE TABLE current_${name} (${columns.join(", ")})`);
    const given = (rows[name] ?? []) as Record<string, unknown>[];
    const tuples = given.map(
      (row) =>
        `(${Object.keys(table.columns)
          .map((c) => literal(row[c]))
          .join(", ")})`
    );
    if (tuples.length > 0) await db.run(`INSERT INTO current_${name} VALUES ${tuples.join(", ")}`);
  }
}

export async function runStages(db: Database, stages: readonly Stage[]): Promise<void> {
  for (const { table, sql } of stages) await db.run(`CREATE TABLE ${table} AS ${sql}`);
}

function literal(value: unknown): string {
  if (value === undefined || value === null) return "NULL";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}
