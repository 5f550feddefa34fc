import type { SourceSpec } from "../../../lib/contract/source-spec.js";
import { sheetRows, type SheetRow } from "../sheet-rows.js";
import type { SourceFile } from "../source-file.js";
import { openWorkbook, type Sheet, type Workbook } from "../workbook.js";
import { headerRow } from "./header-row.js";

const rowsLookedAt = 40;

/** One way of reading for each sheet that has a header and rows. */
export async function sniffXlsx(file: SourceFile): Promise<SourceSpec[]> {
  const workbook = await openWorkbook(file);
  try {
    const found: SourceSpec[] = [];
    for (const sheet of workbook.sheets) {
      const rows = await firstRows(workbook, sheet);
      const width = Math.max(0, ...rows.map((d) => d.cells.length));
      const cells = rows.map((d) => Array.from({ length: d.cells.length }, (_, i) => d.cells[i]));
      const header = rows[width > 1 ? (headerRow(cells) ?? -1) : -1];
      if (!header) continue;
      found.push({
        format: "xlsx",
        ...(workbook.sheets.length > 1 && { sheet: sheet.name }),
        ...(header.number > 1 && { header_row: header.number })
      });
    }
    return found;
  } finally {
    workbook.close();
  }
}

async function firstRows(workbook: Workbook, sheet: Sheet): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of sheetRows(workbook, sheet)) {
    rows.push(...batch);
    if (rows.length >= rowsLookedAt) break;
  }
  return rows.slice(0, rowsLookedAt);
}
