import { numberText, plainString } from "./cell-text.js";
import type { Sheet, Workbook } from "./workbook.js";
import { type Attributes, readXmlPart } from "./xml-parts.js";

/** A row of a sheet; cells are undefined where nothing stands. */
export interface SheetRow {
  number: number;
  cells: (string | undefined)[];
}

/** A sheet's rows in batches, as they come off the archive. */
export async function* sheetRows(workbook: Workbook, sheet: Sheet): AsyncGenerator<SheetRow[]> {
  const reader = new SheetReader(workbook);
  const part = readXmlPart(await workbook.stream(sheet.part), reader);
  while (!(await part.next()).done) yield reader.takeRows();
}

/** Builds rows of a sheet's tags. Rows and cells may leave their place out: then each follows the one before. */
class SheetReader {
  private rows: SheetRow[] = [];
  private row: SheetRow = { number: 0, cells: [] };
  private column = 0;
  private cell: Attributes = {};
  private content = "";
  private isReading = false;
  private inRuby = false;

  constructor(private readonly workbook: Workbook) {}

  takeRows(): SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === "row") {
      this.row = { number: Number(attributes["r"] ?? this.row.number + 1), cells: [] };
      this.column = 0;
    } else if (tag === "c") {
      this.cell = attributes;
      this.column = attributes["r"] ? columnNumber(attributes["r"]) : this.column + 1;
      this.content = "";
    } else if (tag === "rPh") this.inRuby = true;
    else if (tag === "v" || tag === "t") this.isReading = !this.inRuby;
  }

  text(text: string): void {
    if (this.isReading) this.content += text;
  }

  close(tag: string): void {
    if (tag === "v" || tag === "t") this.isReading = false;
    else if (tag === "rPh") this.inRuby = false;
    else if (tag === "c" && this.content !== "") this.row.cells[this.column - 1] = this.cellText();
    else if (tag === "row") this.rows.push(this.row);
  }

  private cellText(): string {
    const { strings, formats, from1904 } = this.workbook;
    switch (this.cell["t"]) {
      case "s":
        return strings[Number(this.content)] ?? "";
      case "b":
        return this.content === "1" ? "TRUE" : "FALSE";
      case "inlineStr":
        return plainString(this.content);
      case "str":
      case "e":
      case "d":
        return this.content;
      default:
        return numberText(this.content, formats[Number(this.cell["s"] ?? 0)] ?? "number", from1904);
    }
  }
}

/** "AB12" → 28. */
function columnNumber(reference: string): number {
  let number = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? "") number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
