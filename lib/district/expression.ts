/** How one value comes from a source row: where its text begins, then the steps in the order of the fields. */
export interface Expression {
  readonly origin: Origin;
  /** Words that mean empty, in this column only. */
  readonly nulls: readonly string[];
  /** Keep what follows the last occurrence of this mark: the code of a descriptor's URI. */
  readonly after?: string;
  /** Parts of the text and what stands in their place: a misspelling that a format can't read. */
  readonly replace: Readonly<Record<string, string>>;
  readonly lookups: readonly LookUp[];
  readonly codes?: Codes;
  /** What a word says that no code or look-up knows; null for nothing. Absent: it breaks a rule. */
  readonly otherwise?: string | null;
  /** What an empty cell says. */
  readonly ifEmpty?: string;
  /** How the text is read: strptime formats and named ones, tried in order. */
  readonly formats: readonly string[];
  /** The text is a count of days since this date. */
  readonly daysSince?: string;
  /** The zone of a timestamp; its date is taken in the district's zone. */
  readonly zone?: string;
  /** Which day of a school year a date is. */
  readonly take?: Take;
  readonly operation?: Operation;
}

export type Origin =
  | { readonly kind: "constant"; readonly value: string }
  /** Several columns are joined by a space; all must be there. */
  | { readonly kind: "columns"; readonly columns: readonly string[] }
  | { readonly kind: "sum"; readonly columns: readonly string[] }
  /** "School {school_id}" */
  | { readonly kind: "template"; readonly pieces: readonly TemplatePiece[] }
  | { readonly kind: "first"; readonly of: readonly Expression[] };

export type TemplatePiece = { readonly text: string } | { readonly column: string };

/** Finds the text in another source: its rows by `match` (several columns joined by a space), their column `take`. */
export interface LookUp {
  readonly source: string;
  readonly match: readonly string[];
  readonly take: string;
  /** The word where rows that match differ. */
  readonly several?: string;
}

export interface Codes {
  readonly words: Readonly<Record<string, string>>;
  readonly ignoreCase: boolean;
  /** A word without a code stands for itself. */
  readonly keepOthers: boolean;
}

export const takes = ["first_day", "last_day"] as const;
export type Take = (typeof takes)[number];

/** What is done to an identifying column. `keep` is refused for ids of people. */
export const operations = [
  { operation: "hash", meaning: "keyed hash; the look-up file, if one is asked for, ties it to the id" },
  { operation: "hash-no-lookup", meaning: "keyed hash, in no look-up file" },
  { operation: "mask", meaning: "only its form is kept: Aaaa 99" },
  { operation: "drop", meaning: "left empty" },
  { operation: "keep", meaning: "as it is; refused for ids of students and staff" }
] as const;
export type Operation = (typeof operations)[number]["operation"];

/** The source columns that an expression reads of its own source. */
export function columnsOf({ origin }: Expression): string[] {
  switch (origin.kind) {
    case "constant":
      return [];
    case "columns":
    case "sum":
      return [...origin.columns];
    case "template":
      return origin.pieces.flatMap((piece) => ("column" in piece ? [piece.column] : []));
    case "first":
      return origin.of.flatMap(columnsOf);
  }
}

/** The look-ups of an expression, those of its alternatives included. */
export function lookUpsOf({ origin, lookups }: Expression): LookUp[] {
  return [...(origin.kind === "first" ? origin.of.flatMap(lookUpsOf) : []), ...lookups];
}
