import { hatchDefinitions } from "../../chart/hatch.js";
import { html, type Html } from "../../report/html.js";
import type { Studio } from "../studio.js";

/** The model pages in the order in which they are used, with their addresses from each other. */
export const studioPages = [
  { page: "train", name: "Train", href: "./" },
  { page: "evaluate", name: "Evaluate", href: "./evaluate" },
  { page: "explain", name: "Explain", href: "./explain" }
] as const;

export type StudioPageName = (typeof studioPages)[number]["page"];

export interface StudioHead {
  readonly page: StudioPageName;
  readonly headline: string;
  readonly standfirst: string;
}

/** A model page's beginning: its line, what it says or does, the way to the others, and room for what the address asks in vain. */
export function studioHead(studio: Studio, { page, headline, standfirst }: StudioHead): Html {
  return html`${hatchDefinitions()}
    <header class="page-head">
      <div>
        <p class="page-line" id="page-line">${pageLine(studio, page)}</p>
        <h1><span id="headline">${headline}</span></h1>
        <p class="standfirst" id="standfirst">${standfirst}</p>
      </div>
    </header>
    <nav class="studio-nav" aria-label="Model pages">
      <ul>
        ${studioPages.map((d) => html`<li><a href="${d.href}" data-studio-link ${d.page === page && html`aria-current="page"`}>${d.name}</a></li>`)}
      </ul>
    </nav>
    <noscript
      ><p class="state">This page trains and judges models in the browser, which needs scripts.</p></noscript
    >
    <div id="address-words" role="status"></div>`;
}

export function pageLine({ districtName, isDemo }: Studio, page: StudioPageName, rest = ""): string {
  const name = studioPages.find((d) => d.page === page)?.name ?? page;
  return `Workbench · Model · ${name} · ${districtName}${isDemo ? ", simulated students" : ""}${rest && ` · ${rest}`}`;
}
