import { keptWords } from "../../assessment/words/kept-words.js";
import { planWords } from "../../assessment/words/plan-words.js";
import type { Plan } from "../../assessment/plan.js";
import { goalForm } from "../../page/assessment/plan/goal-form.js";
import { goalPreview } from "../../page/assessment/plan/goal-preview.js";
import { chosenWords, prioritiesForm } from "../../page/assessment/plan/priorities-form.js";
import type { PlanChoices } from "../../page/assessment/plan/plan-choices.js";
import type { PlanView } from "../../page/assessment/plan/plan-view.js";
import { html } from "../../report/html.js";
import { drawId, today } from "../browser.js";
import { clockWords } from "../clock-words.js";
import { all, byId, setMarkup, setText } from "../elements.js";
import { noticeKept } from "../kept-notice.js";
import { openSessionFile } from "../open-session-file.js";
import { pageData } from "../page-data.js";
import { openSession } from "../session-store.js";
import { saveSession } from "../tally/session-files.js";
import { listenToGoals } from "./listen-to-goals.js";
import { withNewGoal, withPriority } from "./plan-edits.js";
import { showProblems } from "./show-problems.js";
import { suggestedPractices } from "./suggested.js";

/** Makes the coordinator's plan page keep priorities, goals and steps, and draw how far each goal is. */
export function startPlan(page: HTMLElement): void {
  const { choices, ...place } = pageData<{ choices: PlanChoices }>();
  const words = planWords[place.language];
  const kept = openSession(place);
  const day = choices.is_demo ? choices.as_of_date : today();
  const goalsPlace = byId("goals-form");
  let drawn = "";
  let seen: Plan | undefined;
  let typed: Plan | undefined;

  const { elsewhere } = words;
  const elsewhereWords = (saved_at: string, other: ReturnType<typeof kept.value>): string =>
    elsewhere(clockWords(saved_at, place.language, today()), kept.value().plan.goals.length, other.plan.goals.length);
  noticeKept(byId("kept-notice"), kept, { ...words, ...keptWords[place.language], elsewhere: elsewhereWords }, save);
  const change = (edit: (plan: Plan) => Plan): void =>
    kept.change((session) => ({ ...session, plan: (typed = edit(session.plan)) }));
  listenToGoals(goalsPlace, { change, plan: () => kept.value().plan, choices, words });
  byId("priorities-form").onchange = ({ target }) => {
    const box = target as HTMLInputElement;
    const id = box.dataset["priority"];
    if (id) change((plan) => withPriority(plan, id, box.checked));
  };
  byId("add-goal").onclick = () => {
    change((plan) => withNewGoal(plan, drawId(), choices));
    byId(`goal-${kept.value().plan.goals.length - 1}-title`).focus();
  };
  byId("save-session").onclick = save;
  openSessionFile(byId<HTMLInputElement>("open-session"), kept, place);
  kept.onChange(show);
  page.classList.add("is-live");
  show();

  function save(): void {
    saveSession(kept.value());
  }

  function view(): PlanView {
    const session = kept.value();
    const suggested = suggestedPractices(session, place.instrument);
    return { place, words, document, choices, plan: session.plan, suggested, today: day };
  }

  /**
   * Draws the forms anew only where goals or steps came or went, so that what is typed in stays as it is; a plan that
   * was not made here, another tab's or a file's, is drawn whole.
   */
  function show(): void {
    const state = kept.state();
    const time = state.state === "saved" ? words.saved(clockWords(state.saved_at, place.language, today())) : "";
    setText(byId("saved-words"), state.state === "saved" || state.state === "empty" ? time : words.unsaved);
    const { plan } = kept.value();
    if (plan === seen) return;
    const before = plan === typed ? seen : undefined;
    seen = plan;
    const shown = view();
    if (before === undefined) setMarkup(byId("priorities-form"), prioritiesForm(shown).markup);
    for (const box of all<HTMLInputElement>("[data-priority]"))
      box.checked = plan.priorities.includes(box.dataset["priority"] ?? "");
    setText(byId("priorities-chosen"), chosenWords(shown));
    const shape = shapeOf(plan);
    if (before === undefined || shape !== drawn) setMarkup(goalsPlace, forms(shown));
    drawn = shape;
    plan.goals.forEach((goal, i) => {
      if (shape === shapeOf(before) && goal === before?.goals[i]) return;
      setMarkup(byId(`goal-${i}-preview`), goalPreview(shown, goal, i).markup);
      showProblems(shown, goal, i);
    });
  }
} // prettier-ignore

function forms(view: PlanView): string {
  const { plan, words } = view;
  if (plan.goals.length === 0) return html`<p class="reading">${words.noGoals}</p>`.markup;
  return html`${plan.goals.map(
    (goal, i) =>
      html`<div class="plan-goal">
        ${goalForm(view, goal, i)}
        <section class="goal-preview" aria-label="${words.goal(i + 1)}: ${words.preview}">
          <p class="preview-name">${words.preview}</p>
          <div id="goal-${i}-preview"></div>
        </section>
      </div>`
  )}`.markup;
}

/** What the forms' own markup depends on: which goals and steps there are, what they are of, and what is chosen first. */
function shapeOf(plan: Plan | undefined): string {
  return JSON.stringify([
    plan?.priorities,
    plan?.goals.map(({ goal_id, steps, measure, target_date }) => [
      goal_id,
      steps.map((d) => d.step_id),
      measure.scope,
      measure.place,
      target_date === "" ? 0 : measure.school_year
    ])
  ]);
}
