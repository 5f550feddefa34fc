import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReleaseColumn } from "../../lib/publish/release-table.js";
import {
  type Release,
  type ReleaseTableName,
  releaseTableNames,
  releaseTables
} from "../../lib/publish/release-tables.js";
import { tableText } from "../../lib/publish/table-text.js";
import { name as identifier, text as literal } from "../../lib/contract/sql-text.js";
import type { NativeDatabase } from "../native/database.js";

/** Writes each table as JSON and as Parquet; texts of a list are one text with line breaks in Parquet. */
export async function writeRelease(db: NativeDatabase, release: Release, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  for (const name of releaseTableNames) {
    writeFileSync(join(out, `${name}.json`), tableText(name, release[name]));
    await writeParquet(db, name, release[name], join(out, `${name}.parquet`));
  }
}

async function writeParquet(
  db: NativeDatabase,
  name: ReleaseTableName,
  rows: readonly Readonly<Record<string, unknown>>[],
  file: string
): Promise<void> {
  const columns = Object.entries<ReleaseColumn>(releaseTables[name].columns);
  const types = columns.map(([column, { type }]) => `${identifier(column)} ${appendedTypes[type]}`);
  await db.run(`CREATE OR REPLACE TEMP TABLE release_rows (row_number INTEGER, ${types.join(", ")})`);
  await db.append(
    "release_rows",
    rows.map((row, index) => [index, ...columns.map(([column]) => cellOf(row[column]))])
  );
  const select = columns.map(([column, { type }]) =>
    type === "date" ? `CAST(${identifier(column)} AS DATE) AS ${identifier(column)}` : identifier(column)
  );
  await db.run(`COPY (SELECT ${select.join(", ")} FROM release_rows ORDER BY row_number)
    TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`);
  await db.run("DROP TABLE release_rows");
}

const appendedTypes: Record<ReleaseColumn["type"], string> = {
  text: "VARCHAR",
  texts: "VARCHAR",
  date: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN"
};

function cellOf(value: unknown): string | number | boolean | null {
  if (Array.isArray(value)) return value.join("\n");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
