import { followFilters } from "./filters.js";
import { liveBlock } from "./live-block.js";
import { offerPrint } from "./print.js";
import { sortTable } from "./sort-table.js";

/** Makes a finished page answer: charts at the width at hand, tooltips, keys, sorting, filters, print. */
const blocks = Array.from(document.querySelectorAll<HTMLElement>(".block:has(> .block-rows)"), liveBlock);
document.querySelectorAll<HTMLTableElement>("table.data").forEach(sortTable);
document.querySelectorAll<HTMLButtonElement>("[data-print]").forEach(offerPrint);
followFilters(document.querySelectorAll<HTMLFormElement>("form.filters"), blocks);
