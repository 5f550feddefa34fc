/**
 * How rows were parted:
 * - `later_year`: trained on earlier school years, tested on the latest complete one
 * - `held_out_schools`: one school year alone is complete, so it was trained on half of the schools and tested on the others
 */
export type SplitKind = "later_year" | "held_out_schools";

/** What is learnt from and what is judged on, as row numbers of a cohort: no row is in both. */
export interface Split {
  readonly kind: SplitKind;
  readonly seed: number;
  readonly train: Uint32Array;
  /** By row of `train`: 1 for those held out to tell when to stop, all rows of a student or none. */
  readonly heldOut: Uint8Array;
  readonly test: Uint32Array;
  readonly facts: SplitFacts;
}

/** What a page says of a split. */
export interface SplitFacts {
  readonly trainYears: readonly number[];
  readonly testYear: number;
  /** Of held-out schools alone: who was learnt from and who is judged. */
  readonly trainSchools?: readonly string[];
  readonly testSchools?: readonly string[];
  readonly train: SideFacts;
  /** Of `train`. */
  readonly heldOut: SideFacts;
  readonly test: SideFacts;
  /** Students who are in both, in different years. */
  readonly studentsInBoth: number;
  /** Rows whose outcome is not known, which are on neither side. */
  readonly unlabelled: number;
  /** Why it was split so, as a sentence without its full stop. */
  readonly why: string;
}

export interface SideFacts {
  readonly rows: number;
  readonly students: number;
  readonly chronic: number;
}

/** Why a cohort cannot be trained on and judged, as a sentence without its full stop. */
export interface SplitRefusal {
  readonly refusal: string;
}

export function isRefusal(split: Split | SplitRefusal): split is SplitRefusal {
  return "refusal" in split;
}
