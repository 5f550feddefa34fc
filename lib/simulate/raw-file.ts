import type { DayNumber } from "./date.js";
import type { Dirt, DirtKind } from "./dirt.js";

/** A row as the district's system exports it. */
export interface RawRow {
  /** The day on which the district knew it: an export of an earlier day does not hold it. */
  readonly recorded: DayNumber;
  readonly cells: readonly string[];
  /** A fault that the row was made with. */
  readonly planted?: DirtKind;
}

/** A file of the district's exports, before anything is written. */
export interface RawFile {
  readonly file: string;
  readonly format: "csv" | "ndjson";
  readonly delimiter: string;
  readonly encoding: "utf-8" | "windows-1252";
  readonly columns: readonly string[];
  rows(): Iterable<RawRow>;
  /** What goes wrong with its rows, and how often. */
  readonly dirt: readonly Dirt[];
}

/** A comma-separated file in UTF-8 unless said otherwise. */
export function rawFile(
  file: string,
  columns: readonly string[],
  rows: () => Iterable<RawRow>,
  rest: Partial<Pick<RawFile, "format" | "delimiter" | "encoding" | "dirt">> = {}
): RawFile {
  return { file, format: "csv", delimiter: ",", encoding: "utf-8", dirt: [], columns, rows, ...rest };
}
