import { instrumentQuestions } from "../../../assessment/instrument-questions.js";
import { ratings } from "../../../assessment/rating.js";
import type { QuestionTally } from "../../../assessment/tally.js";
import { toCsv, type CsvColumn } from "../../../report/csv.js";
import { say } from "../assessment-frame.js";
import { tallyOf, type TallyView } from "./tally-view.js";

/** The tally as a file: a row a practice, names of columns in English in every language. */
export function tallyCsv(view: TallyView): string {
  const { place, agreement } = view;
  const rows = instrumentQuestions(place.instrument).flatMap((question) => {
    const tally = tallyOf(view, question.question_id);
    return tally ? [{ practice: say(place, question.practice), tally }] : [];
  });
  type Row = (typeof rows)[number];
  const column = (
    name: string,
    value: (tally: QuestionTally) => string | number | undefined
  ): CsvColumn<Row> => ({
    name,
    value: (row) => value(row.tally)
  });
  return toCsv(rows, [
    column("question_id", (d) => d.question_id),
    { name: "practice", value: (d) => d.practice },
    ...ratings.map((rating) => column(rating, (d) => d.counts[rating])),
    column("not_answered", (d) => d.unanswered),
    column("median", (d) => d.median && [...new Set(d.median)].join(" to ")),
    column("unsure_share", (d) => d.unsure_share && Number(d.unsure_share.toFixed(4))),
    column("disagreement", (d) => d.disagreement && Number(d.disagreement.toFixed(4))),
    column("distance", (d) => d.distance),
    column("agreed_rating", (d) => agreement.ratings[d.question_id]),
    column("agreed_note", (d) => agreement.notes[d.question_id])
  ]);
}
