import { html, type Html } from "../report/html.js";

/** A number that stands for itself, and what it counts. */
export interface Figure {
  /** "14", "at most 9", or "hidden". */
  readonly figure: string;
  readonly words: string;
  readonly href?: string;
}

/** A few numbers in a row, each with its words. */
export function figureStrip(figures: readonly Figure[]): Html {
  return html`<ul class="figure-strip">${figures.map(({ figure, words, href }) => html`<li><span class="figure-number">${figure === "hidden" ? html`<i class="hidden-value">hidden</i>` : figure}</span><span class="figure-words">${href ? html`<a href="${href}">${words}</a>` : words}</span></li>`)}</ul>`; // prettier-ignore
}
