import { instrumentQuestions } from "../../../assessment/instrument-questions.js";
import { ratingLetters } from "../../../assessment/rating.js";
import { html, type Html } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import type { PlanView, SuggestedPractice } from "./plan-view.js";

export type PrioritiesView = Pick<PlanView, "place" | "words" | "plan" | "suggested">;

/** So many priorities a year can hold. */
const mostPriorities = 5;

/** Practices to tick: first what the tally suggests, then the others, by ingredient. */
export function prioritiesForm(view: PrioritiesView): Html {
  const { place, words, plan, suggested } = view;
  const { instrument } = place;
  const ids = suggested.map((d) => d.question_id);
  const others = instrumentQuestions(instrument).filter((d) => !ids.includes(d.question_id));
  const isChosenAmongOthers = others.some((d) => plan.priorities.includes(d.question_id));
  const rest = instrument.ingredients.map((ingredient) => {
    const own = ingredient.questions.filter((d) => !ids.includes(d.question_id));
    return own.length === 0
      ? undefined
      : html`<fieldset>
          <legend>${say(place, ingredient.title)}</legend>
          ${own.map((d) => choice(view, d.question_id))}
        </fieldset>`;
  });
  return html`${
      suggested.length > 0
        ? html`<fieldset class="suggested">
            <legend>${words.suggested}</legend>
            ${suggested.map((d) => choice(view, d.question_id, d))}
          </fieldset>`
        : html`<p class="reading">${words.noTally} <a href="./tally">${words.toTally}</a></p>`
    }
    <details class="other-practices" ${(suggested.length === 0 || isChosenAmongOthers) && "open"}>
      <summary>${suggested.length > 0 ? words.otherPractices(others.length) : words.allPractices}</summary>
      ${rest}
    </details>`;
}

/** How many are chosen, and whether that is more than a year holds. */
export function chosenWords({ words, plan }: Pick<PlanView, "words" | "plan">): string {
  const { length } = plan.priorities;
  return length > mostPriorities ? words.tooMany(length) : words.chosen(length);
}

function choice({ place, words, plan }: PrioritiesView, id: string, why?: SuggestedPractice): Html {
  const question = instrumentQuestions(place.instrument).find((d) => d.question_id === id);
  const rating = why?.rating;
  return html`<label class="priority">
    <input type="checkbox" id="priority-${id}" data-priority="${id}" ${plan.priorities.includes(id) && "checked"} autocomplete="off" />
    <span class="priority-name"><span class="question-id">${id}</span> ${question && say(place, question.practice)}</span>
    <span class="priority-why">
      ${rating && html`<span class="rating-square rating-${rating}" aria-hidden="true">${ratingLetters[rating]}</span> ${say(place, place.instrument.rating_labels[rating])}`}
      ${why?.isFarApart && html`<b>${words.isApart}</b>`}
    </span>
  </label>`; // prettier-ignore
}
