import type { Table } from "../canon/table.js";

/** What tells the versions of a key apart; no two rows of the record agree on key and version. */
const versions = ["recorded_on", "retracted"];

/**
 * SQL terms by which a students' table that has dates lies in Parquet first: by school year, so that whoever needs one
 * year reads no other; and in it absences before presence, which most readers skip.
 */
export function yearOrder({ columns }: Table): string[] {
  if (!("student_key" in columns && "date" in columns)) return [];
  const presence = "attendance_category" in columns ? ["attendance_category = 'present'"] : [];
  return ["YEAR(date) + CASE WHEN MONTH(date) >= 7 THEN 1 ELSE 0 END", ...presence];
}

/** How a table lies in Parquet within a year: by school, student and date where it has them, then by the rest of its key and version. */
export function sortOrder({ key, columns }: Table): string[] {
  const first = ["school_id", "student_key"].filter((column) => column in columns);
  const dates = key.filter((column) => columns[column]?.type === "date");
  return [...new Set([...first, ...dates, ...key]), ...versions];
}
