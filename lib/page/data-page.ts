import { dataTable } from "../chart/table.js";
import { countOf } from "../report/count.js";
import { html, type Html } from "../report/html.js";
import { refusalsHeadline, sourcesHeadline } from "../report/sources-headline.js";
import { dispositionsTable } from "./dispositions-table.js";
import type { Edition } from "./edition.js";
import { freshnessBlock } from "./freshness-block.js";
import { links } from "./links.js";
import { pageEnd } from "./page-end.js";
import { pageHead } from "./page-head.js";
import { publishedBlock } from "./published-block.js";
import { tableList } from "./table-list.js";

/** What came in and what was refused, how fresh it is, what others published, and every table to take away. */
export function dataPage(edition: Edition): Html {
  const { site, release } = edition;
  const dispositions = dispositionsTable(edition);
  return html`${pageHead(edition, {
      name: "Data",
      headline: sourcesHeadline(release.disposition, site),
      standfirst:
        "Each row of the district’s files has exactly one fate: kept, set aside as wrong, an exact duplicate, superseded by a newer version, a look-up, or left out by a filter that the mapping declares."
    })}
    <section class="block" id="dispositions">
      <h2>${refusalsHeadline(release.disposition, site.smallest_cell)}</h2>
      <p class="reading">
        Source rows by the table that they were for. Rules that refused fewer than
        ${countOf(site.smallest_cell, "row")} are put together as “rarer”.
      </p>
      ${dataTable(dispositions.rows, dispositions.columns, { caption: dispositions.caption })}
      <div class="tools">
        <a download="${dispositions.name}.csv" href="${links(edition).table(dispositions.name)}"
          >Download CSV</a
        >
        <a href="${links(edition).definition("dispositions")}">How this is counted</a>
      </div>
    </section>
    ${freshnessBlock(edition, "open")}${publishedBlock(edition)}${tableList(edition)}${pageEnd(edition)}`;
}
