import type { Choice } from "../choice.js";
import type { LiveBlock } from "./live-block.js";

/** Keeps the forms, the address and the blocks they name in step; the address holds every choice but the first. */
export function followFilters(forms: Iterable<HTMLFormElement>, blocks: readonly LiveBlock[]): void {
  const all = Array.from(forms);
  if (all.length === 0) return;
  for (const form of all) {
    form.hidden = false;
    form.onchange = () => {
      writeAddress(all);
      apply(form, blocks);
    };
    form.onsubmit = (event) => event.preventDefault();
  }
  window.addEventListener("popstate", readAll);
  readAll();

  function readAll(): void {
    const wanted = new URLSearchParams(window.location.search);
    for (const form of all) {
      for (const select of form.querySelectorAll("select")) {
        const value = wanted.get(select.name) ?? firstOf(select);
        select.value = Array.from(select.options, (d) => d.value).includes(value) ? value : firstOf(select);
      }
      if (Array.from(form.querySelectorAll("select")).some(isChanged)) apply(form, blocks);
      form.dataset["applied"] = "";
    }
  }
}

function apply(form: HTMLFormElement, blocks: readonly LiveBlock[]): void {
  const ids = (form.dataset["blocks"] ?? "").split(" ");
  const selects = Array.from(form.querySelectorAll("select"));
  const choice: Choice = Object.fromEntries(
    selects.filter((d) => d.value !== "").map((d) => [d.name, d.value])
  );
  const answers = blocks.filter((d) => ids.includes(d.element.id)).map((block) => block.choose(choice));
  const words = selects.filter(isChanged).map((d) => d.selectedOptions[0]?.textContent ?? d.value);
  const state = form.querySelector(".filter-state");
  if (state) state.textContent = words.length ? stateWords(words, answers) : "";
}

/** "Middle: 5 of 20 shown." and, where no headline was made for the choice, what the headline is still about. */
function stateWords(words: readonly string[], answers: readonly ReturnType<LiveBlock["choose"]>[]): string {
  const [first] = answers;
  if (!first) return "";
  const counts = first.shown < first.of ? `: ${first.shown} of ${first.of} shown.` : ".";
  const about = answers.every((d) => d.headed) ? "" : " The headline is about more than these.";
  return words.join(", ") + counts + about;
}

function writeAddress(forms: readonly HTMLFormElement[]): void {
  const address = new URL(window.location.href);
  for (const select of forms.flatMap((form) => Array.from(form.querySelectorAll("select")))) {
    if (isChanged(select)) address.searchParams.set(select.name, select.value);
    else address.searchParams.delete(select.name);
  }
  window.history.replaceState(null, "", address);
}

function isChanged(select: HTMLSelectElement): boolean {
  return select.value !== firstOf(select);
}

function firstOf(select: HTMLSelectElement): string {
  return select.options[0]?.value ?? "";
}
