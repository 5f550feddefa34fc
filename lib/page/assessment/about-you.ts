import { answerWords } from "../../assessment/words/answer-words.js";
import type { Words } from "../../assessment/instrument.js";
import { html, type Html } from "../../report/html.js";
import { say, type AssessmentPlace } from "./assessment-frame.js";

/** Role and department, chosen from lists on a screen and marked on paper. */
export function aboutYou(place: AssessmentPlace): Html {
  const { roles, departments } = place.instrument;
  const words = answerWords[place.language];
  const listed = [
    { id: "role", label: words.role, items: roles.map((d) => ({ id: d.role_id, label: d.label })) },
    {
      id: "department",
      label: words.department,
      items: departments.map((d) => ({ id: d.department_id, label: d.label }))
    }
  ];
  return html`<fieldset class="about-you">
    <legend>${words.aboutYou}</legend>
    <p class="reading">${words.aboutYouWhy}</p>
    <div class="fields">${listed.map((list) => choice(place, list))}</div>
    ${listed.map((list) => paperChoice(place, list))}
  </fieldset>`;
}

interface List {
  readonly id: string;
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly label: Words }[];
}

function choice(place: AssessmentPlace, { id, label, items }: List): Html {
  return html`<label class="field" for="${id}"
    ><span>${label}</span>
    <select id="${id}" name="${id}" autocomplete="off">
      <option value="">${answerWords[place.language].choose}</option>
      ${items.map((d) => html`<option value="${d.id}">${say(place, d.label)}</option>`)}
    </select></label
  >`;
}

/** Seen on paper alone, and heard nowhere. */
function paperChoice(place: AssessmentPlace, { id, label, items }: List): Html {
  return html`<p class="paper-choice" data-paper="${id}" aria-hidden="true">
    <b>${label}</b> (${answerWords[place.language].paperMarkOne}):
    ${items.map((d) => html`<span data-choice="${d.id}">${say(place, d.label)}</span> `)}
  </p>`;
}
