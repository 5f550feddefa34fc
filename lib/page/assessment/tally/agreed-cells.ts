import type { RatingCell, RatingGridOptions } from "../../../chart/assessment/rating-grid.js";
import { ratingLetters, scaleRatings } from "../../../assessment/rating.js";
import { tallyWords } from "../../../assessment/words/tally-words.js";
import { say } from "../assessment-frame.js";
import { ratingLabel } from "./rating-words.js";
import { isFarApart, tallyOf, type TallyView } from "./tally-view.js";

/** The cells of the grid of agreed ratings. */
export function agreedCells(view: TallyView): RatingCell[] {
  const { place, agreement } = view;
  return place.instrument.ingredients.flatMap(({ questions }, ingredient) =>
    questions.map(({ question_id, practice }, i) => {
      const tally = tallyOf(view, question_id);
      return {
        ...{ ingredient, place: i + 1, practice: say(place, practice) },
        rating: agreement.ratings[question_id] ?? null,
        isFarApart: tally !== undefined && isFarApart(tally)
      };
    })
  );
}

/** The words of that grid. */
export function agreedGridOptions({ place }: TallyView): RatingGridOptions {
  const words = tallyWords[place.language];
  const { ingredients } = place.instrument;
  return {
    ingredients: ingredients.map((d) => say(place, d.title)),
    places: Math.max(...ingredients.map((d) => d.questions.length)),
    ratings: scaleRatings.map((rating) => ({
      ...{ rating, letters: ratingLetters[rating] },
      label: ratingLabel(place, rating)
    })),
    farApart: words.farApart,
    notAgreed: words.notAgreed
  };
}
