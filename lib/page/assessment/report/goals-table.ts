import { progressOf } from "../../../assessment/progress-of.js";
import { percent } from "../../../report/percent.js";
import type { BlockTable } from "../../block-table.js";
import { goalPlaceName } from "./goal-place-name.js";
import { goalSeries } from "./goal-series.js";
import type { GoalRow } from "./goal-part.js";
import type { StepRow } from "./goals-block.js";
import { roleName } from "./role-name.js";
import type { ReportPlace } from "./report-place.js";

/** Each goal of the released plan with how far it is by this release's own figures. */
export function goalRows(place: ReportPlace): GoalRow[] {
  const { released, edition } = place;
  return (released?.plan?.goals ?? []).map((goal) => {
    const series = goalSeries(edition.release, goal.measure);
    const progress = progressOf(goal, series, edition.site.as_of_date);
    return {
      goal,
      progress,
      because: becauseOf(place, { goal, progress, because: undefined }, series.length)
    };
  });
}

function becauseOf(place: ReportPlace, { goal, progress }: GoalRow, figures: number): string | undefined {
  const { words } = place;
  if (figures === 0) return words.placeGone(goalPlaceName(place, goal.measure));
  if (progress.status !== "not_yet_known") return undefined;
  return progress.points.some((d) => d.rate === null) ? words.placeHidden : words.noFigureYet;
}

export function goalsTable(place: ReportPlace): BlockTable<GoalRow> {
  const { words } = place;
  return {
    name: "assessment-goals",
    caption: words.column.goals,
    rows: goalRows(place),
    columns: [
      { name: "goal", label: words.column.goals, heads: true, value: (d) => d.goal.title },
      { name: "measure", label: words.column.measure, value: (d) => words.goalPlace(goalPlaceName(place, d.goal.measure)) },
      { name: "baseline", label: words.baseline, numeric: true, value: (d) => d.goal.baseline, text: (d) => percent(d.goal.baseline) },
      { name: "baseline_as_of", label: "", value: (d) => d.goal.baseline_as_of },
      { name: "target", label: words.target, numeric: true, value: (d) => d.goal.target, text: (d) => percent(d.goal.target) },
      { name: "target_date", label: words.due, value: (d) => d.goal.target_date, text: (d) => words.date(d.goal.target_date) },
      { name: "now", label: words.now, numeric: true, value: (d) => d.progress.rate ?? null, text: (d) => (d.progress.rate === undefined ? words.notYetKnown : percent(d.progress.rate)) },
      { name: "now_as_of", label: "", value: (d) => d.progress.as_of_date ?? null },
      { name: "line", label: "", value: (d) => (d.progress.line === undefined ? null : Math.round(d.progress.line * 1e6) / 1e6) },
      { name: "status", label: words.status, value: (d) => d.progress.status, text: (d) => words.goalStatus[d.progress.status] },
      { name: "responsible_role", label: words.responsible, value: (d) => d.goal.responsible_role, text: (d) => roleName(place, d.goal.responsible_role) },
      { name: "questions", label: words.serves, value: (d) => d.goal.questions.join(" ") }
    ] // prettier-ignore
  };
}

export function stepsTable(place: ReportPlace): BlockTable<StepRow> {
  const { words, scale } = place;
  return {
    name: "assessment-steps",
    caption: words.column.steps,
    rows: goalRows(place).flatMap(({ goal, progress }) =>
      goal.steps.map((step) => ({
        ...{ goal, step },
        isLate: progress.late_steps.some((d) => d.step_id === step.step_id)
      }))
    ),
    columns: [
      { name: "goal", label: words.column.goals, value: (d) => d.goal.title },
      { name: "step", label: words.step, heads: true, value: (d) => d.step.title },
      { name: "responsible_role", label: words.responsible, value: (d) => d.step.responsible_role, text: (d) => roleName(place, d.step.responsible_role) },
      { name: "due", label: words.due, value: (d) => d.step.due, text: (d) => words.date(d.step.due) },
      { name: "status", label: words.status, value: (d) => d.step.status, text: (d) => scale.status[d.step.status] },
      { name: "is_late", label: "", value: (d) => (d.isLate ? "yes" : "no") }
    ] // prettier-ignore
  };
}
