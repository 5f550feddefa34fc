import { ratingLetters, scaleRatings } from "../../../assessment/rating.js";
import { chartBlock } from "../../../chart/block.js";
import type { RatingCell } from "../../../chart/assessment/rating-grid.js";
import type { Html } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import { isFar, type PracticeRow } from "./practice-rows.js";
import type { ReportPlace } from "./report-place.js";

/** Agreed ratings, an ingredient a row; beside the page's headline. */
export function gridBlock(place: ReportPlace, rows: readonly PracticeRow[]): Html {
  const { words, scale, instrument, edition } = place;
  return chartBlock(edition.document, {
    id: "grid",
    headline: place.released?.agreement ? words.gridTitle : words.gridTitleMedian,
    level: 2,
    reading: words.gridReading,
    chart: "ratingGrid",
    rows: rows.map((row): RatingCell => ({
      ingredient: row.places[0],
      place: row.places[1] + 1,
      rating: row.standing ?? null,
      isFarApart: isFar(row),
      practice: say(place, row.question.practice),
      ...(row.tally?.distance && { lines: [`${scale.disagreement}: ${scale.distance[row.tally.distance]}`] })
    })),
    options: {
      ingredients: instrument.ingredients.map((d) => say(place, d.title)),
      places: Math.max(...instrument.ingredients.map((d) => d.questions.length)),
      ratings: scaleRatings.map((rating) => ({
        rating,
        letters: ratingLetters[rating],
        label: say(place, instrument.rating_labels[rating])
      })),
      farApart: words.farApart,
      notAgreed: words.notAgreed
    },
    widths: { wide: 560, print: 690 }
  });
}
