import { labelWords } from "./label-words.js";
import { percent } from "./percent.js";

/** For which share of the students a driver leads; null where it is hidden. */
export interface DriverShare {
  readonly label: string;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Which driver leads for the most students, and whether it is clear; `whom` as in "students with a score above 30%". */
export function modelDriversHeadline(drivers: readonly DriverShare[], whom: string): string {
  const shown = drivers.flatMap((d) => (d.share === null ? [] : [{ ...d, share: d.share }]));
  const [first, second] = [...shown].sort((a, b) => b.share - a.share);
  if (!first) return `Too few ${whom} to show their drivers`;
  const unseen = shown.length < drivers.length ? 1 - shown.reduce((sum, d) => sum + d.share, 0) : 0;
  const among = unseen > (first.low ?? first.share) ? ", of the drivers shown," : "";
  const most = `${first.label} leads${among} for ${percent(first.share)} of ${whom}`;
  if (!second) return most;
  const isClear = (first.low ?? first.share) > (second.high ?? second.share);
  if (isClear) return `${most}, ${labelWords(second.label)} for ${percent(second.share)}`;
  return `No driver clearly leads: ${labelWords(first.label)} for ${percent(first.share)} and ${labelWords(second.label)} for ${percent(second.share)} of ${whom}`;
}
