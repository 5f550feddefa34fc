import type { ReasonWords } from "./reason-words.js";

/** Of a yes/no attribute: what it is to be recorded as, and what nothing is recorded of. */
export function recordedAs(feature: string, as: string, topic: string): ReasonWords {
  return {
    feature,
    some: `Recorded as ${as}`,
    none: `Not recorded as ${as}`,
    missing: `Nothing on record in the district of ${topic}`,
    others: { some: "were", none: "were not" }
  };
}

export const barrierWords: readonly ReasonWords[] = [
  {
    ...{ feature: "school_changes", noun: "time" },
    some: "Changed school {value} this year",
    one: "Changed school once this year",
    none: "Did not change school this year",
    missing: "Nothing on record of changes of school",
    others: { some: "did so {value}", none: "did not" }
  },
  {
    feature: "late_entry",
    some: "Entered after {value} of school this year",
    none: "Enrolled since school began this year",
    missing: "No day of entry on record this year",
    others: { some: "entered after {value}", none: "were there from the first day" }
  },
  recordedAs("homeless", "homeless", "homelessness"),
  recordedAs("foster_care", "in foster care", "foster care"),
  recordedAs("migrant", "migrant", "migrant students"),
  recordedAs("transported", "transported at public expense", "transport at public expense"),
  {
    feature: "miles_to_school",
    some: "Lives {value} from school",
    missing: "No distance from home to school on record",
    others: { some: "live {value} away", none: "live beside it" }
  }
];
