import type { SourceSpec } from "../../contract/source-spec.js";

/** What one column of a file is like. */
export interface ColumnProfile {
  readonly name: string;
  /** The distinct values, the commonest first; no more than were asked for. */
  readonly values: readonly Counted[];
  /** How many distinct values there are; more than `values` shows, perhaps. */
  readonly distinct: number;
  /** The forms of the values, the commonest first. */
  readonly shapes: readonly Counted[];
  /** Share of rows with a value, 0 to 1. */
  readonly filled: number;
  readonly isUnique: boolean;
  readonly isNumeric: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Formats that read every date of it: several where day and month can't be told apart. */
  readonly dateFormats: readonly string[];
  /** ISO, by the first of the formats. */
  readonly firstDate?: string;
  readonly lastDate?: string;
  /** Words in it that seem to mean empty. */
  readonly emptyWords: readonly string[];
}

export interface Counted {
  readonly value: string;
  readonly rows: number;
}

/** Files that are read alike, as one source: how, and what their columns are like. */
export interface FileProfile {
  /** As district.json will name them. */
  readonly files: readonly string[];
  readonly spec: SourceSpec;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

/** A file that no source can be made of, and why. */
export interface UnusedFile {
  readonly files: readonly string[];
  readonly reason: string;
}
