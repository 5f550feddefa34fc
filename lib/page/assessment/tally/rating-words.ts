import { ratingLetters, ratings, type Rating, type ScaleRating } from "../../../assessment/rating.js";
import type { Median, QuestionTally } from "../../../assessment/tally.js";
import { tallyWords } from "../../../assessment/words/tally-words.js";
import { html, type Html } from "../../../report/html.js";
import { say, type AssessmentPlace } from "../assessment-frame.js";

export function ratingLabel(place: AssessmentPlace, rating: Rating): string {
  return say(place, place.instrument.rating_labels[rating]);
}

/** One rating, or the two around the middle. */
export function medianLabel(place: AssessmentPlace, [better, worse]: Median): string {
  const labels = [ratingLabel(place, better), ratingLabel(place, worse)] as const;
  return better === worse ? labels[0] : tallyWords[place.language].between(...labels);
}

/** The square with a rating's letters. */
export function ratingSquare(rating: ScaleRating): Html {
  return html`<span class="rating-square rating-${rating}" aria-hidden="true"
    >${ratingLetters[rating]}</span
  >`;
}

/** "3 Strength, 6 OK for now; 1 did not answer": what the dots show. */
export function countsLabel(place: AssessmentPlace, { counts, unanswered }: QuestionTally): string {
  const words = tallyWords[place.language];
  const parts = ratings
    .filter((rating) => counts[rating] > 0)
    .map((rating) => words.countOfRating(counts[rating], ratingLabel(place, rating)));
  return words.dotsOf(parts.join(", "), unanswered);
}
