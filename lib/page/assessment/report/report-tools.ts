import { dataTable, type TableColumn } from "../../../chart/table.js";
import { html, type Html } from "../../../report/html.js";
import { links } from "../../links.js";
import { releasedYear } from "../../../publish/assessment/released-year.js";
import type { ReportPlace } from "./report-place.js";

interface ReportTable<R> {
  readonly name: string;
  readonly caption: string;
  readonly rows: readonly R[];
  readonly columns: readonly TableColumn<R>[];
}

/** The rows behind a part as a table that opens, and as a file; then whatever else. */
export function reportTools<R>(
  place: ReportPlace,
  table: ReportTable<R>,
  more: readonly (Html | undefined)[] = []
): Html {
  const { table: open, chart } = place.words.tools;
  return html`<details class="as-table">
      <summary><span class="when-closed">${open}</span><span class="when-open">${chart}</span></summary>
      ${dataTable(table.rows, table.columns, { caption: table.caption })}
    </details>
    ${fileTools(place, table, more)}`;
}

/** The rows behind a part as a file, where the part is their table already. */
export function fileTools<R>(
  { words, edition }: ReportPlace,
  { name }: Pick<ReportTable<R>, "name">,
  more: readonly (Html | undefined)[] = []
): Html {
  return html`<div class="tools">
    <a download="${name}.csv" href="${links(edition).table(name)}">${words.tools.csv}</a>${more}
  </div>`;
}

/** The released file itself. */
export function jsonLink({ words, edition, released }: ReportPlace): Html | undefined {
  const year = released && releasedYear(released);
  if (year === undefined) return undefined;
  const name = `assessment-${year}.json`;
  return html`<a download="${name}" href="${links(edition).assessmentFile(name)}">${words.tools.json}</a>`;
}
