import { html } from "../report/html.js";
import { setMarkup } from "./elements.js";
import type { Kept } from "./kept.js";
import { saveFile as handOut } from "./save-file.js";
import type { Aside } from "./shelf.js";

export interface KeptWords<T> {
  readonly full: string;
  readonly forbidden: string;
  /** How the other tab's stands beside this one's. */
  readonly elsewhere: (saved_at: string, other: T) => string;
  readonly takeOther: string;
  readonly keepMine: string;
  readonly saveFile: string;
  /** What was kept can't be read, or not all of it, and why. */
  readonly unread: (reasons: string) => string;
  readonly leftAway: (reasons: string) => string;
  readonly asideFile: string;
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
    const aside = kept.aside();
    const markup = (aside ? asideMarkup(aside, words) : "") + markupOf(state, words);
    if (markup === shown) return;
    shown = markup;
    setMarkup(place, markup);
    const on = (id: string, act: () => void): void =>
      place.querySelector<HTMLButtonElement>(id)?.addEventListener("click", act);
    on("#take-other", kept.takeOther);
    on("#keep-mine", kept.keepMine);
    on("#notice-file", saveAsFile);
    on("#aside-file", () => handOut("put-aside.json", keptValue(aside?.text ?? "")));
  }
}

function asideMarkup<T>({ reasons, isRead }: Aside, words: KeptWords<T>): string {
  const why = reasons.join("; ");
  return html`<div class="state error" role="alert" data-kept="aside">
    <p>${isRead ? words.leftAway(why) : words.unread(why)}</p>
    <p class="buttons"><button type="button" class="button" id="aside-file">${words.asideFile}</button></p>
  </div>`.markup;
}

/** What a page saves as its file: the value without the shelf's own marks; the text itself where that can't be told. */
function keptValue(text: string): string {
  try {
    return JSON.stringify((JSON.parse(text) as Record<string, unknown>)["value"], null, 1);
  } catch {
    return text;
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
