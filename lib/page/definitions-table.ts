import { dataTable } from "../chart/table.js";
import { html, type Html } from "../report/html.js";

/** A column of a private table, in words. */
export interface Definition {
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  /** In few words, below the definition: its days, its unit. */
  readonly aside?: string;
}

/** Definitions in two columns, so that they read on a phone: what a thing is called, and under it its column; what it is. */
export function definitionsTable(rows: readonly Definition[], caption: string): Html {
  return dataTable(rows, [
    { name: "name", label: "Name and column", value: (d) => d.label, detail: (d) => d.name },
    { name: "definition", label: "Definition", value: (d) => d.definition, detail: (d) => d.aside }
  ], { caption, classes: "definitions" }); // prettier-ignore
}

/** The same behind its summary; on paper it lies open. */
export function foldedDefinitions(rows: readonly Definition[], summary: string): Html {
  return html`<details class="as-table of-definitions">
    <summary>${summary}</summary>
    ${definitionsTable(rows, summary)}
  </details>`;
}
