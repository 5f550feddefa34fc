import { type DuckDBConnection, type DuckDBDataChunk, DuckDBTypeId } from "@duckdb/node-api";
import { type RowTable, tableOfColumns } from "../../lib/model/row-table.js";
import { plainValue } from "./plain-value.js";

type Cells = unknown[] | Float32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array | Int32Array;

const arrays: Partial<Record<DuckDBTypeId, new (n: number) => Cells>> = {
  [DuckDBTypeId.FLOAT]: Float32Array,
  [DuckDBTypeId.DOUBLE]: Float64Array,
  [DuckDBTypeId.UTINYINT]: Uint8Array,
  [DuckDBTypeId.USMALLINT]: Uint16Array,
  [DuckDBTypeId.UINTEGER]: Uint32Array,
  [DuckDBTypeId.INTEGER]: Int32Array
};

/** A statement's rows by column: numbers without a null in typed arrays, all else as plain values. */
export async function readColumns(connection: DuckDBConnection, sql: string): Promise<RowTable> {
  const result = await connection.run(sql);
  const chunks = await result.fetchAllChunks();
  const n = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  const columns: Record<string, Cells> = {};
  for (const [index, name] of result.columnNames().entries()) {
    const typed = arrays[result.columnTypeId(index)];
    const cells = typed && fill(chunks, index, new typed(n));
    columns[name] = cells ?? (fill(chunks, index, new Array<unknown>(n)) as Cells);
  }
  return tableOfColumns(columns);
}

/** Undefined where a null has no place. */
function fill(chunks: readonly DuckDBDataChunk[], index: number, cells: Cells): Cells | undefined {
  const mayBeNull = Array.isArray(cells);
  let from = 0;
  let nulls = 0;
  for (const chunk of chunks) {
    chunk.visitColumnValues(index, (value, row, _, type) => {
      if (value === null) nulls++;
      cells[from + row] = (typeof value === "number" ? value : plainValue(value, type, plainValue)) as number;
    });
    if (nulls > 0 && !mayBeNull) return undefined;
    from += chunk.rowCount;
  }
  return cells;
}
