import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { name as identifier, text as literal } from "../../lib/contract/sql-text.js";
import type { NativeDatabase } from "../native/database.js";
import { checkFile } from "./check-file.js";
import { columnNames } from "./column-names.js";
import { enginePath } from "./engine-path.js";
import { fileDigest } from "./file-digest.js";
import type { SourceFile } from "./source-file.js";
import { type Staged, stagedColumn } from "./staged.js";

/** Reads a Parquet file with DuckDB: every column as text, dates as ISO, decimals exact, nested values as JSON; `_line` is the row. */
export async function readParquet(db: NativeDatabase, file: SourceFile): Promise<Staged> {
  await checkFile(file);
  const source = `read_parquet(${literal(await enginePath(db, file.path))}, binary_as_string = true, file_row_number = true)`;
  const staged = literal(join(db.scratch, `${randomUUID()}.parquet`));
  try {
    const described = await db.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM ${source}`
    );
    const columns = described.slice(0, -1);
    const cells = columns.map(
      (d, index) => `${cellText(d.column_name, d.column_type)} AS ${stagedColumn(index)}`
    );
    await db.run(`
      COPY (SELECT file_row_number + 1 AS _line, ${cells.join(", ")} FROM ${source})
      TO ${staged} (FORMAT parquet, COMPRESSION zstd)`);
    const [counted] = await db.rows<{ rows: number }>(`SELECT count(*) AS rows FROM read_parquet(${staged})`);
    return {
      columns: columnNames(columns.map((d) => d.column_name)),
      relation: `read_parquet(${staged})`,
      rows: counted?.rows ?? 0,
      unreadable: [],
      ...(await fileDigest(file.path))
    };
  } catch {
    throw new RollcallError(file.name, "is not a Parquet file, or is damaged", "copy or export it again");
  }
}

/** A whole number that was stored as a float is written without its ".0": that is how ids with gaps come out of data frames. */
function cellText(column: string, type: string): string {
  const cell = identifier(column);
  if (/^(DOUBLE|FLOAT)$/.test(type))
    return `CASE WHEN ${cell} = trunc(${cell}) AND abs(${cell}) < 1e15 THEN CAST(CAST(${cell} AS BIGINT) AS VARCHAR) ELSE CAST(${cell} AS VARCHAR) END`;
  if (/^(STRUCT|MAP)|\]$/.test(type)) return `CAST(to_json(${cell}) AS VARCHAR)`;
  return `nullif(CAST(${cell} AS VARCHAR), '')`;
}
