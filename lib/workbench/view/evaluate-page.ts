import { html, type Html } from "../../report/html.js";
import type { Studio } from "../studio.js";
import { studioHead } from "./studio-head.js";
import { blockName, cohortName, labelName } from "./train-form.js";
import { studioFacts } from "./train-page.js";
import { cohortChoices } from "../../model/file/model-file.js";

/** The page on which models are judged beside the rules of today, at rest; `reference` stands where nothing was trained yet. */
export function evaluatePage(studio: Studio, reference?: Html): Html {
  return html`<div class="workbench studio" id="studio">
    ${studioFacts(studio)}
    ${studioHead(studio, {
      page: "evaluate",
      headline: "How good is a model, beside the rules that schools use today?",
      standfirst:
        "Up to four models and five rules on the same students of a school year that no model learned from, at the capacity that staff have, with intervals on every figure and on every difference."
    })}
    <form id="judge-form" class="studio-form">
      <div class="fields">
        <label class="field"><span>Seen from</span><select name="block">${studio.blocks.map((d) => html`<option value="${d.block}">${blockName(d)}</option>`)}</select></label>
        <label class="field"><span>Tells</span><select name="label">${studio.labels.map((d) => html`<option value="${d}">${labelName(d)}</option>`)}</select></label>
        <label class="field"><span>Judged on</span><select name="cohort">${cohortChoices.map((d) => html`<option value="${d.cohort}">${cohortName(d.cohort)}</option>`)}</select></label>
      </div>
      <div class="fields">
        <label class="field wide"><span>Room for <output id="capacity-words"></output></span><input type="range" name="capacity-share" min="1" max="50" step="0.5" /></label>
        <label class="field"><span>or for so many students</span><input type="number" name="capacity-students" min="1" max="1000000" step="1" /></label>
        <label class="field wide"><span>Selected from a risk score of <output id="threshold-words"></output></span><input type="range" name="threshold" min="0.01" max="0.99" step="0.01" /></label>
      </div>
      <fieldset><legend class="small-legend">Models, up to four</legend><div id="judge-models" class="checks"></div></fieldset>
    </form>
    <div id="judge-words" role="status"></div>
    <div id="judge-progress" class="progress-line" hidden><div id="judge-steps"></div><div class="buttons" id="judge-buttons"></div></div>
    <div id="judgement">${reference}</div>
    <section class="block" id="how-early" aria-label="How early in the year" hidden>
      <h2>How early in the year is it good enough?</h2>
      <p class="reading">Trains smaller models of the same kind as of every block, and judges each beside the best rule at that block.</p>
      <div class="buttons"><button type="button" class="button" id="early-start">Judge every block</button></div>
      <div id="early-progress" class="progress-line" hidden><div id="early-steps"></div><div class="buttons" id="early-buttons"></div></div>
    </section>
    <div id="early-result"></div>
  </div>`;
} // prettier-ignore
