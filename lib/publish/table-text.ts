import { type ReleaseTableName, releaseTables } from "./release-tables.js";

type Row = Readonly<Record<string, unknown>>;

/** Past this many rows half of a table's text would be the names of its columns. */
const mostNamedRows = 10_000;

/**
 * A table as JSON, one row a line. Rows are objects without their empty cells; of a large table, lists of cells in the
 * order of the columns that the first line names, without the empty cells at a row's end.
 */
export function tableText(name: ReleaseTableName, rows: readonly Row[]): string {
  const columns = columnsOf(name);
  const lines =
    rows.length > mostNamedRows
      ? [columns, ...rows.map((row) => cellsOf(row, columns))].map((cells) => JSON.stringify(cells))
      : rows.map((row) => JSON.stringify(row, (_column, value: unknown) => value ?? undefined));
  return `[\n${lines.join(",\n")}\n]\n`;
}

/** The rows of such a text, with their empty cells as null. */
export function tableRows(name: ReleaseTableName, text: string): Row[] {
  const empty = Object.fromEntries(columnsOf(name).map((column) => [column, null]));
  const written = JSON.parse(text) as (Row | readonly unknown[])[];
  const [columns] = written;
  if (!isList(columns)) return written.map((row) => ({ ...empty, ...row }));
  return (written as unknown[][]).slice(1).map((cells) => {
    const row: Record<string, unknown> = { ...empty };
    for (const [place, cell] of cells.entries()) row[String(columns[place])] = cell;
    return row;
  });
}

function columnsOf(name: ReleaseTableName): string[] {
  return Object.keys(releaseTables[name].columns);
}

function cellsOf(row: Row, columns: readonly string[]): unknown[] {
  const cells = columns.map((column) => row[column] ?? null);
  while (cells.at(-1) === null) cells.pop();
  return cells;
}

function isList(value: Row | readonly unknown[] | undefined): value is readonly unknown[] {
  return Array.isArray(value);
}
