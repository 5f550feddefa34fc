import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Column, Table } from "../../lib/canon/table.js";
import { tables, type TableName, versionColumns } from "../../lib/canon/tables.js";
import { keptColumns } from "../../lib/contract/kept-sql.js";
import { physicalLine } from "../../lib/contract/physical-line.js";
import { sortOrder, yearOrder } from "../../lib/contract/sort-order.js";
import { sqlType } from "../../lib/contract/sql-type.js";
import { name, text } from "../../lib/contract/sql-text.js";
import type { NativeDatabase } from "../native/database.js";

/** A file of the record: its rows, and a checksum that is the same for the same rows in any order. */
export interface WrittenTable {
  readonly table: string;
  readonly rows: number;
  readonly checksum: string;
}

/** Where the rows of a kept table come from, by the number of their feed; below 0 it is an assumption. */
export interface Origins {
  readonly feeds: readonly { readonly sourceId: string; readonly sharesLines: boolean }[];
  readonly assumed: readonly string[];
  /** By table, columns of all its rows as SQL over the others: computed after the sort, not carried through it. */
  readonly constants: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Writes every canonical table, the empty ones too, sorted by school year, school, student and date. */
export async function writeRecord(
  db: NativeDatabase,
  out: string,
  origins: Origins
): Promise<WrittenTable[]> {
  mkdirSync(out, { recursive: true });
  const written: WrittenTable[] = [];
  for (const table of Object.keys(tables) as TableName[]) {
    const declared: Table = tables[table];
    const constants = origins.constants[table] ?? {};
    const carried = [...Object.keys(declared.columns), ...keptColumns].filter((column) => !constants[column]);
    const order = sortOrder(declared)
      .filter((column) => carried.includes(column))
      .map((column) => (declared.columns[column]?.list ? `CAST(${name(column)} AS VARCHAR)` : name(column)));
    const sorted = `(SELECT ${carried.map(name).join(", ")} FROM kept_${table} ORDER BY ${[...yearOrder(declared), ...order].join(", ")})`;
    const sql = `SELECT ${recordColumns(declared, origins, constants)} FROM ${sorted}`;
    written.push(await writeParquet(db, out, table, sql));
  }
  return written;
}

/** Writes the tables that tell what became of the source's rows. */
export async function writeAccount(db: NativeDatabase, out: string): Promise<WrittenTable[]> {
  return [
    await writeParquet(db, out, "disposition", "SELECT * FROM disposition ORDER BY source_id, file, line"),
    await writeParquet(
      db,
      out,
      "finding",
      "SELECT * FROM finding ORDER BY source_id, file, line, table_name, column_name, rule, effect, value_or_shape, rows"
    )
  ];
}

async function writeParquet(
  db: NativeDatabase,
  out: string,
  table: string,
  sql: string
): Promise<WrittenTable> {
  const file = text(join(out, `${table}.parquet`));
  await db.run(`COPY (${sql}) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
  const [sum] = await db.rows<{ rows: number; checksum: string }>(
    `SELECT count(*) AS rows, printf('%016x', coalesce(bit_xor(hash(t)), 0)) || printf('%016x', CAST(coalesce(sum(hash(t) % 4294967296), 0) AS UBIGINT)) AS checksum FROM read_parquet(${file}) AS t`
  );
  return { table, rows: sum?.rows ?? 0, checksum: sum?.checksum ?? "" };
}

/** A table's own columns and those of its version, cast to what Parquet holds. */
function recordColumns(
  declared: Table,
  { feeds, assumed }: Origins,
  constants: Readonly<Record<string, string>>
): string {
  const sql = (column: string): string => constants[column] ?? name(column);
  const own = Object.entries<Column>(declared.columns).map(
    ([column, d]) => `CAST(${sql(column)} AS ${sqlType(d)}) AS ${name(column)}`
  );
  const ids = [
    ...feeds.map(({ sourceId }, feed) => `WHEN ${feed} THEN ${text(sourceId)}`),
    ...assumed.map((by, i) => `WHEN ${-1 - i} THEN ${text(`assumed:${by}`)}`)
  ];
  const lines = feeds.flatMap((d, feed) =>
    d.sharesLines ? [`WHEN ${feed} THEN ${physicalLine("_line", true)}`] : []
  );
  const from: Partial<Record<string, string>> = {
    source_id: ids.length === 0 ? "NULL" : `CASE _feed ${ids.join(" ")} END`,
    source_file: "_file",
    source_line: lines.length === 0 ? "_line" : `CASE _feed ${lines.join(" ")} ELSE _line END`
  };
  const versions = Object.entries(versionColumns).map(
    ([column, d]) => `CAST(${from[column] ?? sql(column)} AS ${sqlType(d)}) AS ${column}`
  );
  return [...own, ...versions].join(", ");
}
