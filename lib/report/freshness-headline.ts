import { countOf } from "./count.js";
import { monthDay } from "./date.js";
import { list } from "./sentence.js";

/** Which schools are behind with their attendance. */
export function freshnessHeadline(
  schools: readonly { name: string; through: string | null; isLate: boolean }[],
  asOfDate: string
): string {
  const late = schools.filter((d) => d.isLate);
  if (!schools.some((d) => d.through)) return "How far each school’s attendance reaches is not known";
  if (late.length === 0) return `Every school has sent attendance through ${monthDay(asOfDate)}`;
  if (late.length > 3)
    return `${countOf(late.length, "school")} of ${schools.length} have not sent attendance through ${monthDay(asOfDate)}`;
  const names = list(late.map((d) => d.name));
  return `${names} ${late.length === 1 ? "has" : "have"} not sent attendance through ${monthDay(asOfDate)}`;
}
