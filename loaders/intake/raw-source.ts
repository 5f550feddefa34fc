/** What reading a source gave: a table of text, and an account of every file and every row that is not in it. */
export interface RawSource {
  table: string;
  /** The source's own column names, over all its files, without `_file` and `_line`. */
  columns: string[];
  files: RawFile[];
  unreadable: Unreadable[];
}

export interface RawFile {
  /** The name relative to the district's folder. */
  file: string;
  sha256: string;
  bytes: number;
  /** Data rows, those that could not be read included; blank lines are none. */
  rows: number;
  /** The columns of this file; of a source's files each may lack some. */
  columns: string[];
}

/** A row that could not be split into its columns. */
export interface Unreadable {
  /** Index into `files`. */
  file: number;
  line: number;
  /** What is wrong, without any cell's value. */
  problem: string;
}
