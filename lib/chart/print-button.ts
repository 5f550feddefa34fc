import { html, type Html } from "../report/html.js";

/** Prints the page; without scripts it is not there, and the reader has the browser's own command. */
export function printButton(words: string): Html {
  return html`<button type="button" class="button print-button" data-print hidden>${words}</button>`;
}
