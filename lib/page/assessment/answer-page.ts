import { instrumentQuestions } from "../../assessment/instrument-questions.js";
import type { Ingredient } from "../../assessment/instrument.js";
import { answerWords } from "../../assessment/words/answer-words.js";
import { printButton } from "../../chart/print-button.js";
import { html, type Html } from "../../report/html.js";
import { aboutYou } from "./about-you.js";
import {
  assessmentData,
  assessmentHead,
  otherLanguage,
  say,
  type AssessmentPlace
} from "./assessment-frame.js";
import { handOver } from "./hand-over.js";
import { questionField } from "./question-field.js";

/** One member's form: answered on a screen where scripts run, on paper where they don't. */
export function answerPage(place: AssessmentPlace): Html {
  const words = answerWords[place.language];
  const questions = instrumentQuestions(place.instrument);
  return html`${assessmentHead(place, {
      name: words.name,
      headline: words.headline(questions.length),
      standfirst: words.standfirst,
      tools: html`<span class="stays">${words.stays}</span>
        ${otherLanguage(place, "answer", words.otherLanguage)} ${printButton(words.printPaper)}`
    })}
    <noscript><p class="state error">${words.noScripts}</p></noscript>
    <p class="paper-how">${words.paperHow}</p>
    <div id="kept-notice"></div>
    <form id="answer" class="assessing answer" data-assessing="answer" autocomplete="off">
      ${progress(place, questions.length)}
      <fieldset class="answer-form" id="answer-form">
        <legend class="visually-hidden">${words.title}</legend>
        ${aboutYou(place)} ${place.instrument.ingredients.map((d, i) => ingredientPart(place, d, i))}
      </fieldset>
      <p class="paper-return">${words.paperReturn}</p>
      ${handOver(place)}
    </form>
    <p id="answer-status" class="visually-hidden" role="status"></p>
    ${assessmentData(place)}`;
}

function progress({ language }: AssessmentPlace, questions: number): Html {
  const words = answerWords[language];
  return html`<div class="answer-progress">
    <p><b id="progress-words">${words.progress(0, questions)}</b> <span id="saved-words"></span></p>
    <button type="button" class="link" id="next-open">${words.next}</button>
    <progress
      class="progress"
      id="progress-bar"
      max="${questions}"
      value="0"
      aria-labelledby="progress-words"
    ></progress>
  </div>`;
}

function ingredientPart(place: AssessmentPlace, ingredient: Ingredient, index: number): Html {
  const id = `ingredient-${ingredient.ingredient_id}`;
  return html`<section class="ingredient" aria-labelledby="${id}">
    <h2><span id="${id}">${index + 1}. ${say(place, ingredient.title)}</span></h2>
    <p class="reading">${say(place, ingredient.intent)}</p>
    ${ingredient.questions.map((d) => questionField(place, d))}
  </section>`;
}
