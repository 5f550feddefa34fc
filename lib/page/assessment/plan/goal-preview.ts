import type { Goal } from "../../../assessment/plan.js";
import { progressOf } from "../../../assessment/progress-of.js";
import { goalProgress } from "../../../chart/assessment/goal-progress.js";
import { svgMarkup } from "../../../chart/svg-markup.js";
import { html, type Html } from "../../../report/html.js";
import { goalContext } from "../report/goal-context.js";
import { goalChart, goalPart, type GoalRow } from "../report/goal-part.js";
import { goalProblems } from "./goal-problems.js";
import { choiceSeries } from "./plan-choices.js";
import type { PlanView } from "./plan-view.js";

/** A goal as the report will show it, drawn from the figures at hand; what it lacks where it can't be drawn yet. */
export function goalPreview(view: PlanView, goal: Goal, index: number): Html {
  const { place, choices, document, today, words } = view;
  const placeName = (where: Pick<Goal["measure"], "scope" | "place">) =>
    choices.places.find((d) => d.scope === where.scope && d.place === where.place)?.label ??
    where.place ??
    "";
  const context = goalContext(place, { document, asOf: choices.as_of_date, placeName });
  const title = { ...goal, title: goal.title || words.untitled };
  const progress = progressOf(goal, choiceSeries(choices, goal.measure), today);
  const missing = goalProblems(goal, choices).filter((d) => d.step === undefined && d.kind !== "title");
  const isDrawable = missing.every((d) => d.kind === "responsible_role");
  const row: GoalRow = { goal: title, progress, because: undefined };
  if (!isDrawable)
    return html`<article class="goal">
      <h3>${title.title}</h3>
      <p class="reading">${words.incomplete(missing.map((d) => words.problems[d.kind]).join("; "))}</p>
    </article>`;
  const { rows, options } = goalChart(context, row);
  const drawing = (kind: "wide" | "narrow" | "print", width: number) => {
    const id = `preview-${index}-${kind}`;
    const svg = goalProgress(rows, { ...options, document, kind, width, id, title: title.title });
    return html`<div class="drawing drawing-${kind}">${svgMarkup(svg)}</div>`;
  };
  const chart = html`<h3>${title.title}</h3>
    <p class="reading">${context.words.goalPlace(placeName(goal.measure))}</p>
    <div class="drawings">${drawing("wide", 420)}${drawing("narrow", 320)}${drawing("print", 334)}</div>`;
  return goalPart(context, row, `preview-${index}`, chart);
}
