import type { Goal, Step } from "../../../assessment/plan.js";
import type { GoalProgress } from "../../../assessment/progress-of.js";
import type { GoalPoint, GoalProgressOptions } from "../../../chart/assessment/goal-progress.js";
import type { Share } from "../../../chart/share.js";
import { html, type Html } from "../../../report/html.js";
import { percent } from "../../../report/percent.js";
import type { GoalContext } from "./goal-context.js";
import { roleName } from "./role-name.js";

export interface GoalRow {
  readonly goal: Goal;
  readonly progress: GoalProgress;
  /** Why nothing can be drawn. */
  readonly because: string | undefined;
}

/** A goal with its chart, or why it has none, what it comes to in words, and its steps, late ones by word and weight. */
export function goalPart(context: GoalContext, row: GoalRow, id: string, chart: Html): Html {
  const { words } = context;
  const { goal, progress, because } = row;
  const isBehind = progress.status === "behind";
  return html`<article class="goal ${isBehind ? "is-behind" : ""}" id="${id}">
    ${because === undefined ? chart : withoutChart(context, row)}
    <p class="goal-words">
      <b class="goal-status">${words.goalStatus[progress.status]}</b>
      ${words.goalWords(percent(goal.baseline), words.date(goal.baseline_as_of), percent(goal.target), words.date(goal.target_date))}
      ${nowWords(context, row)}
      ${goal.responsible_role && html`${words.responsible}: ${roleName(context, goal.responsible_role)}.`}
      ${goal.questions.length > 0 && html`${words.serves} ${goal.questions.join(", ")}.`}
    </p>
    ${steps(context, row)}
  </article>`;
} // prettier-ignore

/** Rows and options of the goal's chart, in the page's language. */
export function goalChart(
  { words, asOf }: GoalContext,
  { goal, progress }: GoalRow
): { readonly rows: readonly GoalPoint[]; readonly options: GoalProgressOptions } {
  return {
    rows: progress.points.map((d) => ({
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
      asOf,
      words: { baseline: words.baseline, target: words.target, now: words.now, toCome: words.notYetKnown }
    }
  };
}

function nowWords({ words }: GoalContext, { progress }: GoalRow): string {
  const { rate, as_of_date, off_line } = progress;
  if (rate === undefined || as_of_date === undefined || off_line === undefined) return "";
  const off = words.points(Math.abs(off_line * 100).toFixed(1));
  return words.goalNow(percent(rate), words.date(as_of_date), off, off_line > 0);
}

function shareOf(rate: number | null): Share {
  return { shown: rate === null ? "hidden" : "exact", rate, low: null, high: null };
}

function withoutChart({ words, placeName }: GoalContext, { goal, because }: GoalRow): Html {
  return html`<h3>${goal.title}</h3>
    <p class="reading">${words.goalPlace(placeName(goal.measure))}</p>
    <p class="state">${because}</p>`;
}

function steps(context: GoalContext, { goal, progress }: GoalRow): Html {
  const { words } = context;
  if (goal.steps.length === 0) return html`<p class="reading">${words.noSteps}</p>`;
  return html`<table class="step-table">
    <caption class="visually-hidden">${words.column.steps}: ${goal.title}</caption>
    <thead><tr><th scope="col">${words.step}</th><th scope="col">${words.responsible}</th><th scope="col">${words.status}</th></tr></thead>
    <tbody>${goal.steps.map((step) => stepRow(context, step, progress.late_steps.some((d) => d.step_id === step.step_id)))}</tbody>
  </table>`;
} // prettier-ignore

function stepRow(context: GoalContext, step: Step, isLate: boolean): Html {
  const { words, scale } = context;
  const status = scale.status[step.status];
  const isOpen = step.status === "not_started" || step.status === "under_way";
  const due = step.due && words.date(step.due);
  const when = isLate
    ? html`<b class="late">${words.late(due)}</b>`
    : isOpen && due && html`<span class="when">${due}</span>`;
  return html`<tr class="${isLate ? "is-late" : ""}">
    <th scope="row">${step.title}</th>
    <td>${step.responsible_role && roleName(context, step.responsible_role)}</td>
    <td>${status}${when && html`, ${when}`}</td>
  </tr>`;
}
