import { countOf } from "./count.js";
import { list } from "./sentence.js";

/** How a model ranks the students of one group, as a ROC AUC; null where it can't be said. */
export interface RankedGroup {
  /** As the group is called: "English learners". */
  readonly label: string;
  readonly value: number | null;
  readonly high: number | null;
}

/** In which groups a model ranks clearly less well than among all whose outcome was open. */
export function modelGroupsHeadline(groups: readonly RankedGroup[], all: number | null): string {
  const known = groups.flatMap((d) => (d.value === null ? [] : [{ ...d, value: d.value }]));
  if (known.length === 0 || all === null)
    return "No group has enough students to say how well the model ranks them";
  const worse = known.filter((d) => d.high !== null && d.high < all).sort((a, b) => a.value - b.value);
  const [first] = worse;
  const among = `among all ${all.toFixed(3)}`;
  if (!first) {
    const values = known.map((d) => d.value);
    const range = `${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}`;
    return `In no group does the model rank clearly less well than among all: ROC AUC ${range}, ${among}`;
  }
  if (worse.length > 3)
    return `In ${worse.length} of ${countOf(known.length, "group")} the model ranks clearly less well than among all, least in “${first.label}”: ROC AUC ${first.value.toFixed(3)}, ${among}`;
  return `The model ranks clearly less well in ${list(worse.map((d) => `“${d.label}”`))}: ROC AUC ${list(worse.map((d) => d.value.toFixed(3)))}, ${among}`;
}
