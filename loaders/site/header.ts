import { html, type Html } from "../../lib/report/html.js";
import { type NavigationItem, navigationList } from "./navigation.js";
import type { District } from "./district.js";

/** Tally mark, name and district, then the pages as words; on a phone the same words behind the word Menu. */
export function header(district: District, items: readonly NavigationItem[], path: string): string {
  return html`<a class="skip-link" lang="en" href="#observablehq-main">Skip to the page</a>
    <div class="site-header" lang="en">
      <a class="site-name" href="/">${tallyMark}<span>Rollcall</span></a>
      <span class="site-district">${district.name}${district.isDemo && ", demo district"}</span>
      <nav class="site-nav" aria-label="Pages">${navigationList(items, path)}</nav>
      <details class="site-menu">
        <summary>Menu</summary>
        <nav aria-label="Menu">${navigationList(items, path)}</nav>
      </details>
    </div>`.markup;
}

/** Four strokes in ink and one in accent. */
const tallyMark: Html = html`<svg
  class="site-mark"
  viewBox="0 0 24 20"
  width="24"
  height="20"
  aria-hidden="true"
>
  <path class="site-mark-strokes" d="M4 2v16M9 2v16M14 2v16M19 2v16" />
  <path class="site-mark-stroke" d="M1 15L22 5" />
</svg>`;
