import { silentAfterDays } from "../canon/reporting-limits.js";
import { count, countOf } from "./count.js";
import { monthDay } from "./date.js";
import { list } from "./sentence.js";

/** How far a school's attendance reaches. */
export interface Reach {
  readonly name: string;
  readonly through: string | null;
  readonly isLate: boolean;
  readonly isSilent: boolean;
}

/** Which schools are behind with their attendance; those that have closed or fallen silent are counted apart. */
export function freshnessHeadline(schools: readonly Reach[], asOfDate: string): string {
  if (!schools.some((d) => d.through)) return "How far each school’s attendance reaches is not known";
  const silent = schools.filter((d) => d.isSilent);
  return (
    lateClause(
      schools.filter((d) => !d.isSilent),
      monthDay(asOfDate),
      silent.length > 0
    ) + silentClause(silent)
  );
}

function lateClause(sending: readonly Reach[], asOf: string, areOthersSilent: boolean): string {
  const late = sending.filter((d) => d.isLate);
  if (late.length === 0)
    return `${areOthersSilent ? `${countOf(sending.length, "school")} ${sending.length === 1 ? "has" : "have"}` : "Every school has"} sent attendance through ${asOf}`;
  if (late.length > 3)
    return `${count(late.length)} of ${countOf(sending.length, "school")} have not sent attendance through ${asOf}`;
  const names = list(late.map((d) => d.name));
  return `${names} ${late.length === 1 ? "has" : "have"} not sent attendance through ${asOf}`;
}

function silentClause(silent: readonly Reach[]): string {
  if (silent.length === 0) return "";
  const who =
    silent.length > 3 ? `${count(silent.length)} more, closed or silent,` : list(silent.map((d) => d.name));
  return `; ${who} sent nothing in the last ${silentAfterDays} school days`;
}
