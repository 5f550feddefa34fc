import type { Goal, Step } from "../../../assessment/plan.js";
import type { PlanWords } from "../../../assessment/words/en/plan.js";
import { choiceSeries, type PlanChoices } from "./plan-choices.js";

export type GoalProblemKind = keyof PlanWords["problems"];

export interface GoalProblem {
  /** The field that it is about: "title", "target", "step-0-due". */
  readonly field: string;
  readonly kind: GoalProblemKind;
  /** The step's place, from 0. */
  readonly step?: number;
}

/** What a goal lacks, or holds amiss, before it can be released; fields in the form's order. */
export function goalProblems(goal: Goal, choices: PlanChoices): GoalProblem[] {
  const { baseline, target } = goal;
  const found: (GoalProblemKind | undefined)[] = [
    goal.title.trim() === "" ? "title" : undefined,
    placeProblem(goal, choices),
    goal.baseline_as_of === "" ? "baseline" : undefined,
    target === 0 ? "target" : target < 0 || target > 1 ? "target_range" : undefined,
    goal.baseline_as_of !== "" && target > baseline && target <= 1 ? "target_above" : undefined,
    goal.target_date === "" ? "target_date" : undefined,
    goal.target_date !== "" && goal.baseline_as_of >= goal.target_date ? "target_date_early" : undefined,
    goal.responsible_role.trim() === "" ? "responsible_role" : undefined
  ];
  return [
    ...found.flatMap((kind) => (kind ? [{ field: fieldOf(kind), kind }] : [])),
    ...goal.steps.flatMap(stepProblems)
  ];
}

function placeProblem({ measure }: Goal, choices: PlanChoices): GoalProblemKind | undefined {
  if (measure.scope !== "district" && measure.place === undefined) return "place";
  const figures = choiceSeries(choices, measure);
  if (figures.length === 0) return "place_gone";
  return figures.every((d) => d.rate === null) ? "place_hidden" : undefined;
}

function stepProblems(step: Step, index: number): GoalProblem[] {
  const problem = (field: string, kind: GoalProblemKind): GoalProblem => ({
    ...{ field: `step-${index}-${field}`, kind, step: index }
  });
  return [
    ...(step.title.trim() === "" ? [problem("title", "step_title")] : []),
    ...(step.responsible_role.trim() === "" ? [problem("role", "step_role")] : []),
    ...(step.due === "" ? [problem("due", "step_due")] : [])
  ];
}

/** "target_above" is about the target. */
function fieldOf(kind: GoalProblemKind): string {
  if (kind.startsWith("target_date")) return "target_date";
  if (kind.startsWith("target")) return "target";
  return kind.startsWith("place") ? "place" : kind;
}
