import type { Column } from "../canon/table.js";

/** The SQL type of a column in Parquet. */
export function sqlType({ type }: Column): string {
  return types[type];
}

const types: Record<Column["type"], string> = {
  id: "VARCHAR",
  text: "VARCHAR",
  month: "VARCHAR",
  date: "DATE",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN"
};
