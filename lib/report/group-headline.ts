import { isClear, type Change } from "./change.js";
import { pointsInterval } from "./interval.js";
import { percent } from "./percent.js";
import { points } from "./points.js";
import { isExact, rateWords, type RateRow } from "./rate-words.js";

/** A group of students, and its difference to all others who were counted. */
export interface GroupGap {
  readonly name: string;
  readonly row: RateRow;
  readonly gap?: Change;
}

/** The widest clear gap among an attribute's groups; or that none is clear. */
export function groupHeadline(label: string, groups: readonly GroupGap[]): string {
  const known = groups.filter((d) => d.gap !== undefined);
  if (known.length === 0) return `${label}: too few students to compare`;
  const widest = [...known].sort(
    (a, b) => Math.abs(b.gap?.difference ?? 0) - Math.abs(a.gap?.difference ?? 0)
  )[0];
  const clear = known.filter((d) => d.gap && isClear(d.gap));
  const first = clear.sort((a, b) => Math.abs(b.gap?.difference ?? 0) - Math.abs(a.gap?.difference ?? 0))[0];
  if (!first?.gap)
    return `${label}: no group is clearly apart from the rest; the widest gap is ${points(widest?.gap?.difference ?? 0)}`;
  return `${first.name}: ${rateWords(first.row)}, ${points(first.gap.difference)} ${first.gap.difference > 0 ? "above" : "below"} the rest`;
}

/** A gap in words, for a table's cell: "+10.2 (+8.0 to +12.4)" is drawn from its parts; this says why there is none. */
export function gapMissing(row: RateRow, reference: RateRow | undefined): string | undefined {
  if (row.shown === "hidden") return "hidden";
  if (!isExact(row)) return "n/a, because the rate is a bound";
  if (!isExact(reference)) return "n/a, because the rest is not shown exactly";
  return undefined;
}

/** "8.2 points (5.9 to 10.5) above the 20.1% of all others". */
export function gapWords(gap: Change, restRate: number): string {
  const side = gap.difference > 0 ? "above" : "below";
  return `${points(gap.difference)} ${side} the ${percent(restRate)} of all others (${pointsInterval(gap)})`;
}
