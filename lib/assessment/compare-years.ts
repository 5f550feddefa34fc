import type { Instrument } from "./instrument.js";
import type { ScaleRating } from "./rating.js";
import type { ReleasedAssessment } from "./released-assessment.js";
import type { Median } from "./tally.js";

export interface YearComparison {
  readonly earlier_year: number;
  readonly later_year: number;
  readonly members: { readonly earlier: number | undefined; readonly later: number | undefined };
  /** What ratings are compared: the agreed ones where both years have them, else the medians. */
  readonly by: "agreed" | "median";
  /** A row a question of the later year, in its order. */
  readonly questions: readonly QuestionChange[];
}

export interface QuestionChange {
  readonly question_id: string;
  readonly earlier: Median | undefined;
  readonly later: Median | undefined;
  readonly change: "better" | "same" | "worse" | "not_comparable";
  /** Steps on the scale, above 0 is better; halves where a median lies between two. */
  readonly steps: number | undefined;
  readonly disagreement: { readonly earlier: number | undefined; readonly later: number | undefined };
  /** Why they can't be compared. */
  readonly reason: string | undefined;
}

/** Two years beside each other; an earlier version of the instrument is carried over by its map, where one is given. */
export function compareYears(
  _earlier: ReleasedAssessment,
  _later: ReleasedAssessment,
  _instrument?: Instrument
): YearComparison {
  throw new Error("not written yet");
}

/** The pair of an agreed rating. */
export function agreedMedian(rating: ScaleRating): Median {
  return [rating, rating];
}
