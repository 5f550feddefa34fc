import { isClear, type Change } from "./change.js";
import { percent } from "./percent.js";
import { isExact, type RateRow } from "./rate-words.js";

/** How one place's year runs beside its last: at every block or not, and whether the latest difference is clear. */
export function trendHeadline(now: readonly RateRow[], then: readonly RateRow[], change?: Change): string {
  const exact = now.filter(isExact);
  const latest = exact.at(-1);
  if (!latest) return "No block’s rate can be shown exactly, so there is no trend to tell";
  const pairs = exact.flatMap((row) => {
    const other = then.find((d) => d.block === row.block);
    return isExact(other) ? [row.rate - other.rate] : [];
  });
  if (pairs.length === 0)
    return `${percent(latest.rate)} now; last year is not known, so there is nothing to compare`;
  const chance = change && !isClear(change) ? ", still within chance" : "";
  if (pairs.length > 1 && pairs.every((d) => d < 0))
    return `Lower than last year at every block shown${chance}`;
  if (pairs.length > 1 && pairs.every((d) => d > 0))
    return `Higher than last year at every block shown${chance}`;
  const last = pairs.at(-1) ?? 0;
  const side = last < 0 ? "Lower than" : last > 0 ? "Higher than" : "The same as";
  return `${side} last year at this block${chance}${pairs.length > 1 ? "; earlier blocks differ" : ""}`;
}
