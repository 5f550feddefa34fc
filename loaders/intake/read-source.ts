import type { SourceFormat, SourceSpec } from "../../lib/contract/source-spec.js";
import { name as identifier, text as literal } from "../../lib/contract/sql-text.js";
import type { NativeDatabase } from "../native/database.js";
import { readCsv } from "./csv.js";
import { expandFiles } from "./expand-files.js";
import { readNdjson } from "./ndjson.js";
import { readParquet } from "./parquet.js";
import type { RawSource } from "./raw-source.js";
import type { SourceFile } from "./source-file.js";
import { type Staged, stagedColumn } from "./staged.js";
import { readXlsx } from "./xlsx.js";
import { readXml } from "./xml.js";

/**
 * Reads a source's files, every cell as text and unchanged, into one relation: `_file` (index into `files`), `_line` (1-based,
 * where the record starts; no two rows of a file have the same) and a column for each header. Tells every row that it could not read.
 */
export async function readSource(
  db: NativeDatabase,
  source: SourceSpec,
  files: readonly string[],
  rawTable: string,
  /** The district's folder, which `files` are relative to and named by. */
  folder = "."
): Promise<RawSource> {
  const named = await expandFiles(folder, files);
  const staged: Staged[] = [];
  for (const file of named) staged.push(await readers[source.format](db, file, source));
  const columns = allColumns(staged);
  const parts = staged.map((file, index) => selection(file, index, columns, source.nulls ?? []));
  await db.run(`CREATE OR REPLACE VIEW ${identifier(rawTable)} AS ${parts.join("\nUNION ALL\n")}`);
  return {
    table: rawTable,
    columns,
    files: staged.map(({ sha256, bytes, rows, columns }, index) => ({
      file: named[index]?.name ?? "",
      sha256,
      bytes,
      rows,
      columns
    })),
    unreadable: staged.flatMap(({ unreadable }, file) => unreadable.map((row) => ({ file, ...row })))
  };
}

type Reader = (db: NativeDatabase, file: SourceFile, spec: SourceSpec) => Promise<Staged>;

const readers: Record<SourceFormat, Reader> = {
  csv: readCsv,
  xlsx: readXlsx,
  parquet: readParquet,
  ndjson: readNdjson,
  xml: readXml
};

/** Every column of any file, in the order of first sight; the same name in other letters' case is the same column. */
function allColumns(staged: readonly Staged[]): string[] {
  const columns = new Map<string, string>();
  for (const file of staged)
    for (const column of file.columns)
      if (!columns.has(column.toLowerCase())) columns.set(column.toLowerCase(), column);
  return [...columns.values()];
}

function selection(
  file: Staged,
  index: number,
  columns: readonly string[],
  nulls: readonly string[]
): string {
  const places = new Map(file.columns.map((column, place) => [column.toLowerCase(), stagedColumn(place)]));
  const cells = columns.map(
    (column) => `${cell(places.get(column.toLowerCase()), nulls)} AS ${identifier(column)}`
  );
  return `SELECT ${[`CAST(${index} AS INTEGER) AS _file`, "CAST(_line AS BIGINT) AS _line", ...cells].join(", ")} FROM ${file.relation}`;
}

function cell(staged: string | undefined, nulls: readonly string[]): string {
  if (staged === undefined) return "CAST(NULL AS VARCHAR)";
  if (nulls.length === 0) return staged;
  return `CASE WHEN ${staged} IN (${nulls.map(literal).join(", ")}) THEN NULL ELSE ${staged} END`;
}
