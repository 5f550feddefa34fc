import {
  BIGINT,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue
} from "@duckdb/node-api";

export type Cell = string | number | bigint | boolean | null;

const chunkSize = 2048;

/** Appends rows by whole chunks, cells in the table's column order; columns of text, number and boolean only. Returns how many. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
): Promise<number> {
  const appender = await connection.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
  let columns = types.map((): DuckDBValue[] => []);
  let waiting = 0;
  let count = 0;
  const flush = () => {
    appender.appendDataChunk(chunkOf(types, columns, waiting));
    columns = types.map(() => []);
    waiting = 0;
  };
  for await (const row of rows) {
    columns.forEach((cells, column) => cells.push(valueOf(row[column] ?? null, types[column])));
    count++;
    if (++waiting === chunkSize) flush();
  }
  if (waiting > 0) flush();
  appender.closeSync();
  return count;
}

function chunkOf(types: DuckDBType[], columns: DuckDBValue[][], size: number): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(types, size);
  chunk.setColumns(columns);
  return chunk;
}

function valueOf(cell: Cell, type: DuckDBType | undefined): DuckDBValue {
  return typeof cell === "number" && type === BIGINT ? BigInt(cell) : cell;
}
