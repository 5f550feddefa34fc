import { compareYears, type QuestionChange } from "../../../assessment/compare-years.js";
import { schoolYearName } from "../../../canon/school-year.js";
import { html, type Html } from "../../../report/html.js";
import type { BlockTable } from "../../block-table.js";
import { say } from "../assessment-frame.js";
import type { ReportPlace } from "./report-place.js";
import { reportTools } from "./report-tools.js";

/** This year beside the one before: the practices that moved; nothing where no earlier year was released. */
export function yearsBlock(place: ReportPlace): Html | undefined {
  const { words } = place;
  const comparison = comparisonOf(place);
  if (!comparison) return undefined;
  const moved = comparison.questions.filter((d) => d.change === "better" || d.change === "worse");
  const of = (change: QuestionChange["change"]) =>
    comparison.questions.filter((d) => d.change === change).length;
  return html`<section class="block" id="years">
    <h2>${words.yearsHeadline(schoolYearName(comparison.earlier_year), of("better"), of("worse"))}</h2>
    <p class="reading">${words.yearsReading(comparison.by)}</p>
    ${moved.length > 0 && movedTable(place, moved, comparison)}
    <p class="note">${words.yearsSame(of("same"))}</p>
    ${reportTools(place, yearsTable(place))}
  </section>`;
}

export function comparisonOf({ released, earlier, instrument }: ReportPlace) {
  return released && earlier && compareYears(earlier, released, instrument);
}

function movedTable(
  place: ReportPlace,
  moved: readonly QuestionChange[],
  { earlier_year, later_year }: { earlier_year: number; later_year: number }
): Html {
  const { words } = place;
  const sorted = [...moved].sort((a, b) => (b.steps ?? 0) - (a.steps ?? 0));
  return html`<div class="figure"><table class="report-years">
    <caption class="visually-hidden">${words.change}</caption>
    <thead><tr><th scope="col">${words.column.practice}</th><th scope="col">${schoolYearName(earlier_year)}</th>
      <th scope="col">${schoolYearName(later_year)}</th><th scope="col">${words.change}</th></tr></thead>
    <tbody>${sorted.map(
      (d) => html`<tr><th scope="row">${practiceName(place, d.question_id)}</th><td data-label="${schoolYearName(earlier_year)}">${medianMark(place, d.earlier)}</td>
        <td data-label="${schoolYearName(later_year)}">${medianMark(place, d.later)}</td><td><b>${arrow(d)} ${place.scale.change[d.change]}</b></td></tr>`
    )}</tbody>
  </table></div>`;
} // prettier-ignore

function arrow({ change }: QuestionChange): string {
  return change === "better" ? "↑" : change === "worse" ? "↓" : "";
}

function practiceName(place: ReportPlace, question_id: string): string {
  const question = place.instrument.ingredients
    .flatMap((d) => d.questions)
    .find((d) => d.question_id === question_id);
  return question ? say(place, question.practice) : question_id;
}

function medianMark(place: ReportPlace, median: QuestionChange["earlier"]): Html {
  if (!median) return html`<i class="hidden-value">${place.scale.noMedian}</i>`;
  return html`${standing(place, median)}`;
}

/** One rating, or the two that the median lies between. */
function standing(place: ReportPlace, [better, worse]: NonNullable<QuestionChange["earlier"]>): string {
  const [first, second] = [better, worse].map((d) => say(place, place.instrument.rating_labels[d]));
  return better === worse ? (first ?? "") : place.scale.between(first ?? "", second ?? "");
}

export function yearsTable(place: ReportPlace): BlockTable<QuestionChange> {
  const { words, scale } = place;
  const comparison = comparisonOf(place);
  const year = (value: number | undefined) => (value === undefined ? "" : schoolYearName(value));
  const told = (median: QuestionChange["earlier"]) => (median ? standing(place, median) : scale.noMedian);
  return {
    name: "assessment-years",
    caption: words.change,
    rows: comparison?.questions ?? [],
    columns: [
      { name: "question_id", label: words.column.practice, heads: true, value: (d) => d.question_id, text: (d) => practiceName(place, d.question_id) },
      { name: "earlier", label: year(comparison?.earlier_year), value: (d) => d.earlier?.join(" / ") ?? null, text: (d) => told(d.earlier) },
      { name: "later", label: year(comparison?.later_year), value: (d) => d.later?.join(" / ") ?? null, text: (d) => told(d.later) },
      { name: "change", label: words.change, value: (d) => d.change, text: (d) => scale.change[d.change] },
      { name: "steps", label: "", value: (d) => d.steps ?? null },
      { name: "disagreement_earlier", label: "", value: (d) => d.disagreement.earlier ?? null },
      { name: "disagreement_later", label: "", value: (d) => d.disagreement.later ?? null },
      { name: "reason", label: "", value: (d) => d.reason ?? null }
    ] // prettier-ignore
  };
}
