import type { Plan } from "./plan.js";
import type { Agreement, QuestionTally, Tally } from "./tally.js";

/**
 * What the coordinator released of a school year: the file data/<district>/assessment/<school year>.json, and all that
 * a public page may know of it. No response, no id of one, no member's note.
 */
export interface ReleasedAssessment {
  readonly format: "rollcall-assessment";
  readonly format_version: 1;
  readonly released_on: string;
  /** What the team was asked: ratings and plan answer to its questions, with a tally or without. */
  readonly instrument_id: string;
  readonly instrument_version: number;
  /** Undefined parts were not released. */
  readonly tally?: ReleasedTally;
  readonly agreement?: Agreement;
  readonly plan?: Plan;
}

/** A tally as far as it may be released (`releasedTally`): of a team under five, no counts and what gives them away. */
export interface ReleasedTally extends Omit<Tally, "questions"> {
  readonly questions: readonly ReleasedQuestion[];
}

export type ReleasedQuestion = Pick<QuestionTally, "question_id" | "median" | "sides"> &
  Partial<Pick<QuestionTally, "counts" | "unanswered" | "unsure_share" | "disagreement" | "distance">>;
