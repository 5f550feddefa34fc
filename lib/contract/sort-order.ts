import type { Table } from "../canon/table.js";

const versions = ["recorded_on", "retracted", "_feed", "_file", "_line"];

/** How a table lies in Parquet: by school, student and date where it has them, then by the rest of its key and version. */
export function sortOrder({ key, columns }: Table): string[] {
  const first = ["school_id", "student_key"].filter((column) => column in columns);
  const dates = key.filter((column) => columns[column]?.type === "date");
  return [...new Set([...first, ...dates, ...key]), ...versions];
}
