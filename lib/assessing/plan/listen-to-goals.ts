import type { Goal, Plan } from "../../assessment/plan.js";
import type { PlanWords } from "../../assessment/words/en/plan.js";
import type { PlanChoices } from "../../page/assessment/plan/plan-choices.js";
import { ask } from "../ask.js";
import { drawId } from "../browser.js";
import { byId } from "../elements.js";
import {
  withField,
  withGoal,
  withNewStep,
  withoutGoal,
  withoutStep,
  withServed,
  withStepField
} from "./plan-edits.js";

export interface GoalsPlace {
  readonly change: (edit: (plan: Plan) => Plan) => void;
  readonly plan: () => Plan;
  readonly choices: PlanChoices;
  readonly words: PlanWords;
}

/** Takes what is typed and pressed in the goals' forms into the plan. */
export function listenToGoals(forms: HTMLElement, { change, plan, choices, words }: GoalsPlace): void {
  // words and numbers as they are typed, choices and days when they are made
  forms.oninput = ({ target }) => {
    if (isTyped(target as HTMLInputElement)) edit(target as HTMLInputElement);
  };
  forms.onchange = ({ target }) => {
    if (!isTyped(target as HTMLInputElement)) edit(target as HTMLInputElement);
  };
  forms.onclick = ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>("button");
    if (button) void press(button);
  };

  function edit(control: HTMLInputElement): void {
    const index = goalOf(control);
    const { field, serves, step, stepField } = control.dataset;
    if (index === undefined) return;
    const set = (of: (goal: Goal) => Goal): void => change((all) => withGoal(all, index, of));
    if (field) set((goal) => withField(goal, field, control.value, choices));
    else if (serves) set((goal) => withServed(goal, serves, control.checked));
    else if (step && stepField) set((goal) => withStepField(goal, Number(step), stepField, control.value));
  }

  async function press(button: HTMLButtonElement): Promise<void> {
    const index = goalOf(button);
    if (index === undefined) return;
    const { addStep, removeStep, removeGoal } = button.dataset;
    if (addStep !== undefined) {
      const steps = plan().goals[index]?.steps.length ?? 0;
      change((all) => withGoal(all, index, (goal) => withNewStep(goal, drawId())));
      byId(`goal-${index}-step-${steps}-title`).focus();
    } else if (removeStep !== undefined) {
      change((all) => withGoal(all, index, (goal) => withoutStep(goal, Number(removeStep))));
      byId(`goal-${index}-add-step`).focus();
    } else if (removeGoal !== undefined) {
      const title = plan().goals[index]?.title ?? "";
      const question = {
        title: words.removeTitle,
        text: words.removeText(title || words.untitled),
        yes: words.remove,
        no: words.keep
      };
      if (!(await ask(question))) return;
      change((all) => withoutGoal(all, index));
      byId("add-goal").focus();
    }
  }
}

function isTyped({ type }: HTMLInputElement): boolean {
  return type === "text" || type === "number";
}

function goalOf(element: Element): number | undefined {
  const goal = element.closest<HTMLElement>("[data-goal]")?.dataset["goal"];
  return goal === undefined ? undefined : Number(goal);
}
