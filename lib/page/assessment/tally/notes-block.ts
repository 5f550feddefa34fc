import { instrumentQuestions } from "../../../assessment/instrument-questions.js";
import { tallyWords } from "../../../assessment/words/tally-words.js";
import { html, type Html } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import type { TallyView } from "./tally-view.js";

/** Members' own words by practice, for the coordinator alone: text, never markup, and never on paper. */
export function notesBlock({ place, notes }: TallyView): Html {
  const words = tallyWords[place.language];
  const noted = instrumentQuestions(place.instrument).filter((d) => (notes[d.question_id]?.length ?? 0) > 0);
  return html`<section class="block members-notes" id="members-notes" aria-labelledby="members-notes-title">
    <h2 id="members-notes-title">${words.notes}</h2>
    <p class="reading">${words.notesHow}</p>
    ${noted.length === 0 && html`<p class="none">${words.noNotes}</p>`}
    <div class="note-lists">
      ${noted.map(
        ({ question_id, practice }) =>
          html`<div id="notes-${question_id}">
            <h3 class="small-heading">
              <span class="question-id">${question_id}</span> ${say(place, practice)}
            </h3>
            <ul>
              ${notes[question_id]?.map((note) => html`<li>${note}</li>`)}
            </ul>
          </div>`
      )}
    </div>
  </section>`;
}
