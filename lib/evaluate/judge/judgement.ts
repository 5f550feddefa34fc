import type { DecisionPoint } from "../decision-curve.js";
import type { GainPoint } from "../gain-curve.js";
import type { MeasureName } from "../measures.js";
import type { ReliabilityBin } from "../reliability.js";
import type { Confusion } from "../confusion.js";

/** Who the judged rows are of; a cohort will do. */
export interface JudgedRows {
  /** 1 with the outcome, 0 without, 255 unknown: such rows are left out and counted. */
  readonly label: Uint8Array;
  readonly student: Uint32Array;
  readonly school: Uint16Array | Uint32Array;
  /** 1 if the outcome was still open on the as-of date, 0 if decided, 255 unknown. */
  readonly undetermined: Uint8Array;
  readonly block: Uint8Array;
  readonly schoolYear?: Uint16Array;
}

/** A model or a rule with its scores of the judged rows, in their order. */
export interface Candidate {
  readonly name: string;
  /** In words as within a sentence: "last year’s rate". */
  readonly label: string;
  /** A rule of today, beside which models are shown. */
  readonly isBaseline: boolean;
  /** Higher for whom it would pick first: a margin, or a rule's score. */
  readonly score: Float64Array;
  /** Risk scores; only of calibrated models, since a rule's score is no probability. */
  readonly probability?: Float64Array;
  /** A rule's own threshold, on its own scale. */
  readonly threshold?: number;
}

/** How many students staff can reach on each date: so many, or a share of the cohort of that date. */
export type Capacity = { readonly students: number } | { readonly share: number };

export interface JudgeOptions {
  readonly capacity: Capacity;
  /** Risk score at or above which a student counts as selected. */
  readonly threshold: number;
  readonly seed: number;
  /** 1,000 unless told otherwise; 0 for none. */
  readonly resamples?: number;
  /** Student groups to judge apart, in words: 1 for rows in it. */
  readonly groups?: readonly { readonly name: string; readonly rows: Uint8Array }[];
  /** Whom to judge; each kind unless told otherwise. */
  readonly subsets?: readonly SubsetKind[];
  /** Fewest students of each outcome that figures are given for: 10 unless told otherwise. */
  readonly fewest?: number;
}

/** Of whom: all, those whose outcome was open, those of one block, or a student group. */
export type SubsetKind = "all" | "undetermined" | "block" | "group";

/** A subset and how many it holds; `because` where it is too small to judge. */
export interface SubsetSize {
  readonly subset: string;
  readonly kind: SubsetKind;
  readonly block?: number;
  readonly rows: number;
  readonly students: number;
  readonly schools: number;
  /** Rows with the outcome. */
  readonly positives: number;
  /** Students reached at capacity, over all its dates; of a group undefined, since it has no list of its own. */
  readonly selected?: number;
  readonly because?: string;
  /** Why no interval by schools stands beside that by students, where rows are pooled over blocks. */
  readonly noneBySchoolBecause?: string;
}

/** 95 % intervals: by students (DeLong's, a bootstrap, or Wald's), and beside it by a bootstrap of schools. */
export interface Intervals {
  readonly low?: number;
  readonly high?: number;
  readonly method?: IntervalMethod;
  readonly lowBySchool?: number;
  readonly highBySchool?: number;
  /** Why there is no interval. */
  readonly noIntervalBecause?: string;
}

export type IntervalMethod = "DeLong" | "bootstrap of students" | "Wald" | "Wald, robust by student";

/** One figure; without a value there is a reason. */
export interface JudgementRow extends Intervals {
  readonly candidate: string;
  readonly subset: string;
  readonly measure: MeasureName;
  readonly value?: number;
  readonly because?: string;
}

/** candidate − against, of the same rows and, in a bootstrap, the same draws. */
export interface DifferenceRow extends JudgementRow {
  readonly against: string;
}

type Of<Figures> = Figures & { readonly candidate: string; readonly subset: string };

export interface Judgement {
  readonly candidates: readonly (Pick<Candidate, "name" | "label" | "isBaseline"> & {
    readonly hasProbability: boolean;
  })[];
  readonly subsets: readonly SubsetSize[];
  readonly rows: readonly JudgementRow[];
  readonly differences: readonly DifferenceRow[];
  /** The baseline of the highest ROC AUC in the first subset, among all if they are judged; the first of equals. */
  readonly bestBaseline?: string;
  /** At the threshold. */
  readonly confusions: readonly Of<Confusion>[];
  readonly reliability: readonly Of<ReliabilityBin>[];
  readonly gain: readonly Of<GainPoint>[];
  readonly decision: readonly Of<DecisionPoint>[];
  /** Rows left out since their outcome is not known. */
  readonly unlabelled: number;
  /** Rows of which it is not known whether the outcome was open: in no "undetermined". */
  readonly openUnknown: number;
  readonly capacity: Capacity;
  readonly threshold: number;
  readonly resamples: number;
  readonly seed: number;
}

/** How far a judgement has come. */
export interface JudgeProgress {
  readonly subset: string;
  readonly resample: number;
  readonly of: number;
}
