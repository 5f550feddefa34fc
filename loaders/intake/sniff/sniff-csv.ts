import { open } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { Encoding, SourceSpec } from "../../../lib/contract/source-spec.js";
import { csvDialect } from "../csv-dialect.js";
import type { SourceFile } from "../source-file.js";
import { openTextFile, readHead } from "../text-file.js";
import { headerRow } from "./header-row.js";

const linesLookedAt = 40;

/** How a delimited text file is written: its encoding, delimiter and header. */
export async function sniffCsv(file: SourceFile): Promise<SourceSpec[]> {
  const encoding = await encodingOf(file);
  const head = await readHead(file, encoding);
  const lines = head.split(/\r\n|\n|\r/).slice(0, linesLookedAt + 1);
  const first = lines.findIndex((line, i) => line.trim() !== "" && isRegular(lines, i));
  const from = Math.max(first, 0);
  const dialect = csvDialect(head, { format: "csv", header_row: from + 1 }, file.name);
  const rows = recordsOf(lines.slice(from, linesLookedAt), dialect.delimiter);
  const header = headerRow(rows);
  const spec: SourceSpec = {
    format: "csv",
    ...(dialect.delimiter !== "," && { delimiter: dialect.delimiter }),
    ...(encoding && { encoding })
  };
  if (header === undefined) {
    const width = rows[0]?.length ?? 1;
    return [{ ...spec, header: false, columns: Array.from({ length: width }, (_, i) => `column_${i + 1}`) }];
  }
  const line = from + header + 1;
  return [{ ...spec, ...(line > 1 && { header_row: line }) }];
}

/** Titles above a table have fewer separators than the lines of it. */
function isRegular(lines: readonly string[], i: number): boolean {
  const marks = (line = ""): number =>
    Math.max(...[",", "\t", ";", "|"].map((d) => line.split(d).length - 1));
  const most = Math.max(...lines.slice(0, linesLookedAt).map(marks));
  return most === 0 || marks(lines[i]) >= Math.min(most, marks(lines[i + 1]) || most) * 0.8;
}

function recordsOf(lines: readonly string[], delimiter: string): string[][] {
  try {
    return parse(lines.join("\n"), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: linesLookedAt
    });
  } catch {
    return lines.map((line) => line.split(delimiter));
  }
}

/** UTF-8 needs no word; UTF-16 shows itself by its first bytes; what is neither is taken as windows-1252. */
async function encodingOf(file: SourceFile): Promise<Encoding | undefined> {
  const handle = await open(file.path);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  if ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff))
    return "utf-16";
  const { chunks } = await openTextFile(file);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks)
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      return "windows-1252";
    }
  return undefined;
}
