import { countOf } from "./count.js";
import { list } from "./sentence.js";

/** Figures that differ by less than this, in rate, round to the same tenth of a percent or its neighbour. */
const sameFigure = 0.001;

/** How many published figures ours agree with. */
export function publishedHeadline(
  rows: readonly { publisher: string; difference: number | null; suppressed: boolean }[]
): string {
  if (rows.length === 0) return "No figure that others published was given";
  const publishers = list([...new Set(rows.map((d) => d.publisher))].slice(0, 3));
  const compared = rows.filter((d) => d.difference !== null);
  const suppressed = rows.filter((d) => d.suppressed).length;
  if (compared.length === 0)
    return `${countOf(rows.length, "figure")} of ${publishers}, none of which this release shows in the same cut${suppressed ? `; ${suppressed} of them suppressed` : ""}`;
  const same = compared.filter((d) => Math.abs(d.difference ?? 1) < sameFigure).length;
  return `${same} of ${countOf(compared.length, "figure")} of ${publishers} agree with ours to a tenth of a point`;
}
