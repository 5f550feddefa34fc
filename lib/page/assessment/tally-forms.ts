import { tallyWords } from "../../assessment/words/tally-words.js";
import { html, type Html } from "../../report/html.js";
import { say, type AssessmentPlace } from "./assessment-frame.js";

/** When the team agreed, and how many of each role were there. */
export function meetingPart(place: AssessmentPlace): Html {
  const words = tallyWords[place.language];
  return html`<section class="block meeting" id="meeting" aria-labelledby="meeting-title">
    <h2><span id="meeting-title">${words.meeting}</span></h2>
    <p class="reading">${words.meetingHow}</p>
    <p id="room-words" class="on-paper"></p>
    <div class="meeting-form">
      <label class="field" for="agreed-on"
        ><span>${words.agreedOn}</span><input type="date" id="agreed-on" autocomplete="off"
      /></label>
      <fieldset>
        <legend class="small-legend">${words.inTheRoom}</legend>
        <div class="room">
          ${place.instrument.roles.map(
            ({ role_id, label }) =>
              html`<label for="room-${role_id}"
                ><input type="number" id="room-${role_id}" data-room="${role_id}" min="0" max="60" step="1" inputmode="numeric" autocomplete="off" /><span
                  >${say(place, label)}</span
                ></label
              >` // prettier-ignore
          )}
        </div>
      </fieldset>
    </div>
  </section>`;
}

/** What anyone may read of it, and the file that holds that. */
export function releasePart({ language }: AssessmentPlace): Html {
  const words = tallyWords[language];
  const parts = [
    { id: "tally", label: words.releaseTally },
    { id: "agreement", label: words.releaseAgreement },
    { id: "plan", label: words.releasePlan }
  ];
  return html`<section class="block release" id="release" aria-labelledby="release-title">
    <h2><span id="release-title">${words.release}</span></h2>
    <p class="reading">${words.releaseHow}</p>
    <div class="release-parts">
      ${parts.map(
        ({ id, label }) =>
          html`<label class="check"
            ><input type="checkbox" id="release-${id}" data-release="${id}" /> <span>${label}</span>
            <span class="detail" id="release-${id}-why"></span
          ></label>`
      )}
    </div>
    <p class="note" id="release-final" hidden>${words.releaseFinal}</p>
    <p class="buttons">
      <button type="button" class="button primary" id="make-release">${words.makeRelease}</button>
      <a class="to-plan" href="plan">${words.toPlan}</a>
    </p>
    <p id="release-words" role="status"></p>
  </section>`;
}

/** The session as a file, and the tally as one. */
export function filesPart({ language }: AssessmentPlace): Html {
  const words = tallyWords[language];
  return html`<section class="block tally-files" id="tally-files" aria-labelledby="tally-files-title">
    <h2><span id="tally-files-title">${words.files}</span></h2>
    <p class="reading">${words.filesHow}</p>
    <p class="buttons others">
      <button type="button" class="link" id="save-session">${words.saveSession}</button>
      <label class="link-file"
        ><input type="file" id="open-session" accept=".json,application/json" /><span
          >${words.openSession}</span
        ></label
      >
      <button type="button" class="link" id="save-csv">${words.saveCsv}</button>
      <button type="button" class="link" id="clear-session">${words.clearSession}</button>
    </p>
    <p id="session-words" role="status"></p>
  </section>`;
}
