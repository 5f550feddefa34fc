import type { Effect } from "./rules.js";

/** One thing found wrong or noted in the sources: what, where, and the way out. */
export interface Finding {
  readonly source_id: string;
  readonly file: string;
  /** Null where it is of the whole file. */
  readonly line: number | null;
  readonly table_name: string | null;
  readonly column_name: string | null;
  readonly rule: string;
  /** The value where showing it can tell nothing of a person, else its form ("Aaaa 99"). */
  readonly value_or_shape: string | null;
  readonly advice: string;
  readonly effect: Effect;
  /** How many rows it stands for. */
  readonly rows: number;
}

/** The finding table as SQL columns, in order. */
export const findingColumns = {
  source_id: "VARCHAR",
  file: "VARCHAR",
  line: "BIGINT",
  table_name: "VARCHAR",
  column_name: "VARCHAR",
  rule: "VARCHAR",
  value_or_shape: "VARCHAR",
  advice: "VARCHAR",
  effect: "VARCHAR",
  rows: "BIGINT"
} as const satisfies Record<keyof Finding, string>;
