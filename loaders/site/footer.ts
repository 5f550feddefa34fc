import { longDate } from "../../lib/report/date.js";
import { html } from "../../lib/report/html.js";
import type { District } from "./district.js";
import type { NavigationItem } from "./navigation.js";

/** What the site is of, and where its definitions stand. */
export function footer(district: District, items: readonly NavigationItem[]): string {
  return html`<div class="site-footer" lang="en">
    <p>
      ${district.name}${district.asOf && html`, through <time datetime="${district.asOf}">${longDate(district.asOf)}</time>`}.
      ${district.isDemo && "The students of this district are simulated."}
    </p>
    <p>
      ${items
        .filter(({ name }) => name === "Data" || name === "Methods")
        .map(({ path, name }) => html`<a href="${path}">${name}</a> `)}
      Made with Rollcall.
    </p>
  </div>`.markup;
}
