import { html, type Html } from "../report/html.js";

/** A part of a page that the district's files can't fill, and why: never an empty chart. */
export function notMeasured(id: string, headline: string, because: string): Html {
  return html`<section class="block" id="${id}">
    <h2>${headline}</h2>
    <p class="reading"><b>n/a</b>, because ${because}.</p>
  </section>`;
}
