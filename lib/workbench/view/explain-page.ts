import { cohortChoices } from "../../model/file/model-file.js";
import { html, type Html } from "../../report/html.js";
import type { Studio } from "../studio.js";
import { studioHead } from "./studio-head.js";
import { blockName, cohortName, labelName } from "./train-form.js";
import { studioFacts } from "./train-page.js";

/** The page on which a model is explained, at rest; `reference` stands where nothing was trained yet. */
export function explainPage(studio: Studio, reference?: Html): Html {
  return html`<div class="workbench studio" id="studio">
    ${studioFacts(studio)}
    ${studioHead(studio, {
      page: "explain",
      headline: "Why does a model say what it says?",
      standfirst:
        "What moves its scores most, the shape of each feature, which drivers lead where, and one student’s score added up bar by bar. A contribution says what the model used; it is not a cause."
    })}
    <form id="explain-form" class="studio-form">
      <div class="fields">
        <label class="field"><span>Model</span><select name="model"></select></label>
        <label class="field"><span>Seen from</span><select name="block">${studio.blocks.map((d) => html`<option value="${d.block}">${blockName(d)}</option>`)}</select></label>
        <label class="field"><span>Tells</span><select name="label">${studio.labels.map((d) => html`<option value="${d}">${labelName(d)}</option>`)}</select></label>
        <label class="field"><span>Explained on</span><select name="cohort">${cohortChoices.map((d) => html`<option value="${d.cohort}">${cohortName(d.cohort)}</option>`)}</select></label>
      </div>
    </form>
    <div id="explain-words" role="status"></div>
    <div id="explain-progress" class="progress-line" hidden><div id="explain-steps"></div><div class="buttons" id="explain-buttons"></div></div>
    <div id="explanation">${reference}</div>
    <section id="one-student" aria-label="One student" hidden>
      <form id="student-form" class="studio-form">
        <div class="fields">
          <label class="field"><span>Student, highest scores first</span><select name="student"></select></label>
          <div class="steps"><button type="button" class="button" id="student-before">Previous</button> <button type="button" class="button" id="student-after">Next</button></div>
          <label class="field wide"><span>Threshold: <output id="threshold-words"></output></span><input type="range" name="threshold" min="0.01" max="0.99" step="0.01" /></label>
        </div>
        <p class="note">Students bear numbers that mean nothing outside this snapshot. Left and right arrows go from one to the next.</p>
      </form>
      <div id="student-view"></div>
      <section class="block" id="what-if" aria-label="What if">
        <h2>What if something were otherwise?</h2>
        <p class="reading">Move a value within what is seen among students and see the score move.</p>
        <div id="what-if-result" role="status"></div>
        <div id="what-if-choices"></div>
        <div class="buttons"><button type="button" class="button" id="nearest-start">Find the nearest changes</button></div>
        <div id="nearest-progress" class="progress-line" hidden><div id="nearest-steps"></div><div class="buttons" id="nearest-buttons"></div></div>
        <div id="nearest-result" role="status"></div>
      </section>
    </section>
  </div>`;
} // prettier-ignore
