import type { Change } from "../../explain/changed-rows.js";
import { numberWords } from "../../explain/value-words.js";
import type { Choice } from "../../explain/what-if.js";
import { changedWords } from "../view/what-if.js";
import type { StudentAsk } from "../worker/explain-student.js";
import { part, put, putError, type StudioPage } from "./studio-page.js";

/** Asks for the score under what the reader's sliders say, the newest question only. */
export function followChanges(page: StudioPage, student: () => StudentAsk, choices: readonly Choice[]): void {
  const form = part("what-if-form") as HTMLFormElement;
  let asked = 0;
  form.oninput = () => {
    tellValues(form, choices);
    void ask();
  };
  form.onreset = () => {
    window.setTimeout(() => {
      tellValues(form, choices);
      put("what-if-result", undefined);
    });
  };

  async function ask(): Promise<void> {
    const own = ++asked;
    const changes = choices.flatMap((choice) => changeOf(form, choice));
    try {
      const answer = await page.client.run("whatIf", { ...student(), changes }).answer;
      if (own === asked) put("what-if-result", changes.length > 0 ? changedWords(answer) : undefined);
    } catch (error) {
      putError("what-if-result", "The score can’t be told", error);
    }
  }
}

/** A control that stands elsewhere than on record. */
function changeOf(form: HTMLFormElement, { feature, options }: Choice): Change[] {
  const control = controlOf(form, feature.name);
  if (!isMoved(control)) return [];
  const option = options?.find((d) => String(d.value) === control.value);
  return [{ feature: feature.name, to: option ? option.value : Number(control.value) }];
}

/** Beside each control what it stands at, in words. */
function tellValues(form: HTMLFormElement, choices: readonly Choice[]): void {
  for (const { feature, options } of choices) {
    const control = controlOf(form, feature.name);
    const output = form.querySelector<HTMLElement>(`[data-value="${feature.name}"]`);
    const chosen = options?.find((d) => String(d.value) === control.value)?.label;
    const moved = chosen ?? numberWords(feature, Number(control.value));
    if (output) output.textContent = isMoved(control) ? moved : (output.dataset["own"] ?? "");
  }
}

type Control = HTMLInputElement | HTMLSelectElement;

function controlOf(form: HTMLFormElement, name: string): Control {
  return form.elements.namedItem(name) as Control;
}

function isMoved(control: Control): boolean {
  if (control instanceof HTMLInputElement) return control.value !== control.defaultValue;
  return Array.from(control.selectedOptions).some((d) => !d.defaultSelected);
}
