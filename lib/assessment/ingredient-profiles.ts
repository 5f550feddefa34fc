import type { Instrument } from "./instrument.js";
import type { Rating } from "./rating.js";
import type { ReleasedTally } from "./released-assessment.js";
import type { Median } from "./tally.js";

/** All answers to an ingredient's five questions together. */
export interface IngredientProfile {
  readonly ingredient_id: string;
  /** Answers by rating; undefined where the tally holds medians alone. */
  readonly counts: Readonly<Record<Rating, number>> | undefined;
  readonly unanswered: number | undefined;
  /** Of all answers on the scale. */
  readonly median: Median | undefined;
  /** Of all who answered. */
  readonly unsure_share: number | undefined;
  /** Questions by where their median lies: on a strength or OK for now, on a gap, between the two, not known. */
  readonly questions: Readonly<Record<"strengths" | "between" | "gaps" | "unknown", number>>;
}

/** A profile each, in the instrument's order. */
export function ingredientProfiles(
  _tally: ReleasedTally,
  _instrument: Instrument
): readonly IngredientProfile[] {
  throw new Error("not written yet");
}
