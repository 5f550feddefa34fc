import type { ReleasedTally } from "./released-assessment.js";
import type { Distance, Median } from "./tally.js";

export interface RankedPractice {
  readonly question_id: string;
  readonly kind: "strength" | "continue" | "gap" | "urgent_gap";
  readonly median: Median;
  /** Of those on the scale, the share on this side of it; undefined where the tally holds medians alone. */
  readonly share: number | undefined;
}

export interface RankedDifference {
  readonly question_id: string;
  readonly disagreement: number;
  readonly distance: Distance;
}

export interface RankedUnknown {
  readonly question_id: string;
  readonly unsure_share: number;
}

/** Practices whose median is a strength, then those to continue (OK for now, or between the two); ties by share, then in the questions' order. */
export function strengths(_tally: ReleasedTally): readonly RankedPractice[] {
  throw new Error("not written yet");
}

/** Practices whose median is an urgent gap, then those that could be better; ties by share, then in the questions' order. */
export function gaps(_tally: ReleasedTally): readonly RankedPractice[] {
  throw new Error("not written yet");
}

/** Practices on which members are not close together, the farthest apart first. */
export function differences(_tally: ReleasedTally): readonly RankedDifference[] {
  throw new Error("not written yet");
}

/** Practices that a third or more of those who answered are unsure of, most first. */
export function unknowns(_tally: ReleasedTally): readonly RankedUnknown[] {
  throw new Error("not written yet");
}
