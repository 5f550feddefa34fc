import { measures } from "../../evaluate/measures.js";
import { baselines } from "../../model/baseline/baselines.js";
import { modelKinds } from "../../model/risk-model.js";
import { html, type Html } from "../../report/html.js";
import { capital } from "../../report/sentence.js";
import { type Definition, foldedDefinitions } from "../definitions-table.js";

/** How models are trained and judged: kinds, rules and measures from the lists that compute them. */
export function modelMethods(): Html {
  return html`<section class="block" id="model">
    <h2>Models are judged on a later year than they saw, beside the rules of today</h2>
    <p class="reading">
      A model learns from earlier school years what was known of each student on a date and what came of it,
      and is judged on the latest complete year; where one year alone is complete, on schools that it did not
      see. Students are in no two parts of the years learnt from. Intervals hold 95%: DeLong’s of a ROC AUC,
      else a bootstrap of students, and of schools beside it; differences are of the same students. A risk
      score is calibrated on students who were held out, where that helps. Bins, pairs and places of few
      students are put together or withheld, and no student’s score is published. Where a district chose a
      model of its own, the build judges it afresh and counts the students in its bins anew.
    </p>
    ${foldedDefinitions(
      modelKinds.map(({ kind, ...d }) => meaningOf(kind, d)),
      "Kinds of model"
    )}
    ${foldedDefinitions(
      baselines.map(({ baseline, ...d }) => meaningOf(baseline, d)),
      "Rules that stand beside every model"
    )}
    ${foldedDefinitions(
      measures.map(({ name, label, definition, better }) => {
        return { name, label, definition, aside: betterWords[better] };
      }),
      "Measures"
    )}
  </section>`;
}

function meaningOf(
  name: string,
  { label, meaning }: { readonly label: string; readonly meaning: string }
): Definition {
  return { name, label, definition: `${capital(meaning)}.` };
}

const betterWords = {
  higher: "Higher is better.",
  lower: "Lower is better.",
  "nearer 0": "Nearer 0 is better.",
  "nearer 1": "Nearer 1 is better.",
  neither: "Neither way is better."
} as const;
