import { dispositions } from "../contract/dispositions.js";
import { dataTable, type TableColumn } from "../chart/table.js";
import { accountHeadline, findingsHeadline } from "../report/account-headline.js";
import { count } from "../report/count.js";
import { longDate } from "../report/date.js";
import { html, type Html } from "../report/html.js";
import type { Account, AccountedFile, FindingGroup } from "./account.js";

/**
 * What came in, file by file and row by row, with what was found and the way out, and how attendance was restated
 * since: for the district's own machine.
 */
export function workbenchDataPage({ asOf, files, dropped, findings }: Account, restatement: Html): Html {
  return html`<header class="page-head">
      <div>
        <p class="page-line">Workbench · Data · as of ${longDate(asOf)}</p>
        <h1>${accountHeadline(files)}</h1>
        <p class="standfirst">
          Files, lines and findings, for the people who can correct them. This page is in no public build.
        </p>
      </div>
    </header>
    <section class="block" id="files">
      <h2>${fullestHeadline(files)}</h2>
      <p class="reading">Each source row has exactly one disposition; they add up to the rows of its file.</p>
      ${dataTable(files, fileColumns, { caption: "Source rows by file and disposition" })}
    </section>
    <section class="block" id="findings">
      <h2>${findingsHeadline(findings)}</h2>
      <p class="reading">
        By rule, table and column, with the first places and the way out. A value is shown only where it can
        tell nothing of a person, else its form.
      </p>
      ${dataTable(findings, findingColumns, { caption: "Findings by rule" })}
    </section>
    ${droppedPart(dropped)}${restatement}
    <section class="block" id="every-finding">
      <h2>Each finding has its file and line: search them all</h2>
      <p class="reading">The first 500 that hold the words, in the order of files and lines.</p>
    </section>`;
}

const fileColumns: TableColumn<AccountedFile>[] = [
  { name: "source", label: "Source", value: (d) => d.source },
  { name: "file", label: "File", value: (d) => d.file, heads: true },
  { name: "rows", label: "Rows", numeric: true, value: (d) => d.rows, text: (d) => count(d.rows) },
  ...dispositions.map(({ disposition }): TableColumn<AccountedFile> => ({
    name: disposition.replace(/\W/g, "_"),
    label: disposition.charAt(0).toUpperCase() + disposition.slice(1),
    numeric: true,
    value: (d) => d.dispositions[disposition],
    text: (d) => count(d.dispositions[disposition])
  }))
];

const findingColumns: TableColumn<FindingGroup>[] = [
  { name: "rule", label: "Rule", value: (d) => d.rule, heads: true },
  { name: "table", label: "Table", value: (d) => d.table_name, text: (d) => d.table_name ?? "any" },
  { name: "column", label: "Column", value: (d) => d.column_name, text: (d) => d.column_name ?? "whole row" },
  { name: "effect", label: "Effect", value: (d) => d.effect },
  { name: "rows", label: "Rows", numeric: true, value: (d) => d.rows, text: (d) => count(d.rows) },
  { name: "places", label: "First places", value: (d) => d.places },
  { name: "advice", label: "The way out", value: (d) => d.advice }
];

/** The file with the largest share of its rows refused. */
function fullestHeadline(files: readonly AccountedFile[]): string {
  const share = (d: AccountedFile) => (d.rows === 0 ? 0 : d.dispositions.quarantined / d.rows);
  const worst = [...files].sort((a, b) => share(b) - share(a))[0];
  if (!worst || worst.dispositions.quarantined === 0) return "No file has a refused row";
  return `${worst.file} has the largest share refused: ${count(worst.dispositions.quarantined)} of ${count(worst.rows)} rows`;
}

function droppedPart(dropped: Account["dropped"]): Html | undefined {
  const sources = Object.entries(dropped).filter(([, columns]) => columns.length > 0);
  if (sources.length === 0) return undefined;
  const rows = sources.map(([source, columns]) => ({ source, columns }));
  return html`<section class="block" id="dropped">
    <h2>${count(rows.reduce((sum, d) => sum + d.columns.length, 0))} source columns were dropped</h2>
    <p class="reading">No mapping names them, so they were never kept.</p>
    ${dataTable(
      rows,
      [
        { name: "source", label: "Source", value: (d) => d.source, heads: true },
        { name: "columns", label: "Columns", value: (d) => d.columns.join(", ") }
      ],
      { caption: "Columns that were dropped" }
    )}
  </section>`;
}
