import type { Question } from "../../assessment/instrument.js";
import { ratingLetters, ratings, type Rating } from "../../assessment/rating.js";
import { answerWords } from "../../assessment/words/answer-words.js";
import { html, type Html } from "../../report/html.js";
import { say, type AssessmentPlace } from "./assessment-frame.js";

/** One question: its text, five ratings to choose from, and a line for how that is known. */
export function questionField(place: AssessmentPlace, question: Question): Html {
  const { question_id: id } = question;
  const words = answerWords[place.language];
  const practice = say(place, question.practice);
  return html`<fieldset class="question" id="question-${id}" data-question="${id}">
    <legend>
      <span class="question-id">${id}</span> <b>${practice}</b> <span>${say(place, question.text)}</span>
    </legend>
    <div class="answers">
      <div class="ratings">${ratings.map((rating) => ratingChoice(place, id, rating))}</div>
      <div class="known">
        <label for="${id}-note">${words.howKnown}</label>
        <button
          type="button"
          class="link clear"
          data-clear="${id}"
          aria-label="${words.clearOf(practice)}"
          hidden
        >
          ${words.clear}
        </button>
        <textarea id="${id}-note" name="${id}-note" rows="1" maxlength="2000" autocomplete="off"></textarea>
      </div>
    </div>
  </fieldset>`;
}

function ratingChoice(place: AssessmentPlace, id: string, rating: Rating): Html {
  return html`<label class="rating is-${rating}">
    <input type="radio" id="${id}-${rating}" name="${id}" value="${rating}" autocomplete="off" />
    <span class="rating-mark" aria-hidden="true">${ratingLetters[rating]}</span>
    <span class="rating-name">${say(place, place.instrument.rating_labels[rating])}</span>
  </label>`;
}
