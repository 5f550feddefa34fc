import { html, type Html } from "../report/html.js";
import type { Filter } from "./choice.js";

export interface FilterForm {
  readonly filters: readonly Filter[];
  /** Ids of the blocks that follow it. */
  readonly blocks: readonly string[];
}

/** Selects above the blocks that they filter; without scripts they are not there, and the charts show everything. */
export function filterForm({ filters, blocks }: FilterForm): Html {
  return html`<form class="filters" data-blocks="${blocks.join(" ")}" hidden>${filters.map(select)}<p class="filter-state" role="status"></p></form>`; // prettier-ignore
}

function select({ name, label, all, choices }: Filter): Html {
  return html`<label><span>${label}</span><select name="${name}">${all !== undefined && html`<option value="">${all}</option>`}${choices.map((d) => html`<option value="${d.value}">${d.label}</option>`)}</select></label>`; // prettier-ignore
}
