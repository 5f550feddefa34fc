import type { Goal, Step } from "../../../assessment/plan.js";
import { scaleWords } from "../../../assessment/words/scale-words.js";
import { html, type Html } from "../../../report/html.js";
import type { PlanView } from "./plan-view.js";
import { roleOptions } from "./role-options.js";

export const stepStatuses = ["not_started", "under_way", "done", "dropped"] as const;

/** Whether a step is past its day and neither done nor dropped. */
export function isLate(step: Step, today: string): boolean {
  return step.due !== "" && step.due < today && step.status !== "done" && step.status !== "dropped";
}

/** A goal's steps, a row of fields each. */
export function stepsForm(view: PlanView, goal: Goal, index: number): Html {
  const { words } = view;
  return html`<div class="goal-steps">
    <h3>${words.steps}</h3>
    ${goal.steps.length === 0 && html`<p class="reading">${words.noSteps}</p>`}
    <ol>
      ${goal.steps.map((step, s) => stepFields(view, step, index, s))}
    </ol>
    <p class="buttons">
      <button
        type="button"
        class="button"
        id="goal-${index}-add-step"
        data-add-step="${index}"
        aria-label="${words.addStepTo(index + 1)}"
      >
        ${words.addStep}
      </button>
    </p>
  </div>`;
}

function stepFields(view: PlanView, step: Step, goal: number, index: number): Html {
  const { words, place, today } = view;
  const id = `goal-${goal}-step-${index}`;
  const label = (field: string) => words.stepOf(field, index + 1, goal + 1);
  const named = (name: string) =>
    html`id="${id}-${name}" data-step="${index}" data-step-field="${name}" aria-describedby="${id}-problem"`;
  const statuses = scaleWords[place.language].status;
  return html`<li class="step-form ${isLate(step, today) ? "is-late" : ""}" id="${id}">
    <input type="text" ${named("title")} aria-label="${label(words.fields.step)}" placeholder="${words.fields.step}" value="${step.title}" maxlength="200" autocomplete="off" />
    <select ${named("role")} aria-label="${label(words.fields.responsible_role)}" autocomplete="off">${roleOptions(view, step.responsible_role)}</select>
    <input type="date" ${named("due")} aria-label="${label(words.fields.due)}" value="${step.due}" autocomplete="off" />
    <select ${named("status")} aria-label="${label(words.fields.status)}" autocomplete="off">
      ${stepStatuses.map((d) => html`<option value="${d}" ${d === step.status && "selected"}>${statuses[d]}</option>`)}
    </select>
    <b class="late" id="${id}-late">${isLate(step, today) && words.late}</b>
    <button type="button" class="link" id="${id}-remove" data-remove-step="${index}" aria-label="${words.removeStep(index + 1, goal + 1)}">${words.remove}</button>
    <p class="problem" id="${id}-problem"></p>
  </li>`; // prettier-ignore
}
