/** What a public column may hold; a `date` is ISO text, `texts` a list of texts. */
export type ReleaseColumnType = "text" | "date" | "integer" | "number" | "boolean" | "texts";

export interface ReleaseColumn {
  readonly type: ReleaseColumnType;
  readonly doc: string;
  readonly required: boolean;
  /** The closed list of legal words. */
  readonly list?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

export interface ReleaseTable {
  readonly doc: string;
  /** The columns that name a row; files are sorted by them. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ReleaseColumn>>;
}

type Value<C extends ReleaseColumn> = C extends { list: readonly (infer V)[] }
  ? V
  : C["type"] extends "integer" | "number"
    ? number
    : C["type"] extends "boolean"
      ? boolean
      : C["type"] extends "texts"
        ? string[]
        : string;

/** The row type of a public table: required columns plain, the others `| null`. */
export type ReleaseRow<T extends ReleaseTable> = {
  [K in keyof T["columns"]]: T["columns"][K] extends { required: true }
    ? Value<T["columns"][K]>
    : Value<T["columns"][K]> | null;
};
