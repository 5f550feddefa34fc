import { posix } from "node:path";
import type { Readable } from "node:stream";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { cellFormats, type CellFormat } from "./cell-format.js";
import { readSharedStrings } from "./shared-strings.js";
import type { SourceFile } from "./source-file.js";
import { readTags } from "./xml-parts.js";

export interface Sheet {
  name: string;
  part: string;
}

/** An open XLSX file: its sheets by name, and what their cells refer to. */
export interface Workbook {
  sheets: Sheet[];
  strings: string[];
  /** By the style number that a cell bears. */
  formats: CellFormat[];
  /** Whether days are counted from 1904, as old Macintosh workbooks do. */
  from1904: boolean;
  stream(part: string): Promise<Readable>;
  close(): void;
}

/** Opens the zip archive by its directory, so that the order of its parts does not matter. */
export async function openWorkbook(file: SourceFile): Promise<Workbook> {
  const zip = await openPromise(file.path, { lazyEntries: true, autoClose: false }).catch(() => undefined);
  if (!zip)
    throw new RollcallError(
      file.name,
      "is not an XLSX workbook (or is locked by a password, or in the old .xls format)",
      "save it as .xlsx without a password"
    );
  const parts = await partsOf(zip);
  const stream = async (part: string) => {
    const entry = parts.get(part);
    if (!entry) throw new RollcallError(file.name, `the workbook has no part ${part}`, "save it again");
    return zip.openReadStreamPromise(entry);
  };
  const optional = async (part: string) => (parts.has(part) ? stream(part) : undefined);
  return {
    ...(await readDirectory(stream)),
    strings: await readSharedStrings(await optional("xl/sharedStrings.xml")),
    formats: await cellFormats(await optional("xl/styles.xml")),
    stream,
    close: () => zip.close()
  };
}

async function partsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
  return parts;
}

async function readDirectory(
  stream: (part: string) => Promise<Readable>
): Promise<Pick<Workbook, "sheets" | "from1904">> {
  const targets = new Map<string, string>();
  await readTags(await stream("xl/_rels/workbook.xml.rels"), (tag, attributes) => {
    if (tag === "Relationship") targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "");
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readTags(await stream("xl/workbook.xml"), (tag, attributes) => {
    if (tag === "workbookPr") from1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
    const target = tag === "sheet" ? targets.get(attributes["id"] ?? "") : undefined;
    if (target) sheets.push({ name: attributes["name"] ?? "", part: posix.resolve("/xl", target).slice(1) });
  });
  return { sheets, from1904 };
}
