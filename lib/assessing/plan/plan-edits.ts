import type { Goal, Plan, Step } from "../../assessment/plan.js";
import { schoolYearOf } from "../../canon/school-year.js";
import { choiceSeries, type PlanChoices } from "../../page/assessment/plan/plan-choices.js";
import { stepStatuses } from "../../page/assessment/plan/steps-form.js";

/** A plan with a practice put first, or no longer. */
export function withPriority(plan: Plan, question_id: string, isChosen: boolean): Plan {
  const others = plan.priorities.filter((d) => d !== question_id);
  return { ...plan, priorities: isChosen ? [...others, question_id] : others };
}

/** With an empty goal at the end: of the whole district from where it closed the last year, judged by the last block of this. */
export function withNewGoal(plan: Plan, id: string, choices: PlanChoices): Plan {
  const goal: Goal = {
    goal_id: id,
    title: "",
    questions: plan.priorities.slice(0, 1),
    measure: {
      measure: "chronic_absence_rate",
      scope: "district",
      school_year: plan.school_year,
      block: choices.blocks_planned
    },
    ...{ baseline: 0, baseline_as_of: "", target: 0, target_date: "", responsible_role: "", steps: [] }
  };
  return { ...plan, goals: [...plan.goals, withBaseline(goal, undefined, choices)] };
}

export function withoutGoal(plan: Plan, index: number): Plan {
  return { ...plan, goals: plan.goals.filter((_, i) => i !== index) };
}

export function withGoal(plan: Plan, index: number, edit: (goal: Goal) => Goal): Plan {
  return { ...plan, goals: plan.goals.map((goal, i) => (i === index ? edit(goal) : goal)) };
}

/** What a field of the form sets in a goal; a new place brings the figure that it closed the last year with. */
export function withField(goal: Goal, field: string, value: string, choices: PlanChoices): Goal {
  switch (field) {
    case "title":
    case "responsible_role":
      return { ...goal, [field]: value };
    case "place":
      return withBaseline(withPlace(goal, value), undefined, choices);
    case "baseline":
      return withBaseline(goal, value, choices);
    case "target":
      return { ...goal, target: finite(Math.round(Number(value) * 10) / 1000) };
    case "target_date":
      return { ...goal, target_date: value, measure: { ...goal.measure, ...yearOf(value) } };
    case "block":
      return { ...goal, measure: { ...goal.measure, block: finite(Number(value)) } };
    default:
      return goal;
  }
}

export function withServed(goal: Goal, question_id: string, isServed: boolean): Goal {
  const others = goal.questions.filter((d) => d !== question_id);
  return { ...goal, questions: isServed ? [...others, question_id] : others };
}

export function withNewStep(goal: Goal, id: string): Goal {
  const step: Step = {
    step_id: id,
    title: "",
    responsible_role: goal.responsible_role,
    due: "",
    status: "not_started"
  };
  return { ...goal, steps: [...goal.steps, step] };
}

export function withoutStep(goal: Goal, index: number): Goal {
  return { ...goal, steps: goal.steps.filter((_, i) => i !== index) };
}

export function withStepField(goal: Goal, index: number, field: string, value: string): Goal {
  const status = stepStatuses.find((d) => d === value);
  const change: Partial<Step> =
    field === "title"
      ? { title: value }
      : field === "role"
        ? { responsible_role: value }
        : field === "due"
          ? { due: value }
          : status
            ? { status }
            : {};
  return { ...goal, steps: goal.steps.map((step, i) => (i === index ? { ...step, ...change } : step)) };
}

/** "school:rowan-middle" as the form names it. */
function withPlace(goal: Goal, key: string): Goal {
  const { measure, school_year, block } = goal.measure;
  const at = key.indexOf(":");
  const scope = at < 0 ? key : key.slice(0, at);
  const kept = { measure, school_year, block } as const;
  if (scope === "school" || scope === "group")
    return { ...goal, measure: { ...kept, scope, place: key.slice(at + 1) } };
  return { ...goal, measure: { ...kept, scope: "district" } };
}

/** The figure of a day; without one the end of the year before, or else the newest that is shown. */
function withBaseline(goal: Goal, date: string | undefined, choices: PlanChoices): Goal {
  const shown = choiceSeries(choices, goal.measure).filter((d) => d.rate !== null);
  const earlier = shown.filter((d) => d.school_year < goal.measure.school_year);
  const found =
    date === undefined ? (earlier.at(-1) ?? shown.at(-1)) : shown.find((d) => d.as_of_date === date);
  return { ...goal, baseline: found?.rate ?? 0, baseline_as_of: found?.as_of_date ?? "" };
}

/** 0 where what was typed is no number yet. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function yearOf(date: string): { school_year?: number } {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { school_year: schoolYearOf(date) } : {};
}
