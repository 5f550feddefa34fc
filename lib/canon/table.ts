/** What a column may hold, from raw text to Parquet. A `month` is "2014-05"; an `id` is text whose zeros live. */
export type ColumnType = "id" | "text" | "date" | "month" | "integer" | "number" | "boolean";

/** Whose identity a column carries: such an id enters only hashed, and no finding ever shows its value. */
export type Person = "student" | "staff";

export interface Column {
  readonly type: ColumnType;
  readonly doc: string;
  readonly required: boolean;
  /** The closed list of legal words. */
  readonly list?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** The smallest of it is above this: (0–1] is `above: 0, max: 1`. */
  readonly above?: number;
  /** The table whose column of the same name must hold the value. */
  readonly references?: string;
  readonly person?: Person;
}

export interface Table {
  readonly doc: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Conditions on a whole row, as SQL over its columns, true where the row is legal. */
  readonly rules?: readonly { readonly rule: string; readonly sql: string; readonly advice: string }[];
}

type Value<C extends Column> = C extends { list: readonly (infer V)[] }
  ? V
  : C["type"] extends "integer" | "number"
    ? number
    : C["type"] extends "boolean"
      ? boolean
      : string;

/** The row type of a table: required columns plain, the others `| null`; dates are ISO text. */
export type Row<T extends Table> = {
  [K in keyof T["columns"]]: T["columns"][K] extends { required: true }
    ? Value<T["columns"][K]>
    : Value<T["columns"][K]> | null;
};
