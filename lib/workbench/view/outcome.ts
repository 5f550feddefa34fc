import type { LabelName } from "../../snapshot/label/label-list.js";

/** What students with a label did, within a sentence. */
export function outcomeWords(label: LabelName): string {
  switch (label) {
    case "chronic_at_year_end":
      return "became chronically absent";
    case "chronic_in_remainder":
      return "were chronically absent in the rest of the year";
    case "chronic_next_year":
      return "were chronically absent in the next year";
  }
}

/** Whose outcome it is about: "students whose outcome was open". */
export function cohortWords(cohort: string): string {
  return cohort === "undetermined" ? "students whose outcome was open" : "students, decided or not";
}
