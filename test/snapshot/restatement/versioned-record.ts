import { attendanceStages } from "../../../lib/attendance/attendance-stages.js";
import { sqlType } from "../../../lib/contract/sql-type.js";
import type { Policy } from "../../../lib/attendance/policy.js";
import type { Table } from "../../../lib/canon/table.js";
import { type RowOf, type TableName, tables, versionColumns } from "../../../lib/canon/tables.js";
import { currentView } from "../../../lib/contract/current.js";
import type { Database } from "../../../lib/query/database.js";
import { restatementStages } from "../../../lib/snapshot/restatement/restatement-stages.js";

/** A version of a row: when it was known, and until when it stood. */
export interface Version {
  recorded_on: string;
  recorded_assumed?: boolean;
  superseded_on?: string;
  retracted?: boolean;
}

export type VersionedRows = { [N in TableName]?: (Partial<RowOf<N>> & Partial<Version>)[] };

/** Every canonical table with these versions, known since 2000 unless they say other, and the views of the newest. */
export async function writeVersions(db: Database, rows: VersionedRows): Promise<void> {
  for (const [name, table] of Object.entries(tables) as [TableName, Table][]) {
    const columns = Object.entries({ ...table.columns, ...versionColumns });
    const declared = columns.map(([column, d]) => `"${column}" ${sqlType(d)}`);
    await db.run(`CREATE OR REPLACE TABLE ${name} (${declared.join(", ")}); ${currentView(name)}`);
    const base = { recorded_on: "2000-01-01", recorded_assumed: false, retracted: false };
    const values = (rows[name] ?? []).map((row) => {
      const whole: Record<string, unknown> = { ...base, ...row };
      return `(${columns.map(([column]) => literal(whole[column])).join(", ")})`;
    });
    if (values.length > 0) await db.run(`INSERT INTO ${name} VALUES ${values.join(", ")}`);
  }
}

/** The attendance steps and the log, made of the record that was written last. */
export async function makeLog(db: Database, policy: Policy, asOf: string): Promise<void> {
  for (const { table, sql } of [...attendanceStages([policy], asOf), ...restatementStages])
    await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
}

function literal(value: unknown): string {
  if (value === undefined || value === null) return "NULL";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}
