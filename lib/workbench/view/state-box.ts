import { html, type Html } from "../../report/html.js";
import { capital } from "../../report/sentence.js";

/** What is wrong, in words as an error has them, a line each: never red, never an apology. */
export function errorBox(head: string, words: string, way?: string): Html {
  return html`<div class="state error"><h3>${head}</h3>${words.split("\n").map((line) => html`<p>${sentence(line)}</p>`)}${way !== undefined && html`<p>${way}</p>`}</div>`; // prettier-ignore
}

/** Something that the reader should know, and need not act on. */
export function noteBox(words: readonly string[]): Html | undefined {
  if (words.length === 0) return undefined;
  return html`<div class="state">${words.map((line) => html`<p>${sentence(line)}</p>`)}</div>`;
}

/** Nothing to show yet, and the way to something. */
export function emptyBox(words: string, way?: Html): Html {
  return html`<div class="state empty"><p>${words}${way && html` ${way}`}</p></div>`;
}

function sentence(line: string): string {
  const text = capital(line.trim());
  return /[.!?”]$/.test(text) ? text : `${text}.`;
}
