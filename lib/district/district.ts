import type { SourceSpec } from "../contract/source-spec.js";
import type { Assumption } from "./assumption.js";
import type { Expression } from "./expression.js";
import type { FedTable } from "./fed-tables.js";

/** A district's mapping after the door: complete, checked, no doubt left. */
export interface District {
  readonly districtId: string;
  readonly districtName: string;
  /** The IANA name of the zone whose dates the record holds. */
  readonly timeZone: string;
  readonly isDemo: boolean;
  /** The last day that the data speak of; nothing is said to have happened later. */
  readonly asOf?: string;
  /** The policy file, relative to district.json; the common one if absent. */
  readonly policy?: string;
  /** What was assumed, in words that pages print. */
  readonly assumptions: readonly string[];
  /** What publishers of published figures count otherwise than we do. */
  readonly definitions: readonly PublisherDefinition[];
  readonly sources: readonly Source[];
  readonly generate: readonly Assumption[];
}

export interface PublisherDefinition {
  readonly publisher: string;
  readonly note: string;
}

export interface Source {
  readonly id: string;
  /** Files or globs, relative to the folder of the district's files. */
  readonly files: readonly string[];
  readonly spec: SourceSpec;
  /** Rows that pass every one; the others are excluded by filter. */
  readonly filter: readonly Filter[];
  readonly feeds: readonly Feed[];
  /** Columns knowingly left out. */
  readonly drop: readonly string[];
  /** The share of a file's rows that may be quarantined before the build stops. */
  readonly quarantineLimit: number;
}

/** Rows of a source that become rows of one table. */
export interface Feed {
  /** Where in district.json, for messages. */
  readonly place: string;
  readonly table: FedTable;
  readonly filter: readonly Filter[];
  readonly columns: Readonly<Record<string, Expression>>;
  readonly recordedOn: RecordedOn;
  /** True for a row that takes an earlier one back. */
  readonly retracted?: Filter;
  readonly clash: Clash;
  readonly fold: Fold;
  /** Rows in which one of these columns is empty are passed over. */
  readonly skipEmpty: readonly string[];
}

/** How many source rows make one row of the table: one each, one for all that agree, or one for all of a key with totals. */
export type Fold =
  | { readonly kind: "each" }
  | { readonly kind: "distinct" }
  | { readonly kind: "gather"; readonly totals: Readonly<Record<string, "count" | "sum">> };

/** Which of several rows with one key and one recorded_on stands. */
export type Clash =
  | { readonly kind: "quarantine" }
  | { readonly kind: "last_line" }
  | { readonly kind: "set_aside" }
  | { readonly kind: "prefer"; readonly column: string; readonly words: readonly string[] };

/** When the district knew a row: as a column says, a declared day, or a date of the row and a declared lag. */
export type RecordedOn =
  | { readonly kind: "column"; readonly expression: Expression }
  | { readonly kind: "constant"; readonly date: string }
  | { readonly kind: "lag"; readonly days: number; readonly from: string };

/** A test of a source row; rows without a value fail `is` and pass `is_not`. */
export interface Filter {
  readonly expression: Expression;
  readonly test:
    | { readonly kind: "is" | "is_not"; readonly words: readonly string[] }
    | { readonly kind: "empty"; readonly empty: boolean };
}
