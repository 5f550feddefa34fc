import { countOf } from "./count.js";
import { isExact, type RateRow } from "./rate-words.js";

/** How many schools have a rate that can be shown. */
export function schoolsStandfirst(schools: readonly { row: RateRow }[]): string {
  const shown = schools.filter((d) => isExact(d.row));
  if (schools.length === 1) return "Choose the school for its report.";
  const first =
    shown.length === schools.length
      ? `All ${countOf(schools.length, "school")} have a rate that can be shown.`
      : `${countOf(shown.length, "school")} of ${schools.length} have a rate that can be shown exactly.`;
  return `${first} Choose a school for its report.`;
}
