import { shape } from "../../lib/contract/shape.js";

/** DuckDB's complaint with the statement's first line; the kinds that quote cells get the cells' shapes instead. */
export function statementError(sql: string, error: unknown): Error {
  const complaint = firstLine(error instanceof Error ? error.message : String(error));
  if (!quotesCells.test(complaint)) return new Error(`${complaint} in: ${firstLine(sql)}`);
  return new Error(`${withoutCells(complaint)} in: ${withoutCells(firstLine(sql))}`);
}

const quotesCells = /^(Conversion|Constraint|Invalid Input|Out of Range|Mismatch Type|Invalid) /;

/** From the first quote to the last of its kind: a cell may hold quotes itself. */
function withoutCells(complaint: string): string {
  return complaint.replace(/(["']).*\1/, shape);
}

function firstLine(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? "";
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
