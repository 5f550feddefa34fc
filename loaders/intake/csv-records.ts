import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { shape } from "../../lib/contract/shape.js";
import type { CsvDialect } from "./csv-dialect.js";
import { longestSpan } from "./limits.js";
import type { PhysicalLine } from "./physical-lines.js";
import { raggedProblem } from "./unreadable.js";

/** One record of an irregular file: its cells, or why it has none. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; problem: string };

const batchSize = 2_000;

/**
 * Makes records of lines, from the first up to `until`; returns them with the number of lines they took.
 * A quote that never closes costs its own line and not the rest of the file.
 */
export function csvRecords(
  lines: readonly PhysicalLine[],
  until: number,
  dialect: CsvDialect
): { records: CsvRecord[]; taken: number } {
  const records: CsvRecord[] = [];
  let at = 0;
  while (at < until) {
    const plain = plainRun(lines, at, Math.min(until, at + batchSize), dialect.quote);
    const batch = plain > at ? wholeBatch(lines.slice(at, plain), dialect) : undefined;
    if (batch) {
      for (const record of batch) records.push(record);
      at = plain;
      continue;
    }
    for (const end = Math.max(plain, at + 1); at < end;) {
      const { record, taken } = nextRecord(lines, at, dialect);
      if (record) records.push(record);
      at += taken;
    }
  }
  return { records, taken: at };
}

/** The end of the run of lines that are decoded and close every quote they open. */
function plainRun(lines: readonly PhysicalLine[], from: number, until: number, quote: string): number {
  let at = from;
  while (at < until && isPlain(lines[at]?.text, quote)) at++;
  return at;
}

function isPlain(text: string | undefined, quote: string): boolean {
  return text !== undefined && (quote === "" || !text.includes(quote) || text.split(quote).length % 2 === 1);
}

/** All lines' records by one call of the parser, if it finds exactly one well-formed record in each that is not blank. */
function wholeBatch(lines: readonly PhysicalLine[], dialect: CsvDialect): CsvRecord[] | undefined {
  const written = lines.filter((line) => !isBlank(line));
  const parsed = cellsOf(written.map((line) => ended(line.text ?? "")).join("\n"), dialect, false);
  if (!Array.isArray(parsed) || parsed.length !== written.length) return undefined;
  return parsed.map((cells, index) => judged(written[index]?.number ?? 0, cells, dialect));
}

function nextRecord(
  lines: readonly PhysicalLine[],
  at: number,
  dialect: CsvDialect
): { record?: CsvRecord; taken: number } {
  const first = lines[at];
  if (!first || isBlank(first)) return { taken: 1 };
  if (first.text === undefined)
    return { record: { line: first.number, problem: "holds bytes that are not UTF-8" }, taken: 1 };
  const alone = recordOf(first.text, dialect);
  if (Array.isArray(alone)) return { record: judged(first.number, alone, dialect), taken: 1 };
  if (alone === "has a quote that never closes") {
    const spanning = spanningRecord(lines, at, dialect);
    if (spanning) return spanning;
  }
  return { record: { line: first.number, problem: alone }, taken: 1 };
}

/** The shortest run of lines from here that is one record of the right width and holds no row of its own. */
function spanningRecord(
  lines: readonly PhysicalLine[],
  at: number,
  dialect: CsvDialect
): { record: CsvRecord; taken: number } | undefined {
  const first = lines[at];
  let text = first?.text;
  for (let end = at + 1; end < Math.min(at + longestSpan, lines.length); end++) {
    const next = lines[end]?.text;
    if (first === undefined || text === undefined || next === undefined) return undefined;
    text += `\n${next}`;
    const cells = next.includes(dialect.quote) ? recordOf(text, dialect) : undefined;
    if (Array.isArray(cells) && cells.length === dialect.columns.length)
      return { record: { line: first.number, cells }, taken: end - at + 1 };
    if (looksLikeRow(next, text, dialect)) return undefined;
  }
  return undefined;
}

/** Whether a line inside an open quote is as wide as a row and begins like the record that it would be part of. */
function looksLikeRow(line: string, record: string, dialect: CsvDialect): boolean {
  const cells = recordOf(line, dialect);
  if (!Array.isArray(cells) || cells.length !== dialect.columns.length) return false;
  const start = outline(cells[0] ?? "");
  return /\w/.test(start) && start === outline(record.split(dialect.delimiter, 1)[0] ?? "");
}

/** A cell's shape with each run as one: "S1000123" and "S7" begin alike. */
function outline(cell: string): string {
  return shape(cell.replaceAll('"', "")).replace(/(.)\1+/g, "$1");
}

function judged(line: number, cells: string[], { columns }: CsvDialect): CsvRecord {
  return cells.length === columns.length
    ? { line, cells }
    : { line, problem: raggedProblem(cells.length, columns.length) };
}

/** One record's cells, or its problem. A quote inside an unquoted cell is a character like any other. */
function recordOf(text: string, dialect: CsvDialect): string[] | string {
  const strict = cellsOf(ended(text), dialect, false);
  const parsed = strict === "INVALID_OPENING_QUOTE" ? cellsOf(ended(text), dialect, true) : strict;
  if (Array.isArray(parsed)) return parsed[0] ?? [];
  if (parsed === "CSV_QUOTE_NOT_CLOSED") return "has a quote that never closes";
  return "has text after a closing quote";
}

function cellsOf(text: string, dialect: CsvDialect, relaxed: boolean): string[][] | string {
  try {
    return parse(text, {
      delimiter: dialect.delimiter,
      quote: dialect.quote || null,
      escape: dialect.quote || null,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: relaxed
    });
  } catch (error) {
    if (error instanceof CsvError) return error.code;
    throw error;
  }
}

function isBlank(line: PhysicalLine): boolean {
  return line.text === "" || line.text === "\r";
}

/** A line without the carriage return of a Windows line end. */
function ended(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
