import { gradeLevels, gradeName } from "../../canon/grade-level.js";
import { others, type ReasonWords } from "./reason-words.js";

const had = others("had");

export const schoolExperienceWords: readonly ReasonWords[] = [
  {
    ...{ feature: "behavior_events", noun: "behavior event", others: had },
    some: "{value} this year",
    none: "No behavior event this year",
    missing: "Nothing on record of behavior events"
  },
  {
    ...{ feature: "behavior_events_recent", noun: "behavior event", others: had },
    some: "{value} in the last two blocks",
    none: "No behavior event in the last two blocks",
    missing: "Nothing on record of behavior events"
  },
  {
    feature: "days_suspended",
    some: "Suspended for {value} this year",
    none: "Not suspended this year",
    missing: "Nothing on record of suspensions",
    others: { some: "were suspended for {value}", none: "were not" }
  },
  {
    ...{ feature: "assessment_percentile", isBare: true, others: had },
    some: "Assessment percentile of {value} this year",
    missing: "No assessment on record this year"
  },
  {
    feature: "assessment_growth",
    some: "Up {value} since the first assessment this year",
    none: "Neither up nor down since the first assessment this year",
    below: "Down {value} since the first assessment this year",
    missing: "Fewer than two assessments on record this year"
  },
  {
    ...{ feature: "survey_belonging", isBare: true, others: had },
    some: "Score of {value} in the newest survey of belonging",
    missing: "No survey of belonging on record this year"
  },
  {
    feature: "grade_level",
    some: "Grade level: {word}",
    missing: "No grade level on record",
    levels: Object.fromEntries(gradeLevels.map((d) => [d, inGrade(gradeName(d))]))
  }
];

/** "Grade 6" → "In grade 6"; "Ungraded" stays. */
function inGrade(name: string): string {
  return name === "Ungraded" ? name : `In ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
