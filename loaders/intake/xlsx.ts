import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { SourceSpec } from "../../lib/contract/source-spec.js";
import type { NativeDatabase } from "../native/database.js";
import { checkFile } from "./check-file.js";
import { columnNames } from "./column-names.js";
import { type FileDigest, fileDigest } from "./file-digest.js";
import type { SourceFile } from "./source-file.js";
import { createStagedTable, type Staged } from "./staged.js";
import { raggedProblem, refuseTooMany } from "./unreadable.js";
import { openWorkbook, type Sheet } from "./workbook.js";
import { type SheetRow, sheetRows } from "./sheet-rows.js";

/** Reads one sheet of a workbook; `_line` is the sheet's own row number, and rows without any cell are no rows. */
export async function readXlsx(db: NativeDatabase, file: SourceFile, spec: SourceSpec): Promise<Staged> {
  await checkFile(file);
  const workbook = await openWorkbook(file);
  try {
    const rows = sheetRows(workbook, chosenSheet(workbook.sheets, spec, file.name));
    return { ...(await readRows(db, file, spec, rows)), ...(await fileDigest(file.path)) };
  } catch (error) {
    if (error instanceof RollcallError) throw error;
    throw new RollcallError(
      file.name,
      "the workbook is damaged",
      "open it in a spreadsheet program and save it again"
    );
  } finally {
    workbook.close();
  }
}

function chosenSheet(sheets: readonly Sheet[], spec: SourceSpec, name: string): Sheet {
  const sheet = spec.sheet === undefined ? sheets[0] : sheets.find((sheet) => sheet.name === spec.sheet);
  const names = sheets.map((sheet) => JSON.stringify(sheet.name)).join(", ");
  if (!sheet) throw new RollcallError(name, `no sheet ${JSON.stringify(spec.sheet)}`, `it has ${names}`);
  if (spec.sheet === undefined && sheets.length > 1)
    throw new RollcallError(
      name,
      `has ${sheets.length} sheets: ${names}`,
      "name one as `sheet` in district.json"
    );
  return sheet;
}

async function readRows(
  db: NativeDatabase,
  file: SourceFile,
  spec: SourceSpec,
  batches: AsyncIterable<SheetRow[]>
): Promise<Omit<Staged, keyof FileDigest>> {
  let columns = spec.header === false && spec.columns ? columnNames(spec.columns) : undefined;
  let relation = columns && (await createStagedTable(db, columns.length));
  const unreadable: Staged["unreadable"] = [];
  let rows = 0;
  for await (const batch of batches) {
    const written = batch.filter(
      ({ number, cells }) => cells.some(Boolean) && number >= (spec.header_row ?? 1)
    );
    if (!columns || !relation) {
      const first = spec.header === false ? written[0] : written.shift();
      if (!first) continue;
      columns = columnNames(
        Array.from(first.cells, (cell) => (spec.header === false ? null : (cell ?? null)))
      );
      relation = await createStagedTable(db, columns.length);
    }
    rows += written.length;
    const width = columns.length;
    const readable = written.filter((row) => row.cells.findLastIndex(Boolean) < width);
    for (const { number, cells } of written)
      if (cells.findLastIndex(Boolean) >= width)
        unreadable.push({ line: number, problem: raggedProblem(cells.findLastIndex(Boolean) + 1, width) });
    await db.append(
      relation,
      readable.map(({ number, cells }) => [number, ...Array.from(cells, (cell) => cell || null)])
    );
    const last = unreadable.at(-1);
    if (last) refuseTooMany(unreadable.length, file.name, last.line, last.problem);
  }
  if (!columns || !relation)
    throw new RollcallError(file.name, "the sheet is empty", "is it the right `sheet`?");
  return { columns, relation, rows, unreadable };
}
