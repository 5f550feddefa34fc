import { type Feature, group } from "../feature.js";

const closed = "A year’s figure is the one known on the first as-of date after it.";

/** Earlier school years in this district, each as it was known when the next began. */
export const historyFeatures: readonly Feature[] = group(
  "history",
  [
    {
      name: "prior_year_absence_rate",
      label: "Absence rate last year",
      unit: "share",
      window: "the school year before",
      definition: `Absence rate of the school year before, where the student was rated. ${closed}`,
      sql: "prior_year_absence_rate"
    },
    {
      name: "prior_year_chronic",
      label: "Chronically absent last year",
      unit: "flag",
      window: "the school year before",
      definition: `Whether the student was chronically absent in the school year before; missing where unrated. ${closed}`,
      sql: "prior_year_chronic = 1"
    },
    {
      name: "absence_rate_two_years_back",
      label: "Absence rate two years ago",
      unit: "share",
      window: "two school years before",
      definition: `Absence rate two school years before, where the student was rated. ${closed}`,
      sql: "absence_rate_two_years_back"
    },
    {
      name: "years_chronic",
      label: "Years chronically absent",
      unit: "count",
      window: "all earlier school years",
      definition:
        "Earlier school years in which the student was chronically absent; missing where no earlier year is rated.",
      sql: "CASE WHEN years_rated > 0 THEN CAST(years_chronic AS INTEGER) END"
    },
    {
      name: "years_rated",
      label: "Earlier years on record",
      unit: "count",
      window: "all earlier school years",
      definition: "Earlier school years in which the student was rated.",
      sql: "CAST(COALESCE(years_rated, 0) AS INTEGER)"
    }
  ],
  "student_profile"
);
