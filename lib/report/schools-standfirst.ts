import { countOf } from "./count.js";
import { isExact, type RateRow } from "./rate-words.js";

/** How many schools have a rate that can be shown, and how they moved since last year. */
export function schoolsStandfirst(schools: readonly { row: RateRow; then?: RateRow }[]): string {
  const shown = schools.filter((d) => isExact(d.row));
  const both = shown.filter((d) => isExact(d.then));
  const lower = both.filter((d) => (d.row.rate ?? 0) < (d.then?.rate ?? 0)).length;
  const first =
    shown.length === schools.length
      ? `All ${countOf(schools.length, "school")} have a rate that can be shown.`
      : `${countOf(shown.length, "school")} of ${schools.length} have a rate that can be shown exactly.`;
  const change = both.length > 1 ? ` In ${lower} of ${both.length} it is lower than a year ago.` : "";
  return `${first}${change} Choose a school for its two-week report.`;
}
