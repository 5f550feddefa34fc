import { parse } from "csv-parse/sync";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { SourceSpec } from "../../lib/contract/source-spec.js";
import { columnNames } from "./column-names.js";
import { longestLine } from "./limits.js";

/** How one CSV file is written. */
export interface CsvDialect {
  delimiter: string;
  /** "" where the file has no quoting. */
  quote: string;
  /** The byte that ends a line: 10, or 13 in files that know no line feed. */
  newline: 10 | 13;
  columns: string[];
  /** Lines above the first row: the header's and those before it. */
  linesAbove: number;
}

const delimiters = { ",": "a comma", "\t": "a tab", ";": "a semicolon", "|": "a pipe" } as const;

/** Finds out from the head of a file, and from what its mapping says, how to read it. */
export function csvDialect(head: string, spec: SourceSpec, name: string): CsvDialect {
  if (head.trim() === "") throw new RollcallError(name, "the file is empty", "export it again");
  const quote = spec.quote ?? '"';
  const newline = !head.includes("\n") && head.includes("\r") ? 13 : 10;
  const lineEnd = newline === 13 ? "\r" : "\n";
  const lines = head.split(lineEnd);
  refuseLongLines(lines, name);
  const above = spec.header_row === undefined ? blankLines(lines) : spec.header_row - 1;
  const text = lines.slice(above).join(lineEnd);
  const delimiter = spec.delimiter ?? bestDelimiter(text, quote);
  const first = records(text, delimiter, quote);
  const place = `${name}:${above + 1}`;
  if (spec.delimiter !== undefined) refuseWrongDelimiter(first, text, spec.delimiter, quote, place);
  if (spec.header === false)
    return { delimiter, quote, newline, columns: givenColumns(first, spec, place), linesAbove: above };
  if (!first[0])
    throw new RollcallError(place, "there is no header line", "correct `header_row` in district.json");
  const headerLines = first[0].text.split(lineEnd).length - (first[0].text.endsWith(lineEnd) ? 1 : 0);
  return { delimiter, quote, newline, columns: columnNames(first[0].cells), linesAbove: above + headerLines };
}

function refuseLongLines(lines: string[], name: string): void {
  const long = lines.findIndex((line) => line.length > longestLine);
  if (long !== -1) throw tooLong(name, long + 1);
}

export function tooLong(name: string, line: number): RollcallError {
  return new RollcallError(
    `${name}:${line}`,
    "the line is longer than 1 MB",
    "is this the right file and format?"
  );
}

function blankLines(lines: string[]): number {
  return Math.max(
    lines.findIndex((line) => line.trim() !== ""),
    0
  );
}

interface HeadRecord {
  cells: string[];
  /** The record as written, its line end included. */
  text: string;
}

/** The first records, as far as they can be read. */
function records(text: string, delimiter: string, quote: string): HeadRecord[] {
  const found: HeadRecord[] = [];
  const bytes = Buffer.from(text);
  let start = 0;
  try {
    parse(bytes, {
      delimiter,
      quote: quote || null,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: 10,
      on_record: (cells: string[], { bytes: end }) => {
        found.push({ cells, text: bytes.subarray(start, end).toString() });
        start = end;
        return null;
      }
    });
  } catch {
    // A head that ends inside a quoted cell: what was read before it will do.
  }
  return found;
}

/** The delimiter that cuts the first records into the same number of cells, the more the better; a comma if none does. */
function bestDelimiter(text: string, quote: string): string {
  let best = { delimiter: ",", agreement: 0, cells: 1 };
  for (const delimiter of Object.keys(delimiters)) {
    const widths = records(text, delimiter, quote).map((record) => record.cells.length);
    const cells = widths[0] ?? 1;
    const agreement = widths.filter((width) => width === cells).length / Math.max(widths.length, 1);
    const isBetter =
      agreement > best.agreement + 0.2 || (agreement > best.agreement - 0.2 && cells > best.cells);
    if (cells > 1 && isBetter) best = { delimiter, agreement, cells };
  }
  return best.delimiter;
}

function refuseWrongDelimiter(
  first: HeadRecord[],
  text: string,
  given: string,
  quote: string,
  place: string
): void {
  if ((first[0]?.cells.length ?? 0) > 1) return;
  const found = bestDelimiter(text, quote);
  const cells = records(text, found, quote)[0]?.cells.length ?? 1;
  if (cells === 1 || found === given) return;
  const word = delimiters[found as keyof typeof delimiters];
  throw new RollcallError(
    place,
    `one column where the delimiter is ${JSON.stringify(given)}, ${cells} where it is ${word}`,
    `set "delimiter": ${JSON.stringify(found)} in district.json`
  );
}

function givenColumns(first: HeadRecord[], spec: SourceSpec, place: string): string[] {
  const widths = first.map((record) => record.cells.length);
  const usual = widths.find((width) => widths.filter((other) => other === width).length * 2 > widths.length);
  const given = spec.columns?.length ?? usual ?? 1;
  if (usual !== undefined && usual !== given)
    throw new RollcallError(
      place,
      `the rows have ${usual} cells where \`columns\` names ${given}`,
      "name every column in district.json, in the file's order"
    );
  return columnNames(spec.columns ?? Array.from({ length: given }, () => null));
}
