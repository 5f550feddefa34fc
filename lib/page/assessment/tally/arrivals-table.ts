import { tallyWords } from "../../../assessment/words/tally-words.js";
import { html, type Html } from "../../../report/html.js";
import type { AssessmentPlace } from "../assessment-frame.js";

/** One thing that came in, and what became of it. */
export interface ArrivalRow {
  readonly source: string;
  readonly revision: number | undefined;
  readonly answered: number | undefined;
  readonly disposition: "kept" | "same_again" | "superseded" | "conflicting" | "refused";
  readonly words: string;
}

/** Everything that came in, in its order, with exactly one disposition each. */
export function arrivalsTable(place: AssessmentPlace, rows: readonly ArrivalRow[]): Html {
  const words = tallyWords[place.language];
  if (rows.length === 0) return html`<p class="none">${words.noArrivals}</p>`;
  const of = place.instrument.ingredients.reduce((sum, d) => sum + d.questions.length, 0);
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${words.source}">
    <table class="data arrivals">
      <thead>
        <tr>
          <th scope="col">${words.source}</th>
          <th scope="col" class="number">${words.version}</th>
          <th scope="col" class="number">${words.answered}</th>
          <th scope="col">${words.disposition}</th>
          <th scope="col"><span class="visually-hidden">${words.remove}</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, i) => arrivalRow(place, row, i, of))}
      </tbody>
    </table>
  </div>`;
}

/** "11 members in the tally, from 13 that came in." */
export function arrivalsLine({ language }: AssessmentPlace, rows: readonly ArrivalRow[]): string {
  const words = tallyWords[language];
  const kept = rows.filter((d) => d.disposition === "kept").length;
  if (rows.length === 0) return "";
  const line = `${words.arrivals(kept, rows.length)}.`;
  return kept < 2 ? `${line} ${words.tooFew}` : line;
}

function arrivalRow(place: AssessmentPlace, row: ArrivalRow, index: number, of: number): Html {
  const words = tallyWords[place.language];
  return html`<tr data-disposition="${row.disposition}">
    <th scope="row">${row.source}</th>
    <td class="number">${row.revision}</td>
    <td class="number">${row.answered !== undefined && `${row.answered} / ${of}`}</td>
    <td>${row.words}</td>
    <td>
      <button type="button" class="link" id="remove-${index}" data-remove="${index}" aria-label="${words.removeOf(row.source)}">${words.remove}</button>
    </td>
  </tr>`; // prettier-ignore
}
