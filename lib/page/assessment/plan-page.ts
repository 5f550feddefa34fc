import { planWords } from "../../assessment/words/plan-words.js";
import { hatchDefinitions } from "../../chart/hatch.js";
import { printButton } from "../../chart/print-button.js";
import { html, type Html } from "../../report/html.js";
import type { Edition } from "../edition.js";
import { assessmentData, assessmentHead, otherLanguage, type AssessmentPlace } from "./assessment-frame.js";
import { planChoices } from "./plan/plan-choices.js";
import { chosenWords, prioritiesForm } from "./plan/priorities-form.js";

/** The page on which the coordinator plans: what it does in words, and places for what its script shows. */
export function planPage(place: AssessmentPlace, edition: Edition): Html {
  const words = planWords[place.language];
  const plan = { school_year: place.school_year, priorities: [], goals: [] };
  return html`${hatchDefinitions()}<div class="assessing" data-assessing="plan">
    ${assessmentHead(place, {
      name: words.name,
      headline: words.headline,
      standfirst: words.standfirst,
      tools: html`<span class="stays">${words.stays} <span id="saved-words"></span></span>
        <a href="./tally">${words.toTally}</a> ${otherLanguage(place, "plan", words.otherLanguage)} ${printButton(words.print)}`
    })}
    <noscript><p class="state error">${words.noScripts}</p></noscript>
    <div id="kept-notice"></div>
    <section class="block plan-priorities" id="priorities" aria-label="${words.priorities}">
      <h2>${words.priorities}</h2>
      <p class="reading">${words.prioritiesHow} <b id="priorities-chosen">${chosenWords({ words, plan })}</b></p>
      <div id="priorities-form">${prioritiesForm({ place, words, plan, suggested: [] })}</div>
    </section>
    <section class="block plan-goals" id="goals" aria-label="${words.goals}">
      <h2>${words.goals}</h2>
      <p class="reading">${words.goalsHow}</p>
      <div id="goals-form"><p class="reading">${words.noGoals}</p></div>
      <p class="buttons"><button type="button" class="button primary needs-scripts" id="add-goal">${words.addGoal}</button></p>
    </section>
    <section class="block plan-files" id="files" aria-label="${words.files}">
      <h2>${words.files}</h2>
      <p class="reading">${words.filesHow}</p>
      <p class="buttons others">
        <a class="button primary" href="./tally#release">${words.toRelease}</a>
        <button type="button" class="link" id="save-session">${words.saveFile}</button>
        <label class="link-file"><input type="file" id="open-session" accept=".json,application/json" /><span>${words.openSession}</span></label>
      </p>
      <p id="session-words" role="status"></p>
    </section>
    <p id="plan-status" class="visually-hidden" role="status"></p>
  </div>
  ${assessmentData(place, { choices: planChoices(edition) })}`;
} // prettier-ignore
