import { countOf } from "../report/count.js";
import { html, type Html } from "../report/html.js";
import { capital } from "../report/sentence.js";
import { labelMarks, labelReasons, labels } from "../snapshot/label/label-list.js";
import { definitionsTable, foldedDefinitions } from "./definitions-table.js";

/** What a student's year came to, from the lists that compute it: the labels, the marks beside them, why one is missing. */
export function labelsBlock(): Html {
  return html`<section class="block" id="labels">
    <h2>${countOf(labels.length, "label")} tell what came of it</h2>
    <p class="reading">
      Features stop at their date; labels look past it, and are read from the final record, with all its
      corrections. A label is yes, no, or missing with a reason. These rows stay with the district too.
    </p>
    ${definitionsTable(labels, "Labels")} ${foldedDefinitions(labelMarks, "What is told beside the labels")}
    ${foldedDefinitions(
      labelReasons.map(({ reason, meaning }) => ({
        name: reason,
        label: capital(reason.replaceAll("_", " ")),
        definition: `${capital(meaning)}.`
      })),
      "Why a label is missing: the first reason that holds"
    )}
  </section>`;
}
