import { countOf } from "../report/count.js";
import { html, type Html } from "../report/html.js";
import type { Edition } from "./edition.js";
import { links } from "./links.js";
import { tableFiles } from "./table-files.js";

/** Every table of the site as a file, with what is in it. */
export function tableList(edition: Edition): Html {
  const files = tableFiles(edition).filter((d) => d.rows > 0);
  return html`<section class="block" id="files">
    <h2>${countOf(files.length, "table")} to take away, with nothing in them that the pages don’t show</h2>
    <p class="reading">
      Comma-separated, UTF-8, rates from 0 to 1. A cell that is withheld says suppressed. Text that a
      spreadsheet would run as a formula has an apostrophe before it.
    </p>
    <ul class="files">
      ${files.map(
        ({ name, caption, rows }) =>
          html`<li>
            <a download="${name}.csv" href="${links(edition).table(name)}">${name}.csv</a>: ${caption},
            ${countOf(rows, "row")}
          </li>`
      )}
    </ul>
  </section>`;
}
