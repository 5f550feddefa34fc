import { html, jsonScript, type Html } from "../../report/html.js";
import type { Studio } from "../studio.js";
import { studioHead } from "./studio-head.js";
import { trainPanel } from "./train-panel.js";

/** The page on which models are trained, kept, saved and loaded, at rest; `reference` stands where nothing was trained yet. */
export function trainPage(studio: Studio, reference?: Html): Html {
  return html`<div class="workbench studio" id="studio">
    ${studioFacts(studio)}
    ${studioHead(studio, {
      page: "train",
      headline: "Train a risk model on this district’s own rows, in this tab",
      standfirst:
        "A model learns from earlier school years and is judged on the latest complete one, which it never saw, beside the rules that schools use today. Rows and models stay in this browser. A risk score ranks students for attention; it is not a prediction of fate."
    })}
    ${trainPanel(studio)}
    <div id="panel-note"></div>
    <div id="last">${reference}</div>
    <section class="block" id="models" aria-label="Models of this browser">
      <h2>Models of this browser</h2>
      <p class="reading">Tick up to four to see them side by side. A file holds a model and counts of the students it learned from, no student: treat it as you treat the rows.</p>
      <div id="model-list"></div>
      <div class="buttons">
        <a class="button" id="compare" href="./evaluate" data-studio-link>Evaluate</a>
        <label class="button file">Load a file<input type="file" id="model-file" accept=".json,application/json" class="visually-hidden" /></label>
      </div>
      <div id="model-words" role="status"></div>
    </section>
    <section class="block" id="runs" aria-label="Trainings of this tab">
      <h2>Every training of this tab</h2>
      <p class="reading">Kept until the tab is closed, those that failed and those thrown away too: a model chosen from many fits the test rows better than others would.</p>
      <div id="run-list"></div>
      <div class="tools"><button type="button" class="link" id="run-file">Download CSV</button></div>
    </section>
  </div>`;
} // prettier-ignore

/** What may be chosen, for the page's script. */
export function studioFacts(studio: Studio): Html {
  return html`<script type="application/json" id="studio-facts">${jsonScript(studio)}</script>`; // prettier-ignore
}
