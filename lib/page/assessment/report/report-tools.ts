import type { ToolWords } from "../../../chart/block.js";
import { dataTable, type TableColumn } from "../../../chart/table.js";
import { html, type Html } from "../../../report/html.js";
import { links } from "../../links.js";
import { releasedYear } from "../../../publish/assessment/released-year.js";
import type { ReportPlace } from "./report-place.js";

export function toolWords({ words }: ReportPlace): ToolWords {
  return words.tools;
}

/** The rows behind a part as a table that opens, and as a file; then whatever else. */
export function reportTools<R>(
  place: ReportPlace,
  table: { readonly name: string; readonly caption: string; readonly rows: readonly R[]; readonly columns: readonly TableColumn<R>[] },
  more: readonly (Html | undefined)[] = []
): Html {
  const { words, edition } = place;
  const { name, caption, rows, columns } = table;
  return html`<details class="as-table">
      <summary>${words.tools.table}</summary>
      ${dataTable(rows, columns, { caption })}
    </details>
    <div class="tools">
      <a download="${name}.csv" href="${links(edition).table(name)}">${words.tools.csv}</a>${more.map((d) => d && html`${d}`)}
    </div>`;
} // prettier-ignore

/** The released file itself. */
export function jsonLink({ words, edition, released }: ReportPlace): Html | undefined {
  const year = released && releasedYear(released);
  if (year === undefined) return undefined;
  const name = `assessment-${year}.json`;
  return html`<a download="${name}" href="${links(edition).assessmentFile(name)}">${words.tools.json}</a>`;
}
