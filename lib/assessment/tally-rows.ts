import { inLanguage } from "./in-language.js";
import type { Instrument } from "./instrument.js";
import { scaleRatings, type Rating } from "./rating.js";
import type { ReleasedTally } from "./released-assessment.js";
import type { Agreement } from "./tally.js";

/** A practice in a file of rows; undefined where it was not released or nobody rated. */
export type TallyRow = Readonly<Record<Rating, number | undefined>> & {
  readonly question_id: string;
  readonly ingredient_id: string;
  readonly practice: string;
  readonly unanswered: number | undefined;
  /** "could_be_better", "ok_for_now to could_be_better". */
  readonly median: string | undefined;
  readonly unsure_share: number | undefined;
  readonly disagreement: number | undefined;
  readonly distance: string | undefined;
  readonly agreed_rating: string | undefined;
  readonly agreed_note: string | undefined;
};

/** A row a practice, in the instrument's order; shares to four places. */
export function tallyRows(
  { questions }: ReleasedTally,
  instrument: Instrument,
  language: string,
  agreement?: Agreement
): TallyRow[] {
  const byId = new Map(questions.map((d) => [d.question_id, d]));
  return instrument.ingredients.flatMap(({ ingredient_id, questions: asked }) =>
    asked.map(({ question_id, practice }) => {
      const tallied = byId.get(question_id);
      return {
        question_id,
        ingredient_id,
        practice: inLanguage(practice, language, instrument),
        ...countsIn(tallied?.counts),
        unanswered: tallied?.unanswered,
        median: tallied?.median && [...new Set(tallied.median)].join(" to "),
        unsure_share: toFour(tallied?.unsure_share),
        disagreement: toFour(tallied?.disagreement),
        distance: tallied?.distance,
        agreed_rating: agreement?.ratings[question_id],
        agreed_note: agreement?.notes[question_id]
      };
    })
  );
}

function countsIn(counts: Readonly<Record<Rating, number>> | undefined): Record<Rating, number | undefined> {
  const [strength, ok_for_now, could_be_better, urgent_gap] = scaleRatings.map((d) => counts?.[d]);
  return { strength, ok_for_now, could_be_better, urgent_gap, unsure: counts?.unsure };
}

function toFour(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(4));
}
