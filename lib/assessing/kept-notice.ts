import { html } from "../report/html.js";
import { setMarkup } from "./elements.js";
import type { Kept } from "./kept.js";

export interface KeptWords<T> {
  readonly full: string;
  readonly forbidden: string;
  /** How the other tab's stands beside this one's. */
  readonly elsewhere: (saved_at: string, other: T) => string;
  readonly takeOther: string;
  readonly keepMine: string;
  readonly saveFile: string;
}

/**
 * Says in `place` when something is not kept, and what can be done: no room, not allowed, or another tab that has
 * saved since, between which the person chooses.
 */
export function noticeKept<T>(
  place: HTMLElement,
  kept: Kept<T>,
  words: KeptWords<T>,
  saveAsFile: () => void
): void {
  let shown = "";
  let saved = kept.value();
  kept.onChange(show);
  show();
  window.addEventListener("beforeunload", (event) => {
    const isKept = kept.state().state === "saved" || kept.state().state === "empty";
    if (!isKept && kept.value() !== saved) event.preventDefault();
  });

  function show(): void {
    const state = kept.state();
    if (state.state === "saved") saved = kept.value();
    const markup = markupOf(state, words);
    if (markup === shown) return;
    shown = markup;
    setMarkup(place, markup);
    const on = (id: string, act: () => void): void =>
      place.querySelector<HTMLButtonElement>(id)?.addEventListener("click", act);
    on("#take-other", kept.takeOther);
    on("#keep-mine", kept.keepMine);
    on("#notice-file", saveAsFile);
  }
}

function markupOf<T>(state: ReturnType<Kept<T>["state"]>, words: KeptWords<T>): string {
  if (state.state === "empty" || state.state === "saved") return "";
  const file = html`<button type="button" class="button" id="notice-file">${words.saveFile}</button>`;
  if (state.state !== "elsewhere")
    return html`<div class="state error" role="alert" data-kept="${state.state}">
      <p>${words[state.state]}</p>
      <p class="buttons">${file}</p>
    </div>`.markup;
  return html`<div class="state error" role="alert" data-kept="elsewhere">
    <p>${words.elsewhere(state.other.saved_at, state.other.value)}</p>
    <p class="buttons">
      <button type="button" class="button" id="take-other">${words.takeOther}</button>
      <button type="button" class="button" id="keep-mine">${words.keepMine}</button>
      ${file}
    </p>
  </div>`.markup;
}
