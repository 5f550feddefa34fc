import { compareKeys } from "./in-order.js";
import { type ReleaseTableName, releaseTables } from "./release-tables.js";

/** Rows by their key's columns, empty ones first, and with columns in the order declared: the same bytes whatever made them. */
export function sortRows<R extends Readonly<Record<string, unknown>>>(
  name: ReleaseTableName,
  rows: readonly R[]
): R[] {
  const { key, columns } = releaseTables[name];
  const keyed = rows.map((row) => ({
    row: inColumnOrder(row, Object.keys(columns)),
    key: key.map((k) => part(row[k]))
  }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ row }) => row);
}

/** Columns that are not declared stay, at the end, for the check to find. */
function inColumnOrder<R extends Readonly<Record<string, unknown>>>(row: R, columns: readonly string[]): R {
  const declared = columns.filter((column) => column in row).map((column) => [column, row[column]]);
  return { ...Object.fromEntries(declared), ...row } as R;
}

function part(value: unknown): string | number {
  return typeof value === "number" ? value : value === null || value === undefined ? "" : String(value);
}
