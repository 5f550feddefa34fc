import { ratings } from "../../../assessment/rating.js";
import { html, type Html } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import { countRatings, isFar, type PracticeRow } from "./practice-rows.js";
import { practiceRow } from "./practice-row.js";
import { practicesTable } from "./practices-table.js";
import type { ReportPlace } from "./report-place.js";
import { jsonLink, reportTools } from "./report-tools.js";

/** A row for each practice: members' answers, how far apart they are, what was agreed, what the record says. */
export function practicesBlock(place: ReportPlace, rows: readonly PracticeRow[]): Html {
  const { words, evidence, released, edition, instrument } = place;
  const tally = released?.tally;
  const hasCounts = tally?.questions.some((d) => d.counts) ?? false;
  const reading = !tally
    ? words.practicesReadingAgreed
    : hasCounts
      ? words.practicesReading(tally.members)
      : words.practicesReadingMedian(tally.members);
  const isTalk = rows.some((d) => d.isContradicted);
  return html`<section class="block" id="practices">
    <h2>${headline(place, rows)}</h2>
    <p class="reading">${reading}</p>
    <div class="figure">
      <table class="report-practices ${tally ? "" : "without-members"}">
        <caption class="visually-hidden">${headline(place, rows)}</caption>
        ${tableHead(place)}
        ${instrument.ingredients.map((ingredient, i) => {
          const own = rows.filter((d) => d.places[0] === i);
          return html`<tbody>
            <tr class="ingredient-row">
              <th colspan="${tally ? 5 : 3}" scope="rowgroup">
                <b>${i + 1}. ${say(place, ingredient.title)}</b> <span>${countsOf(place, own)}</span>
                ${tally && html`<span class="bin-heads on-phone" aria-hidden="true">${binLabels(place)}</span>`}
              </th>
            </tr>
            ${own.map((row) => practiceRow(place, row, rows))}
          </tbody>`;
        })}
      </table>
    </div>
    <p class="note">
      ${inTheRoom(place)} ${words.practicesNote(tally !== undefined, words.date(edition.site.as_of_date))}
      ${isTalk && evidence.talkMeaning}
    </p>
    ${reportTools(place, practicesTable(place), [jsonLink(place), html`<a href="#evidence">${words.tools.counted}</a>`])}
  </section>`;
} // prettier-ignore

function headline({ words, released, ...place }: ReportPlace, rows: readonly PracticeRow[]): string {
  if (!released?.tally) return words.practicesHeadlineAgreed(rows.length);
  const far = rows.filter(isFar).sort((a, b) => (b.tally?.disagreement ?? 0) - (a.tally?.disagreement ?? 0));
  const most = far[0] && say(place, far[0].question.practice);
  return words.practicesHeadline(far.length, rows.length, far.length > 1 ? most : undefined);
}

/** Names of the columns; over members' dots the five ratings, each over its bin. */
function tableHead(place: ReportPlace): Html {
  const { words, released } = place;
  const members = released?.tally
    ? html`<th scope="col" class="members"><span class="visually-hidden">${words.column.members}</span><span class="bin-heads" aria-hidden="true">${binLabels(place)}</span></th>
        <th scope="col">${words.column.disagreement}</th>`
    : undefined;
  return html`<thead><tr>
    <th scope="col">${words.column.practice}</th>${members}
    <th scope="col">${words.column.agreed}</th><th scope="col">${words.column.evidence}</th>
  </tr></thead>`;
} // prettier-ignore

function binLabels(place: ReportPlace): Html[] {
  return ratings.map((rating) => html`<span>${say(place, place.instrument.rating_labels[rating])}</span>`);
}

function countsOf({ words }: ReportPlace, rows: readonly PracticeRow[]): string {
  return countRatings(rows)
    .filter((d) => d.practices > 0 && d.rating !== "ok_for_now")
    .map(words.counted)
    .join(", ");
}

function inTheRoom({ words, released, instrument, ...place }: ReportPlace): string {
  const agreement = released?.agreement;
  if (!agreement || agreement.in_the_room.length === 0) return "";
  const people = agreement.in_the_room.reduce((sum, d) => sum + d.members, 0);
  const roles = agreement.in_the_room.map(({ role_id, members }) => {
    const label = instrument.roles.find((d) => d.role_id === role_id)?.label;
    return `${members} ${label ? say({ instrument, ...place }, label) : role_id}`;
  });
  return words.inTheRoom(people, roles.join(", "), words.date(agreement.agreed_on));
}
