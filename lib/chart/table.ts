import type { CsvColumn } from "../report/csv.js";
import { html, markup, type Html } from "../report/html.js";
import { matches, type Choice } from "./choice.js";
import { shareText, type Share } from "./share.js";

/** The value of a cell that is withheld: the file says so, the table says "hidden" in italics and sorts it last. */
export const suppressed = "suppressed";

/** A column of a file and of the table that shows the same rows; without a label it is in the file alone. */
export interface TableColumn<R> extends CsvColumn<R> {
  readonly value: (row: R) => string | number | null;
  readonly label: string;
  readonly numeric?: boolean;
  /** How a value is written for readers. */
  readonly text?: (row: R) => string;
  /** Smaller, after the value: an interval. */
  readonly detail?: (row: R) => string | undefined;
  readonly href?: (row: R) => string | undefined;
  /** What it sorts by, where that is not the value. */
  readonly sort?: (row: R) => number | string | null;
  /** Whether its cells head their rows; the first column unless one says so. */
  readonly heads?: boolean;
}

export interface TableOptions<R> {
  readonly caption: string;
  /** A row's values of the page's filters. */
  readonly filters?: (row: R) => Readonly<Record<string, string>>;
  /** Rows outside of it wait, hidden, for another choice. */
  readonly chosen?: Choice;
  readonly classes?: string;
}

/** An accessible table: numbers to the right, hidden cells in words, what it sorts by beside what it shows. */
export function dataTable<R>(
  rows: Iterable<R>,
  columns: readonly TableColumn<R>[],
  { caption, filters, chosen = {}, classes = "" }: TableOptions<R>
): Html {
  const shown = columns.filter((d) => d.label !== "");
  const heading = shown.find((d) => d.heads) ?? shown[0];
  const body = Array.from(rows, (row) => {
    const values = filters?.(row) ?? {};
    const names = Object.entries(values).map(([name, value]) => html` data-${name}="${value}"`);
    const waits = matches(values, chosen) ? "" : " hidden";
    const cells = shown.map((column) => cell(row, column, column === heading));
    return html`<tr${names}${markup(waits)}>${cells}</tr>`;
  });
  const heads = shown.map((d) => html`<th scope="col" ${numericClass(d)}>${d.label}</th>`);
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}"><table class="data ${classes}"><caption class="visually-hidden">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`; // prettier-ignore
}

/** A share's column, its interval smaller after it; in the file the ends of the interval are columns of their own. */
export function shareColumn<R>(column: {
  readonly name: string;
  readonly label: string;
  readonly share: (row: R) => Share;
  readonly interval?: boolean;
}): TableColumn<R>[] {
  const { name, label, share, interval = true } = column;
  const rate: TableColumn<R> = {
    name,
    label,
    numeric: true,
    value: (row) => shareValue(share(row)),
    text: (row) => shareText(share(row)),
    sort: (row) => share(row).rate,
    ...(interval ? { detail: (row: R) => intervalText(share(row)) } : {})
  };
  if (!interval) return [rate];
  return [
    rate,
    { name: `${name}_low`, label: "", value: (row) => share(row).low },
    { name: `${name}_high`, label: "", value: (row) => share(row).high }
  ];
}

function shareValue({ shown, rate }: Share): string | number | null {
  if (shown === "hidden" || rate === null) return suppressed;
  return shown === "exact" ? rate : shareText({ shown, rate, low: null, high: null });
}

function intervalText({ shown, low, high }: Share): string | undefined {
  if (shown !== "exact" || low === null || high === null) return undefined;
  return `${Math.round(low * 100)}–${Math.round(high * 100)}`;
}

function cell<R>(row: R, column: TableColumn<R>, isHeading: boolean): Html {
  const value = column.value(row);
  const sort = value === suppressed ? "" : (column.sort ?? column.value)(row);
  const attributes = html`${numericClass(column)} data-sort="${sort ?? ""}"`;
  const content = html`${contentOf(row, column)}${detailOf(row, column)}`;
  return isHeading
    ? html`<th scope="row" ${attributes}>${content}</th>`
    : html`<td${attributes}>${content}</td>`;
}

function contentOf<R>(row: R, column: TableColumn<R>): Html {
  const value = column.value(row);
  if (value === suppressed) return html`<i class="hidden-value">hidden</i>`;
  const text = column.text?.(row) ?? (value === null ? "n/a" : String(value));
  const href = column.href?.(row);
  return href ? html`<a href="${href}">${text}</a>` : html`${text}`;
}

function detailOf<R>(row: R, column: TableColumn<R>): Html | undefined {
  const detail = column.value(row) === suppressed ? undefined : column.detail?.(row);
  return detail ? html` <span class="detail">${detail}</span>` : undefined;
}

function numericClass<R>({ numeric }: TableColumn<R>): Html | undefined {
  return numeric ? html` class="number"` : undefined;
}
