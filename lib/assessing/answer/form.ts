import type { Rating } from "../../assessment/rating.js";
import { all, byId } from "../elements.js";
import type { Draft } from "./draft.js";

/** What a person does to the form. */
export interface FormListener {
  readonly rate: (question_id: string, rating: Rating | undefined) => void;
  readonly note: (question_id: string, note: string) => void;
  readonly about: (about: Pick<Draft, "role_id" | "department_id">) => void;
}

/** Listens to the form: each keystroke is told. Delete on a rating takes the answer back. */
export function listenToForm(form: HTMLFormElement, { rate, note, about }: FormListener): void {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) note(questionOf(target), target.value);
    else if (target instanceof HTMLInputElement && target.type === "radio")
      rate(target.name, target.value as Rating);
    else if (target instanceof HTMLSelectElement)
      about({ role_id: select("role").value, department_id: select("department").value });
  });
  form.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    if (key === "Delete" || key === "Backspace") rate(target.name, undefined);
    if (key === "Enter") event.preventDefault();
  });
  for (const button of all<HTMLButtonElement>("[data-clear]", form)) {
    button.onclick = () => {
      const id = button.dataset["clear"] ?? "";
      form.querySelector<HTMLInputElement>(`input[name="${id}"]`)?.focus();
      rate(id, undefined);
    };
  }
}

/** Puts a draft into the form, on paper too. */
export function showInForm(form: HTMLFormElement, draft: Draft): void {
  byId<HTMLFieldSetElement>("answer-form").disabled = draft.is_handed;
  select("role").value = draft.role_id;
  select("department").value = draft.department_id;
  for (const radio of all<HTMLInputElement>("input[type=radio]", form))
    radio.checked = draft.ratings[radio.name] === radio.value;
  for (const button of all<HTMLButtonElement>("[data-clear]", form))
    button.hidden = draft.ratings[button.dataset["clear"] ?? ""] === undefined;
  for (const area of all<HTMLTextAreaElement>("textarea", form)) {
    const note = draft.notes[questionOf(area)] ?? "";
    if (area.value !== note) area.value = note;
  }
  for (const choice of all("[data-choice]", form)) {
    const list = choice.closest<HTMLElement>("[data-paper]")?.dataset["paper"] ?? "";
    choice.classList.toggle("is-chosen", select(list).value === choice.dataset["choice"]);
  }
}

function questionOf(area: HTMLTextAreaElement): string {
  return area.closest<HTMLElement>("[data-question]")?.dataset["question"] ?? "";
}

function select(id: string): HTMLSelectElement {
  return byId<HTMLSelectElement>(id);
}
