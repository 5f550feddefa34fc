import type { Goal, Step } from "../../../assessment/plan.js";
import { html, type Html } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import { chartBlock } from "../../../chart/block.js";
import { goalContext } from "./goal-context.js";
import { goalChart, goalPart, type GoalRow } from "./goal-part.js";
import { goalPlaceName } from "./goal-place-name.js";
import type { GoalPlace } from "./goal-series.js";
import { goalRows, goalsTable, stepsTable } from "./goals-table.js";
import type { ReportPlace } from "./report-place.js";
import { reportTools } from "./report-tools.js";

/** A step with the goal that it belongs to. */
export interface StepRow {
  readonly goal: Goal;
  readonly step: Step;
  readonly isLate: boolean;
}

/** Priorities, then goals with their progress and steps; nothing where no plan was released. */
export function goalsBlock(place: ReportPlace): Html | undefined {
  const plan = place.released?.plan;
  if (!plan) return undefined;
  return html`${prioritiesPart(place, plan.priorities)}${goalsPart(place)}`;
}

function prioritiesPart(place: ReportPlace, priorities: readonly string[]): Html | undefined {
  if (priorities.length === 0) return undefined;
  const { words, instrument } = place;
  const questions = instrument.ingredients.flatMap((d) => d.questions);
  return html`<section class="block" id="priorities">
    <h2>${words.prioritiesHeadline(words.number(priorities.length), priorities.length === 1)}</h2>
    <ol class="priorities">
      ${priorities.map((id) => {
        const question = questions.find((d) => d.question_id === id);
        return html`<li><b>${question ? say(place, question.practice) : id}</b> <span>${question && say(place, question.text)}</span></li>`;
      })}
    </ol>
  </section>`;
} // prettier-ignore

function goalsPart(place: ReportPlace): Html | undefined {
  const rows = goalRows(place);
  if (rows.length === 0) return undefined;
  const { words } = place;
  const good = rows.filter((d) => ["met", "on_course"].includes(d.progress.status)).length;
  const isKnown = rows.some((d) => d.progress.status !== "not_yet_known");
  const late = rows.reduce((sum, d) => sum + d.progress.late_steps.length, 0);
  return html`<section class="block" id="goals">
    <h2>
      ${isKnown ? words.goalsHeadline(rows.length, good, late) : words.goalsUnknownHeadline(rows.length)}
    </h2>
    <p class="reading">${words.goalsReading}</p>
    <div class="figure goals">${rows.map((row, i) => goalArticle(place, row, i))}</div>
    ${reportTools(place, goalsTable(place), [
      html`<a download="assessment-steps.csv" href="${place.edition.root}tables/assessment-steps.csv"
        >${words.tools.csv}: ${stepsTable(place).caption.toLowerCase()}</a
      >`
    ])}
  </section>`;
}

function goalArticle(place: ReportPlace, row: GoalRow, index: number): Html {
  const { edition, words } = place;
  const { document, site } = edition;
  const placeName = (where: GoalPlace) => goalPlaceName(place, where);
  const context = goalContext(place, { document, asOf: site.as_of_date, placeName });
  const id = `goal-${index + 1}`;
  const chart = chartBlock(document, {
    id: `${id}-progress`,
    headline: row.goal.title,
    level: 3,
    reading: words.goalPlace(placeName(row.goal.measure)),
    chart: "goalProgress",
    ...goalChart(context, row),
    widths: { wide: 560, print: 334 }
  });
  return goalPart(context, row, id, chart);
}
