/**
 * How a feature's value is said as a fact that a counsellor can check. In a text `{value}` stands for the number in its
 * unit, `{missed}` for a share of days ("4 of", "12 of 80" or "40% of") and `{word}` for a level. No text says why.
 */
export interface ReasonWords {
  readonly feature: string;
  /** Above 0; of yes; of a level; and of any value that no other text is for. */
  readonly some: string;
  readonly one?: string;
  /** Of 0, and of no. */
  readonly none?: string;
  /** Under 0; `{value}` is then its size. */
  readonly below?: string;
  readonly missing: string;
  /** Of levels that a text of their own suits better. */
  readonly levels?: Readonly<Record<string, string>>;
  /** What a count counts. */
  readonly noun?: string;
  /** `{value}` is a bare number. */
  readonly isBare?: boolean;
  /** Which days a share is of: its own last so many, or all of the year so far. */
  readonly of?: number | "year";
  /** What others of the grade did, after "half of the grade"; `{value}` is "at most 2 days" or "at least 2 days". */
  readonly others?: { readonly some: string; readonly none: string };
}

/** What others did, where the same verb serves both. */
export function others(verb: string): NonNullable<ReasonWords["others"]> {
  return { some: `${verb} {value}`, none: `${verb} none` };
}
