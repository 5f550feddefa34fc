import { ratingLetters, type ScaleRating } from "../../../assessment/rating.js";
import { html, type Html } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import type { ReportPlace } from "./report-place.js";

/** A rating's letters on its colour, and its words beside them. */
export function ratingMark(place: ReportPlace, rating: ScaleRating | undefined): Html {
  if (!rating) return html`<i class="hidden-value">${place.words.notAgreed}</i>`;
  return html`<span class="rating-square rating-${rating}" aria-hidden="true">${ratingLetters[rating]}</span>
    <b>${say(place, place.instrument.rating_labels[rating])}</b>`;
}
