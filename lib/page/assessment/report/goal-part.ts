import type { Step } from "../../../assessment/plan.js";
import { chartBlock } from "../../../chart/block.js";
import type { GoalPoint } from "../../../chart/assessment/goal-progress.js";
import type { Share } from "../../../chart/share.js";
import { html, type Html } from "../../../report/html.js";
import { percent } from "../../../report/percent.js";
import { goalPlaceName } from "./goal-place-name.js";
import type { GoalRow } from "./goals-block.js";
import { roleName } from "./goals-table.js";
import type { ReportPlace } from "./report-place.js";

/** A goal: its line of progress, and its steps, late ones by word and weight. */
export function goalPart(place: ReportPlace, row: GoalRow, index: number): Html {
  const { words } = place;
  const { goal, progress } = row;
  const status = words.goalStatus[progress.status];
  const isBehind = progress.status === "behind";
  return html`<article class="goal ${isBehind ? "is-behind" : ""}" id="goal-${index + 1}">
    ${row.because === undefined ? chart(place, row, index) : withoutChart(place, row)}
    <p class="goal-words">
      <b class="goal-status">${status}</b> ${words.goalWords(percent(goal.baseline), words.date(goal.baseline_as_of), percent(goal.target), words.date(goal.target_date))}
      ${nowWords(place, row)} ${words.responsible}: ${roleName(place, goal.responsible_role)}.
      ${goal.questions.length > 0 && html`${words.serves} ${goal.questions.map((d, i) => html`${i > 0 && ", "}<a href="#${d}">${d}</a>`)}.`}
    </p>
    ${steps(place, row)}
  </article>`;
} // prettier-ignore

function nowWords({ words }: ReportPlace, { progress }: GoalRow): string {
  const { rate, as_of_date, off_line } = progress;
  if (rate === undefined || as_of_date === undefined || off_line === undefined) return "";
  const off = words.points(Math.abs(off_line * 100).toFixed(1));
  return words.goalNow(percent(rate), words.date(as_of_date), off, off_line > 0);
}

function chart(place: ReportPlace, { goal, progress }: GoalRow, index: number): Html {
  const { words, edition } = place;
  return chartBlock(edition.document, {
    id: `goal-${index + 1}-progress`,
    headline: goal.title,
    level: 3,
    reading: words.goalPlace(goalPlaceName(place, goal.measure)),
    chart: "goalProgress",
    rows: progress.points.map((d): GoalPoint => ({
      date: d.as_of_date,
      label: words.date(d.as_of_date),
      share: shareOf(d.rate),
      text: d.rate === null ? words.hidden : percent(d.rate),
      schoolYear: d.school_year,
      lines: [`${words.targetLine}: ${percent(d.line)}`]
    })),
    options: {
      baseline: { date: goal.baseline_as_of, label: words.date(goal.baseline_as_of), rate: goal.baseline },
      target: { date: goal.target_date, label: words.date(goal.target_date), rate: goal.target },
      asOf: edition.site.as_of_date,
      words: {
        baseline: words.baseline,
        target: words.target,
        now: words.now,
        toCome: words.notYetKnown
      }
    },
    widths: { wide: 560, print: 334 }
  });
}

function shareOf(rate: number | null): Share {
  return { shown: rate === null ? "hidden" : "exact", rate, low: null, high: null };
}

function withoutChart(place: ReportPlace, { goal, because }: GoalRow): Html {
  return html`<h3>${goal.title}</h3>
    <p class="reading">${place.words.goalPlace(goalPlaceName(place, goal.measure))}</p>
    <p class="state">${because}</p>`;
}

function steps(place: ReportPlace, { goal, progress }: GoalRow): Html {
  const { words } = place;
  if (goal.steps.length === 0) return html`<p class="reading">${words.noSteps}</p>`;
  return html`<table class="steps">
    <caption class="visually-hidden">${words.step}: ${goal.title}</caption>
    <thead><tr><th scope="col">${words.step}</th><th scope="col">${words.responsible}</th><th scope="col">${words.status}</th></tr></thead>
    <tbody>${goal.steps.map((step) => stepRow(place, step, progress.late_steps.some((d) => d.step_id === step.step_id)))}</tbody>
  </table>`;
} // prettier-ignore

function stepRow(place: ReportPlace, step: Step, isLate: boolean): Html {
  const { words, scale } = place;
  const status = scale.status[step.status];
  const isOpen = step.status === "not_started" || step.status === "under_way";
  const when = isLate
    ? html`<strong class="late">${words.late(words.date(step.due))}</strong>`
    : isOpen && html`<span class="when">${words.date(step.due)}</span>`;
  return html`<tr class="${isLate ? "is-late" : ""}">
    <th scope="row">${step.title}</th>
    <td>${roleName(place, step.responsible_role)}</td>
    <td>${status}${when && html`, ${when}`}</td>
  </tr>`;
}
