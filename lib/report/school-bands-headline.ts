import { bands } from "../canon/bands.js";
import type { ReleaseRowOf } from "../publish/release-tables.js";
import { percent } from "./percent.js";
import { hiddenWords } from "./rate-words.js";

/** How many students of a school miss little: the first band that is shown, in words; or why none is. */
export function schoolBandsHeadline(
  rows: readonly ReleaseRowOf<"band">[],
  block: number,
  bandsFromBlock: number,
  smallestCell: number
): string {
  if (rows.some((d) => d.hidden_because === "early") || (block < bandsFromBlock && rows.length === 0))
    return `Bands are shown from block ${bandsFromBlock} on; until then a day or two decides them`;
  const exact = rows.filter((d) => d.shown === "exact" && d.share !== null);
  const least = exact.find((d) => d.band === "satisfactory" || d.band === "under_chronic");
  if (!least || least.share === null)
    return `The bands of this school are hidden: ${hiddenWords(rows[0]?.hidden_because ?? null, smallestCell)}`;
  const threshold = least.band === "satisfactory" ? bands[0].meaning : "under 10% of days";
  return `${percent(least.share)} of students missed ${threshold}`;
}
