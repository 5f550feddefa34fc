import { schoolYearName } from "../canon/school-year.js";
import { percent } from "./percent.js";
import { isExact, type RateRow } from "./rate-words.js";

/** How the latest of several school years stands to the ones before; `years` has the newest first. */
export function yearsHeadline(years: readonly RateRow[]): string {
  const [latest, ...earlier] = years.filter(isExact);
  if (!latest) return "Too few students to show any school year";
  const now = `${percent(latest.rate)} in ${schoolYearName(latest.school_year)}`;
  const before = earlier[0];
  const oldest = earlier.at(-1);
  if (!before || !oldest) return `${now}; there is no earlier year to compare`;
  if (earlier.length > 1 && earlier.every((d) => d.rate < latest.rate))
    return `${now}, the highest of ${earlier.length + 1} school years`;
  if (earlier.length > 1 && earlier.every((d) => d.rate > latest.rate))
    return `${now}, the lowest of ${earlier.length + 1} school years`;
  return `${now}, ${percent(before.rate)} the year before`;
}
