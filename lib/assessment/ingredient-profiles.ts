import type { Instrument } from "./instrument.js";
import { ratings, type Rating } from "./rating.js";
import type { ReleasedQuestion, ReleasedTally } from "./released-assessment.js";
import { countsOf, medianOf, sideOf, unsureShare, type Counts } from "./scale-counts.js";
import type { Median } from "./tally.js";

/** All answers to an ingredient's five questions together. */
export interface IngredientProfile {
  readonly ingredient_id: string;
  /** Answers by rating; undefined where the tally holds medians alone. */
  readonly counts: Readonly<Record<Rating, number>> | undefined;
  readonly unanswered: number | undefined;
  /** Of all answers on the scale. */
  readonly median: Median | undefined;
  /** Of all answers, the unsure among them. */
  readonly unsure_share: number | undefined;
  /** Questions by where their median lies: on strength or OK for now, between, on a gap, nowhere since nobody rated. */
  readonly questions: Readonly<Record<"strengths" | "between" | "gaps" | "unknown", number>>;
}

/** A profile each, in the instrument's order. */
export function ingredientProfiles(
  tally: ReleasedTally,
  instrument: Instrument
): readonly IngredientProfile[] {
  const byId = new Map(tally.questions.map((d) => [d.question_id, d]));
  return instrument.ingredients.map(({ ingredient_id, questions }) =>
    profileOf(
      ingredient_id,
      questions.flatMap((d) => byId.get(d.question_id) ?? [])
    )
  );
}

function profileOf(ingredient_id: string, questions: readonly ReleasedQuestion[]): IngredientProfile {
  const counts = pooled(questions);
  const lying = (side: ReturnType<typeof sideOf> | "unknown") =>
    questions.filter((d) => (d.median ? sideOf(d.median) : "unknown") === side).length;
  return {
    ingredient_id,
    counts,
    unanswered: counts && questions.reduce((sum, d) => sum + (d.unanswered ?? 0), 0),
    median: counts && medianOf(counts),
    unsure_share: counts && unsureShare(counts),
    questions: {
      strengths: lying("strengths"),
      between: lying("between"),
      gaps: lying("gaps"),
      unknown: lying("unknown")
    }
  };
}

/** Undefined unless every question has its counts. */
function pooled(questions: readonly ReleasedQuestion[]): Counts | undefined {
  const sum = countsOf([]);
  for (const { counts } of questions) {
    if (!counts) return undefined;
    for (const rating of ratings) sum[rating] += counts[rating];
  }
  return sum;
}
