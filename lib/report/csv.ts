export type CsvValue = string | number | boolean | null | undefined;

/** One column of a file: the name at its head, and how a row gives its cell. */
export interface CsvColumn<R> {
  readonly name: string;
  readonly value: (row: R) => CsvValue;
}

/** Rows as CSV (RFC 4180: CRLF, doubled quotes), in which no cell can run as a spreadsheet formula. */
export function toCsv<R>(rows: Iterable<R>, columns: readonly CsvColumn<R>[]): string {
  const lines = [columns.map((c) => csvCell(c.name)).join(",")];
  for (const row of rows) lines.push(columns.map((c) => csvCell(c.value(row))).join(","));
  return lines.join("\r\n") + "\r\n";
}

/** One cell: text that a spreadsheet would take for a formula gets an apostrophe, a plain number never. */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? disarm(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** = + - @ and their full-width twins, tab and returns start a formula or move one into the next cell. */
function disarm(text: string): string {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
  return /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
