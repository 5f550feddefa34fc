import type { Language } from "../../assessment/words/languages.js";
import { tallyWords } from "../../assessment/words/tally-words.js";
import { printButton } from "../../chart/print-button.js";
import { html, type Html } from "../../report/html.js";
import { assessmentData, otherLanguage, type AssessmentPlace } from "./assessment-frame.js";
import { schoolYearName } from "../../canon/school-year.js";
import type { Edition } from "../edition.js";
import { assessmentPlace } from "./assessment-place.js";
import { evidenceOf } from "./report/evidence-of.js";
import { reportPlace } from "./report/report-place.js";
import { filesPart, meetingPart, releasePart } from "./tally-forms.js";

/** The coordinator's page: what it does in words, and places for what its script shows. */
export function tallyPage(edition: Edition, language: Language): Html {
  const place = assessmentPlace(edition, language);
  const evidence = evidenceOf(reportPlace(edition, language));
  const words = tallyWords[place.language];
  return html`<div class="assessing" data-assessing="tally">
    <header class="page-head tally-head">
      <div>
        <p class="page-line" id="tally-line">${words.name} · ${place.district_name} · ${schoolYearName(place.school_year)}</p>
        <h1><span id="tally-headline">${words.firstHeadline}</span></h1>
        <p class="standfirst" id="tally-standfirst">${words.firstStandfirst}</p>
        <p class="page-tools">
          <span class="stays">${words.stays}</span> <span id="saved-words"></span>
          <a href="answer">${words.toAnswer}</a>
          ${otherLanguage(place, "tally", words.otherLanguage)} ${printButton(words.print)}
        </p>
      </div>
      <div id="agreed-grid" class="agreed-grid"></div>
    </header>
    <noscript><p class="state error">${words.noScripts}</p></noscript>
    <div id="kept-notice"></div>
    ${collectPart(place)}
    <div id="tally-result"></div>
    <div id="tally-end" hidden>${meetingPart(place)}<div id="tally-notes"></div>${releasePart(place)}</div>
    ${filesPart(place)}
    <p id="tally-status" class="visually-hidden" role="status"></p>
  </div>
  ${assessmentData(place, { evidence })}`; // prettier-ignore
}

/** Where files and codes come in, and the list of what came. */
function collectPart({ language }: AssessmentPlace): Html {
  const words = tallyWords[language];
  return html`<section class="block collect" id="collect" aria-labelledby="collect-title">
    <details id="collect-details" open>
    <summary><h2><span id="collect-title">${words.collect}</span></h2> <span id="arrivals-words"></span></summary>
    <p class="reading">${words.collectHow}</p>
    <div class="ways-in">
      <div class="drop" id="drop">
        <p>${words.drop}</p>
        <label class="button file"
          ><input type="file" id="response-files" class="visually-hidden" multiple accept=".json,application/json" />${words.chooseFiles}</label
        >
      </div>
      <div>
        <label for="codes"><b>${words.codes}</b> <span class="reading">${words.codesHow}</span></label>
        <textarea id="codes" rows="3" spellcheck="false" autocapitalize="characters" autocomplete="off"></textarea>
        <p class="buttons"><button type="button" class="button" id="add-codes">${words.addCodes}</button></p>
        <p id="codes-problem" class="problem" role="alert"></p>
      </div>
    </div>
    <div id="arrivals"></div>
    <p id="tally-families" class="note"></p>
    </details>
  </section>`; // prettier-ignore
}
