/** A column of a result, as Arrow's vectors are; `toArray` gives all values at once. */
export interface RowColumn {
  get(row: number): unknown;
  toArray?(): ArrayLike<unknown>;
  /** Where known; `toArray` of a column with nulls is not asked for. */
  readonly nullCount?: number;
}

/** What a query gives: an Arrow table is one, and `tableOfColumns` makes one of native results. */
export interface RowTable {
  readonly numRows: number;
  getChild(name: string): RowColumn | null | undefined;
}

/** A table of columns that are arrays of one length. */
export function tableOfColumns(columns: Readonly<Record<string, ArrayLike<unknown>>>): RowTable {
  const [first] = Object.values(columns);
  return {
    numRows: first?.length ?? 0,
    getChild(name) {
      const values = Object.hasOwn(columns, name) ? columns[name] : undefined;
      return values && { get: (row) => values[row], toArray: () => values };
    }
  };
}

/** A table of rows that are objects; its columns are those of the first row. */
export function tableOfRows(rows: readonly Readonly<Record<string, unknown>>[]): RowTable {
  const [first = {}] = rows;
  return {
    numRows: rows.length,
    getChild: (name) => (Object.hasOwn(first, name) ? { get: (row) => rows[row]?.[name] } : undefined)
  };
}
