import { DAY_UNITS } from "../../attendance/day-units.js";
import { statusAttributes } from "../../canon/student-status.js";
import type { Feature } from "../feature/feature.js";
import { features } from "../feature/feature-list.js";

/** One thing known of a student at the end of a school year: as a feature, over the columns of `year_figure`. */
export type YearFeature = Omit<Feature, "table">;

type Change = Pick<Feature, "definition" | "sql"> & Partial<Feature>;

const year = "the school year";
const closed = "By the final record.";

/** Statuses of which a yearly record says whether they held at any time in the year. */
export const yearFlags = statusAttributes.filter((d) => d.yesNo).map((d) => d.attribute);
/** Those with a word, of which it takes the last of the year. */
export const yearWords = ["grade_level", "home_language", "neighborhood"] as const;

/**
 * What is known of a student once a school year is over, for districts that have yearly totals and no dates. A feature
 * of the same name as one of the list of features is the same thing, seen from the end of the year.
 */
export const yearFeatures: readonly YearFeature[] = [
  of("days_enrolled", { definition: "Days enrolled in the district.", sql: "days_enrolled" }),
  of("days_absent", {
    definition: "Days missed, for any reason.",
    sql: `CAST(missed_units AS DOUBLE) / ${DAY_UNITS}`
  }),
  of("absence_rate", {
    definition: "Days missed over days enrolled whose attendance is known.",
    sql: "CAST(missed_units AS DOUBLE) / NULLIF(CAST(enrolled_units AS DOUBLE), 0)"
  }),
  of("prior_year_absence_rate", {
    definition: `Absence rate of the school year before, where the student was rated. ${closed}`,
    sql: "prior_rate"
  }),
  of("prior_year_chronic", {
    definition: `Whether the student was chronically absent in the school year before; missing where unrated. ${closed}`,
    sql: "prior_chronic = 1"
  }),
  of("absence_rate_two_years_back", {
    definition: `Absence rate two school years before, where the student was rated. ${closed}`,
    sql: "rate_two_years_back"
  }),
  of("years_chronic", {
    definition: `Earlier school years in which the student was chronically absent; missing where none is rated. ${closed}`,
    sql: "CASE WHEN years_rated > 0 THEN years_chronic END"
  }),
  of("years_rated", {
    definition: `Earlier school years in which the student was rated. ${closed}`,
    sql: "COALESCE(years_rated, 0)"
  }),
  of("school_absence_rate", {
    definition: "Days missed over known days of the school’s other students in the year.",
    sql: "CAST(others_missed AS DOUBLE) / NULLIF(CAST(others_known AS DOUBLE), 0)"
  }),
  of("assessment_percentile", {
    definition:
      "The mean percentile of the year’s newest result in each subject and measure; missing without one.",
    sql: "percentile"
  }),
  {
    ...of("assessment_percentile", { definition: "", sql: "" }),
    name: "assessment_z",
    label: "Assessment score, within the grade",
    unit: "deviations",
    definition:
      "The mean over subjects and measures of the year’s newest score less the mean of the grade’s students, in standard deviations; missing where fewer than 10 of them have one.",
    sql: "score_z"
  },
  ...yearFlags.map((flag) =>
    of(flag, {
      definition:
        "Whether it held at any time in the year; missing where the year’s record says nothing of it.",
      sql: `CASE WHEN known_${flag} = 1 THEN COALESCE(${flag}, 0) = 1 END`
    })
  ),
  ...yearWords.map((word) => of(word, { definition: "The last of the year.", sql: word })),
  ...["sex", "race_ethnicity"].map((word) =>
    of(word, { definition: "As the district records it.", sql: word })
  )
];

/** The feature of that name as the list has it, but for what differs at the end of a year. */
function of(name: string, change: Change): YearFeature {
  const listed = features.find((feature) => feature.name === name);
  if (listed === undefined) throw new Error(`no feature named ${name}`);
  const { label, group, unit, isActionable, isDemographic } = listed;
  const before = group === "history" ? listed.window : year;
  return { name, label, group, unit, isActionable, isDemographic, window: before, ...change };
}
