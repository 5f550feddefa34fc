import { contradicts } from "../../../assessment/contradicts.js";
import { type ScaleRating, scaleRatings } from "../../../assessment/rating.js";
import type { ReleasedQuestion } from "../../../assessment/released-assessment.js";
import type { Ingredient, Question } from "../../../assessment/instrument.js";
import type { EvidenceRow } from "../../../publish/assessment/evidence-rows.js";
import { evidenceOf } from "./evidence-of.js";
import type { ReportPlace } from "./report-place.js";

/** All that is known of one practice. */
export interface PracticeRow {
  readonly ingredient: Ingredient;
  /** Places of ingredient and question, from 0. */
  readonly places: readonly [ingredient: number, question: number];
  readonly question: Question;
  readonly agreed: ScaleRating | undefined;
  /** The agreed rating; the worse half of the median where none was agreed upon at all. */
  readonly standing: ScaleRating | undefined;
  /** Why, where the team wrote it down. */
  readonly why: string | undefined;
  readonly tally: ReleasedQuestion | undefined;
  readonly evidence: readonly EvidenceRow[];
  readonly isContradicted: boolean;
}

/** A row a practice, in the instrument's order. */
export function practiceRows(place: ReportPlace): PracticeRow[] {
  const { released, instrument } = place;
  const agreement = released?.agreement;
  const evidence = evidenceOf(place);
  return instrument.ingredients.flatMap((ingredient, i) =>
    ingredient.questions.map((question, q) => {
      const id = question.question_id;
      const tally = released?.tally?.questions.find((d) => d.question_id === id);
      const agreed = agreement?.ratings[id];
      const own = evidence.filter((d) => d.question_id === id);
      return {
        ...{ ingredient, question, agreed, tally, evidence: own },
        places: [i, q] as const,
        standing: agreement ? agreed : tally?.median?.[1],
        why: agreement?.notes[id],
        isContradicted: agreed !== undefined && contradicts(own, agreed)
      };
    })
  );
}

/** Whether members stand far apart. */
export function isFar({ tally }: Pick<PracticeRow, "tally">): boolean {
  return tally?.distance === "wide" || tally?.distance === "split";
}

/** How many practices stand at each rating, from the best. */
export function countRatings(
  rows: readonly Pick<PracticeRow, "standing">[]
): { readonly rating: ScaleRating; readonly practices: number }[] {
  return scaleRatings.map((rating) => ({
    rating,
    practices: rows.filter((d) => d.standing === rating).length
  }));
}
