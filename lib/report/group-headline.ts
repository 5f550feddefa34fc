import { isClear, type Change } from "./change.js";
import { points } from "./points.js";
import { rateWords, type RateRow } from "./rate-words.js";

/** A group of students, and its difference to all others who were counted. */
export interface GroupGap {
  readonly name: string;
  readonly row: RateRow;
  readonly gap?: Change;
}

/** The widest clear gap among an attribute's groups; or that none is clear. */
export function groupHeadline(label: string, groups: readonly GroupGap[]): string {
  const known = groups.filter((d) => d.gap !== undefined);
  if (known.length === 0) return `${label}: no rates that can be compared`;
  const widest = [...known].sort(byGap)[0];
  const first = known.filter((d) => d.gap && isClear(d.gap)).sort(byGap)[0];
  if (!first?.gap)
    return `${label}: no group is clearly apart from the rest; the widest gap is ${points(widest?.gap?.difference ?? 0)}`;
  return `${first.name}: ${rateWords(first.row)}, ${points(first.gap.difference)} ${first.gap.difference > 0 ? "above" : "below"} the rest`;
}

/** The page's finding: the widest clear gap of all its groups. */
export function groupsHeadline(groups: readonly GroupGap[]): string {
  const clear = groups.filter((d) => d.gap && isClear(d.gap));
  const known = groups.filter((d) => d.gap);
  if (known.length === 0) return "No two groups have rates that can be compared";
  const widest = clear.sort(byGap)[0];
  if (!widest?.gap) return "No group is clearly apart from the rest of the district";
  const side = widest.gap.difference > 0 ? "above" : "below";
  const among = known.length === groups.length ? "" : " shown";
  return `The widest gap${among}: ${widest.name}, ${rateWords(widest.row)}, ${points(widest.gap.difference)} ${side} all others`;
}

function byGap(a: GroupGap, b: GroupGap): number {
  return Math.abs(b.gap?.difference ?? 0) - Math.abs(a.gap?.difference ?? 0);
}
