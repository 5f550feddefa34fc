import { others, type ReasonWords } from "./reason-words.js";

const missed = others("missed");

export const historyWords: readonly ReasonWords[] = [
  {
    ...{ feature: "prior_year_absence_rate", others: missed },
    some: "Missed {value} of days last year",
    none: "Missed no day last year",
    missing: "No absence rate of last year on record"
  },
  {
    feature: "prior_year_chronic",
    some: "Chronically absent last year",
    none: "Not chronically absent last year",
    missing: "No absence rate of last year on record, so not known whether chronically absent",
    others: { some: "were", none: "were not" }
  },
  {
    ...{ feature: "absence_rate_two_years_back", others: missed },
    some: "Missed {value} of days two years ago",
    none: "Missed no day two years ago",
    missing: "No absence rate of two years ago on record"
  },
  {
    ...{ feature: "years_chronic", noun: "earlier year" },
    some: "Chronically absent in {value}",
    none: "Chronically absent in no earlier year",
    missing: "No earlier year on record, so not known whether chronically absent",
    others: { some: "were in {value}", none: "were in none" }
  },
  {
    ...{ feature: "years_rated", noun: "earlier year", others: others("had") },
    some: "{value} on record",
    none: "No earlier year on record",
    missing: "No earlier year on record"
  }
];
