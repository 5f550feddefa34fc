import type { Table } from "../canon/table.js";

/** What tells the versions of a key apart; no two rows of the record agree on key and version. */
const versions = ["recorded_on", "retracted"];

/** How a table lies in Parquet: by school, student and date where it has them, then by the rest of its key and version. */
export function sortOrder({ key, columns }: Table): string[] {
  const first = ["school_id", "student_key"].filter((column) => column in columns);
  const dates = key.filter((column) => columns[column]?.type === "date");
  return [...new Set([...first, ...dates, ...key]), ...versions];
}
