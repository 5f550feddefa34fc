import type { Choice } from "../chart/choice.js";
import { dataTable, type TableColumn } from "../chart/table.js";
import { toCsv } from "../report/csv.js";
import type { Html } from "../report/html.js";
import type { Edition } from "./edition.js";
import { links } from "./links.js";

/** The rows behind a chart, under the name of their file: what "Show as table" opens and "Download CSV" brings. */
export interface BlockTable<R> {
  readonly name: string;
  readonly caption: string;
  readonly rows: readonly R[];
  readonly columns: readonly TableColumn<R>[];
  readonly filters?: (row: R) => Readonly<Record<string, string>>;
  /** What the filters hold at first. */
  readonly chosen?: Choice;
}

/** The tools under a chart: its table, its file, and where its words are defined. */
export function blockTools<R>(
  edition: Edition,
  { name, caption, rows, columns, filters, chosen }: BlockTable<R>,
  anchor: string
): { table: Html; csv: { href: string; name: string }; methods: { href: string } } {
  return {
    table: dataTable(rows, columns, { caption, filters, chosen }),
    csv: { href: links(edition).table(name), name: `${name}.csv` },
    methods: { href: links(edition).definition(anchor) }
  };
}

export function tableFile<R>({ name, rows, columns }: BlockTable<R>): { name: string; csv: string } {
  return { name, csv: toCsv(rows, columns) };
}
