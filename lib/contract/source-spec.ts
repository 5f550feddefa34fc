export const sourceFormats = ["csv", "xlsx", "parquet", "ndjson", "xml"] as const;
export type SourceFormat = (typeof sourceFormats)[number];

export const encodings = ["utf-8", "windows-1252", "utf-16"] as const;
export type Encoding = (typeof encodings)[number];

/** How to read a source's files: the reading part of a source in district.json. */
export interface SourceSpec {
  format: SourceFormat;
  /** CSV: one character; found from the first lines if absent. */
  delimiter?: string;
  /** CSV: the quote character, `"` if absent; "" for files that have none. */
  quote?: string;
  /** CSV, NDJSON: UTF-8 is required if absent. */
  encoding?: Encoding;
  /** CSV, XLSX: whether a line names the columns; true if absent. */
  header?: boolean;
  /** The names of a header-less file's columns, in order. */
  columns?: readonly string[];
  /** CSV, XLSX: the 1-based line of the header; what stands above it is passed over. */
  header_row?: number;
  /** XLSX: the sheet's name; may be absent where the file has one sheet. */
  sheet?: string;
  /** XML: the local name of the element that is a record. */
  element?: string;
  /** XML: one row for each of this descendant of the record, its path joined by "." */
  each?: string;
  /** Words that mean an empty cell. */
  nulls?: readonly string[];
}
