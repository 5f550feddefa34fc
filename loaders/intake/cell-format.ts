import type { Readable } from "node:stream";
import { readTags } from "./xml-parts.js";

/** What a number in a cell stands for to the person who reads it: a date, a span of hours, an id padded with zeros, or itself. */
export type CellFormat = "number" | "date" | "elapsed" | { zeros: number };

/** The formats of a workbook's cell styles, in the order of their numbers. */
export async function cellFormats(stream: Readable | undefined): Promise<CellFormat[]> {
  const formats: CellFormat[] = [];
  if (!stream) return formats;
  const codes = new Map<string, string>();
  let inCellStyles = false;
  await readTags(stream, (tag, attributes) => {
    if (tag === "numFmt") codes.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "");
    if (tag === "cellXfs") inCellStyles = true;
    if (tag === "cellStyles" || tag === "dxfs") inCellStyles = false;
    if (tag === "xf" && inCellStyles) {
      const id = attributes["numFmtId"] ?? "0";
      formats.push(formatOf(codes.get(id) ?? builtIn(Number(id))));
    }
  });
  return formats;
}

/** The format codes below 164 that show dates or times are not written in the file (ECMA-376 part 1, 18.8.30). */
function builtIn(id: number): string {
  if (id === 46) return "[h]:mm:ss";
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)
    ? "yyyy-mm-dd"
    : "General";
}

export function formatOf(code: string): CellFormat {
  const positive = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*./g, "");
  if (/^0{2,}$/.test(positive)) return { zeros: positive.length };
  if (/\[(h+|m+|s+)\]/i.test(positive)) return "elapsed";
  return /[ymdhs]/i.test(positive.replace(/\[[^\]]*\]/g, "").replace(/general/i, "")) ? "date" : "number";
}
