import { followFilters } from "./filters.js";
import { liveBlock, type LiveBlock } from "./live-block.js";
import { offerPrint } from "./print.js";
import type { Registry } from "./registry.js";
import { sortTable } from "./sort-table.js";
import { hideTooltip } from "./tooltip.js";

/**
 * Makes what stands within an element answer: charts at the width at hand, tooltips, keys, sorting, filters, print.
 * What answers already is left alone, so it may be called again after more was put there.
 */
export function enlivenWith(root: ParentNode, registry: Registry): LiveBlock[] {
  hideTooltip();
  const waiting = root.querySelectorAll<HTMLElement>(".block:not(.is-live):has(> .block-rows)");
  const blocks = Array.from(waiting).flatMap((element) => liveBlock(element, registry) ?? []);
  root.querySelectorAll<HTMLTableElement>("table.data:not(:has(.sort))").forEach(sortTable);
  root.querySelectorAll<HTMLButtonElement>("[data-print]").forEach(offerPrint);
  followFilters(root.querySelectorAll<HTMLFormElement>("form.filters:not([data-applied])"), blocks);
  return blocks;
}
