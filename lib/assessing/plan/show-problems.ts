import type { Goal } from "../../assessment/plan.js";
import { goalProblems, type GoalProblem } from "../../page/assessment/plan/goal-problems.js";
import type { PlanView } from "../../page/assessment/plan/plan-view.js";
import { isLate } from "../../page/assessment/plan/steps-form.js";
import { all, byId, setText } from "../elements.js";

/** What is only missing is told in one line under the form; what is wrong stands at its field too. */
const missing: readonly GoalProblem["kind"][] = [
  ...(["title", "place", "baseline", "target", "target_date", "responsible_role"] as const),
  ...(["step_title", "step_due", "step_role"] as const)
];

/** Says beside a goal's form what it lacks or holds amiss, and which of its steps are late. */
export function showProblems({ words, choices, today }: PlanView, goal: Goal, index: number): void {
  const id = `goal-${index}`;
  const problems = goalProblems(goal, choices);
  const wrong = problems.filter((d) => !missing.includes(d.kind));
  for (const control of all<HTMLInputElement>(`#goals-form [data-goal="${index}"] [data-field]`)) {
    const field = control.dataset["field"] ?? "";
    const own = wrong.find((d) => d.field === field);
    control.setAttribute("aria-invalid", String(own !== undefined));
    const place = document.getElementById(`${id}-${field}-problem`);
    if (place) setText(place, own ? words.problems[own.kind] : "");
  }
  goal.steps.forEach((step, s) => {
    const late = isLate(step, today);
    setText(byId(`${id}-step-${s}-late`), late ? words.late : "");
    byId(`${id}-step-${s}`).classList.toggle("is-late", late);
  });
  const late = goal.steps.filter((d) => isLate(d, today)).length;
  const told = problems.map(
    (d) => (d.step === undefined ? "" : `${words.step(d.step + 1)}: `) + words.problems[d.kind]
  );
  const summary = told.length > 0 ? words.incomplete(told.join("; ")) : words.complete;
  setText(byId(`${id}-problems`), late > 0 ? `${summary} ${capital(words.lateSteps(late))}.` : summary);
  setText(byId(`${id}-name`), goal.title || words.untitled);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
