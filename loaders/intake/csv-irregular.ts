import { createReadStream } from "node:fs";
import type { Cell } from "../native/append-rows.js";
import type { NativeDatabase } from "../native/database.js";
import type { CsvDialect } from "./csv-dialect.js";
import { type CsvRecord, csvRecords } from "./csv-records.js";
import { longestSpan } from "./limits.js";
import { type PhysicalLine, physicalLines } from "./physical-lines.js";
import type { SourceFile } from "./source-file.js";
import { createStagedTable, type Staged } from "./staged.js";
import { refuseTooMany } from "./unreadable.js";

/** Reads a UTF-8 file line by line with csv-parse: slower than DuckDB, but no line is lost to a stray quote or a mixed line end. */
export async function readIrregularCsv(
  db: NativeDatabase,
  file: SourceFile,
  dialect: CsvDialect
): Promise<Pick<Staged, "relation" | "rows" | "unreadable">> {
  const relation = await createStagedTable(db, dialect.columns.length);
  const unreadable: Staged["unreadable"] = [];
  let rows = 0;
  let window: PhysicalLine[] = [];
  const read = async (until: number) => {
    const { records, taken } = csvRecords(window, until, dialect);
    window = window.slice(taken);
    rows += records.length;
    await db.append(relation, cellRows(records, unreadable));
    const last = unreadable.at(-1);
    if (last) refuseTooMany(unreadable.length, file.name, last.line, last.problem);
  };
  for await (const lines of physicalLines(createReadStream(file.path), file.name, dialect.newline)) {
    window = window.concat(lines.filter((line) => line.number > dialect.linesAbove));
    await read(window.length - longestSpan);
  }
  await read(window.length);
  return { relation, rows, unreadable };
}

function* cellRows(records: CsvRecord[], unreadable: Staged["unreadable"]): Generator<Cell[]> {
  for (const record of records) {
    if ("problem" in record) unreadable.push(record);
    else yield [record.line, ...record.cells.map((cell) => (cell === "" ? null : cell))];
  }
}
