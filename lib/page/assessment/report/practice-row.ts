import { ratings } from "../../../assessment/rating.js";
import { disagreementBar } from "../../../chart/assessment/disagreement-bar.js";
import { practiceDots } from "../../../chart/assessment/practice-dots.js";
import { svgMarkup } from "../../../chart/svg-markup.js";
import type { EvidenceRow } from "../../../publish/assessment/evidence-rows.js";
import { html, type Html } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import { evidenceText } from "../evidence-text.js";
import { isFar, type PracticeRow } from "./practice-rows.js";
import { ratingMark } from "./rating-mark.js";
import type { ReportPlace } from "./report-place.js";

/** Dots of five bins fit a phone and paper at this width, so that one drawing serves all. */
const dotsWidth = 280;

/** One practice: its name, members' dots, their disagreement, the agreed rating, and what the record says. */
export function practiceRow(place: ReportPlace, row: PracticeRow, all: readonly PracticeRow[]): Html {
  const { question } = row;
  return html`<tr id="${question.question_id}">
    <th scope="row" class="practice-name">
      <span class="question-id">${question.question_id}</span> ${say(place, question.practice)} ${sides(place, row)}
    </th>
    ${place.released?.tally && html`<td class="members">${dots(place, row, all)}</td><td class="disagreement">${disagreement(place, row)}</td>`}
    <td class="agreed">${agreed(place, row)} ${row.why && html`<span class="why">${row.why}</span>`}</td>
    <td class="evidence">${evidence(place, row)}</td>
  </tr>`;
} // prettier-ignore

/** Which families stand where, told of a practice on which members are far apart. */
function sides({ words, instrument, scale, ...place }: ReportPlace, row: PracticeRow): Html | undefined {
  const families = row.tally?.sides ?? [];
  if (!isFar(row) || families.length < 2) return undefined;
  const named = families.map(({ family_id, median: [better, worse] }) => {
    const family = instrument.families.find((d) => d.family_id === family_id)?.label;
    const [first, second] = [better, worse].map((d) => lower(say({ instrument, ...place }, instrument.rating_labels[d])));
    const standing = better === worse ? first : scale.between(first ?? "", second ?? "");
    return words.side(family ? say({ instrument, ...place }, family) : scale.otherFamilies, standing ?? "");
  });
  return html`<span class="sides">${named.join(" · ")}</span>`;
} // prettier-ignore

function lower(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.slice(0, 1).toLowerCase() + label.slice(1);
}

function dots(place: ReportPlace, row: PracticeRow, all: readonly PracticeRow[]): Html | undefined {
  const { words, scale, edition, instrument } = place;
  const { tally, agreed, question } = row;
  if (!tally) return undefined;
  const label = (rating: (typeof ratings)[number]) => say(place, instrument.rating_labels[rating]);
  const practice = say(place, question.practice);
  const counts = tally.counts;
  const [better, worse] = tally.median ?? [];
  const median = !better || !worse
    ? scale.noMedian
    : better === worse ? label(better) : scale.between(label(better), label(worse));
  const title = counts
    ? words.dotsTitle(practice, ratings.map((d) => words.dotsCount(label(d), counts[d])).join(", "))
    : words.medianTitle(practice, median);
  const most = Math.max(0, ...all.flatMap((d) => (d.tally?.counts ? Object.values(d.tally.counts) : [])));
  const drawing = practiceDots(counts ? ratings.map((rating) => ({ rating, members: counts[rating] })) : [], {
    document: edition.document,
    ...{ width: dotsWidth, kind: "wide", id: `dots-${question.question_id}`, title, most },
    ...(agreed && { agreed }),
    ...(tally.median && { median: tally.median })
  });
  return svgMarkup(drawing);
} // prettier-ignore

function disagreement({ scale, edition }: ReportPlace, row: PracticeRow): Html | undefined {
  const { tally, question } = row;
  if (tally?.disagreement === undefined || !tally.distance) return undefined;
  const value = tally.disagreement.toFixed(2);
  const words = scale.distance[tally.distance];
  const bar = disagreementBar([{ disagreement: tally.disagreement, distance: tally.distance }], {
    document: edition.document,
    ...{ width: 40, kind: "wide", id: `far-${question.question_id}`, title: `${scale.disagreement} ${value}` }
  });
  const told = html`${value} <span>${words}</span>`;
  return html`<span class="bar" aria-hidden="true">${svgMarkup(bar)}</span> ${isFar(row) ? html`<b>${told}</b>` : told}`;
} // prettier-ignore

function agreed(place: ReportPlace, row: PracticeRow): Html {
  return ratingMark(place, row.agreed);
}

function evidence(place: ReportPlace, row: PracticeRow): Html {
  if (row.evidence.length === 0) return html`<i class="hidden-value">${place.evidence.none}</i>`;
  return html`${row.evidence.map((d) => html`<span class="figure-line">${line(place, d)}</span>`)}
  ${row.isContradicted && html`<b class="talk">${place.evidence.talk}</b>`}`;
}

function line(place: ReportPlace, row: EvidenceRow): Html {
  const text = evidenceText(row, place.language);
  if (row.value === null) return html`<i class="hidden-value">${text}</i>`;
  return row.link ? html`<a href="${place.edition.root}${row.link}">${text}</a>` : html`${text}`;
}
