import type { Table } from "../canon/table.js";

/** What tells the versions of a key apart; no two rows of the record agree on key and version. */
const versions = ["recorded_on", "retracted"];

/**
 * SQL of the school year of a students' table that has dates, else nothing: such a table lies in Parquet year by year, so that
 * whoever needs one year reads no other.
 */
export function yearOrder({ columns }: Table): string[] {
  if (!("student_key" in columns && "date" in columns)) return [];
  return ["YEAR(date) + CASE WHEN MONTH(date) >= 7 THEN 1 ELSE 0 END"];
}

/** How a table lies in Parquet within a year: by school, student and date where it has them, then by the rest of its key and version. */
export function sortOrder({ key, columns }: Table): string[] {
  const first = ["school_id", "student_key"].filter((column) => column in columns);
  const dates = key.filter((column) => columns[column]?.type === "date");
  return [...new Set([...first, ...dates, ...key]), ...versions];
}
