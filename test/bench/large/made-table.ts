import type { TableName } from "../../../lib/canon/tables.js";

/** A step of the making: a table of the connection that later steps read. */
export interface MakingStep {
  readonly table: string;
  readonly sql: string;
}

/** How a canonical table is made: rows as small numbers, sorted as such, and only then spelt out as the record's columns. */
export interface MadeTable {
  readonly table: TableName;
  /** A query over the steps. */
  readonly rows: string;
  /** Columns of `rows` whose order is the record's own: by school, student, date, rest of the key, version. */
  readonly order: readonly string[];
  /** The table's columns as SQL over those of `rows`; what is not given is empty. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How large a district to make. */
export interface LargeShape {
  readonly students: number;
  /** School years, the last of which is 2026. */
  readonly years: number;
  /** Whether attendance comes late, is corrected and taken back; without, each day is recorded once, on the day. */
  readonly corrections: boolean;
}

export const lastYear = 2026;
export const schools = 100;
export const instructionalDays = 180;

/** The school year of a row's date, by which the record's tables are sorted first. */
export const yearOfDate = "YEAR(date) + CASE WHEN MONTH(date) >= 7 THEN 1 ELSE 0 END";
