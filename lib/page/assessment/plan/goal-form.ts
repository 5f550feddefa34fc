import { instrumentQuestions } from "../../../assessment/instrument-questions.js";
import type { Goal } from "../../../assessment/plan.js";
import { reportWords } from "../../../assessment/words/report-words.js";
import { schoolYearName, schoolYearOf } from "../../../canon/school-year.js";
import { html, type Html, type HtmlValue } from "../../../report/html.js";
import { percent, percentNumber } from "../../../report/percent.js";
import { say } from "../assessment-frame.js";
import { roleOptions } from "./role-options.js";
import { placeOptions } from "./place-options.js";
import { choiceSeries } from "./plan-choices.js";
import type { PlanView } from "./plan-view.js";
import { stepsForm } from "./steps-form.js";

/** The fields of one goal; problems and the preview have their places, which the page's script fills. */
export function goalForm(view: PlanView, goal: Goal, index: number): Html {
  const { words, place, plan } = view;
  const { fields } = words;
  const id = `goal-${index}`;
  const number = index + 1;
  return html`<fieldset class="goal-form" data-goal="${index}">
    <legend><span class="visually-hidden">${words.goal(number)}: </span><span id="${id}-name">${goal.title || words.untitled}</span></legend>
    <div class="goal-fields">
      ${field(id, "title", fields.title, html`<input type="text" ${named(id, "title")} value="${goal.title}" maxlength="200" autocomplete="off" />`, "wide")}
      ${field(id, "place", fields.place, html`<select ${named(id, "place")} autocomplete="off">${placeOptions(view, goal.measure)}</select>`)}
      ${field(id, "baseline", fields.baseline, html`<select ${named(id, "baseline")} autocomplete="off">${baselineOptions(view, goal)}</select>`)}
      ${field(id, "target", fields.target, html`<input type="number" ${named(id, "target")} value="${goal.target > 0 ? percentNumber(goal.target) : ""}" min="0" max="100" step="0.1" inputmode="decimal" autocomplete="off" />`)}
      ${field(id, "target_date", fields.target_date, html`<input type="date" ${named(id, "target_date")} value="${goal.target_date}" autocomplete="off" />`)}
      ${field(id, "block", fields.block, html`<select ${named(id, "block")} autocomplete="off">${blockOptions(view, goal)}</select>`)}
      ${field(id, "responsible_role", fields.responsible_role, html`<select ${named(id, "responsible_role")} autocomplete="off">${roleOptions(view, goal.responsible_role)}</select>`)}
    </div>
    <fieldset class="goal-serves">
      <legend>${fields.questions}</legend>
      ${plan.priorities.length === 0 && html`<p class="reading">${words.noPriorities}</p>`}
      ${[...new Set([...plan.priorities, ...goal.questions])].map((question) => {
        const found = instrumentQuestions(place.instrument).find((d) => d.question_id === question);
        return html`<label class="check"><input type="checkbox" id="${id}-serves-${question}" data-serves="${question}" ${goal.questions.includes(question) && "checked"} autocomplete="off" />
          <span>${question} ${found && say(place, found.practice)}</span></label>`;
      })}
    </fieldset>
    ${stepsForm(view, goal, index)}
    <p class="goal-problems" id="${id}-problems"></p>
    <p class="buttons"><button type="button" class="link" id="${id}-remove" data-remove-goal="${index}" aria-label="${words.removeGoal(number)}">${words.remove}</button></p>
  </fieldset>`;
} // prettier-ignore

/** A labelled control and the place of what is wrong with it. */
export function field(id: string, name: string, label: string, control: Html, classes = ""): Html {
  return html`<div class="field ${classes}">
    <label for="${id}-${name}">${label}</label>
    ${control}
    <p class="problem" id="${id}-${name}-problem"></p>
  </div>`;
}

/** Id, name in the goal, and the place of its problem. */
export function named(id: string, name: string): Html {
  return html`id="${id}-${name}" data-field="${name}" aria-describedby="${id}-${name}-problem"`;
}

function baselineOptions({ words, choices, place }: PlanView, goal: Goal): HtmlValue {
  const { date } = reportWords[place.language];
  const figures = choiceSeries(choices, goal.measure);
  const isKnown = figures.some((d) => d.as_of_date === goal.baseline_as_of);
  const kept = goal.baseline_as_of !== "" && !isKnown;
  return html`<option value="">${words.choose}</option>
    ${kept && html`<option value="${goal.baseline_as_of}" selected>${date(goal.baseline_as_of)}: ${percent(goal.baseline)}</option>`}
    ${figures
      .toReversed()
      .map(
        (d) =>
          html`<option value="${d.as_of_date}" ${d.rate === null && "disabled"} ${d.as_of_date === goal.baseline_as_of && "selected"}>
            ${words.figure(date(d.as_of_date), d.block, d.rate === null ? words.hidden : percent(d.rate))}
          </option>`
      )}`;
} // prettier-ignore

/** Blocks of the school year in which the target's day lies, the last one first. */
function blockOptions({ words, choices, place }: PlanView, { measure, target_date }: Goal): HtmlValue {
  const year = target_date ? schoolYearOf(target_date) : place.school_year;
  const last = Math.max(choices.blocks_planned, measure.block);
  return Array.from({ length: last }, (_, i) => last - i).map(
    (block) =>
      html`<option value="${block}" ${block === measure.block && "selected"}>
        ${block === last ? words.lastBlockOf(block, schoolYearName(year)) : words.blockOf(block, schoolYearName(year))}
      </option>`
  );
}
