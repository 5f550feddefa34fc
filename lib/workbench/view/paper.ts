import { dataTable } from "../../chart/table.js";
import type { BlockTable } from "../../page/block-table.js";
import { toCsv } from "../../report/csv.js";
import { html, type Html } from "../../report/html.js";

/** What views are made on: the document that charts are drawn in, and a way to make a text a file to save. */
export interface Paper {
  readonly document: Document;
  /** The file's address. */
  readonly file: (text: string) => string;
}

const methods = "../../methods#model";

/** The tools under a chart: the same rows as a table and as a file, and where its words are defined. */
export function tools<R>(paper: Paper, table: BlockTable<R>) {
  const { name, caption, rows, columns } = table;
  return {
    table: dataTable(rows, columns, { caption }),
    csv: { href: paper.file(toCsv(rows, columns)), name: `${name}.csv` },
    methods: { href: methods }
  };
}

/** A block that is a table and no chart. */
export function tableBlock<R>(
  paper: Paper,
  block: {
    readonly id: string;
    readonly headline: string;
    readonly reading: string;
    readonly note?: string;
    readonly table: BlockTable<R>;
  }
): Html {
  const { table, csv } = tools(paper, block.table);
  return html`<section class="block" id="${block.id}">
    <h2>${block.headline}</h2>
    <p class="reading">${block.reading}</p>
    <div class="figure">${table}</div>
    ${block.note !== undefined && html`<p class="note">${block.note}</p>`}
    <div class="tools"><a download="${csv.name}" href="${csv.href}">Download CSV</a><a href="${methods}">How this is counted</a></div>
  </section>`; // prettier-ignore
}
