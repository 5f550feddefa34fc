import type { TableName } from "../../canon/tables.js";

/** What a table of the record feeds, and how far a row of it reaches: from this the build knows what a change touches. */
export interface Dependency {
  readonly table: TableName;
  /** What its rows are, as a build says what changed. */
  readonly words: string;
  /**
   * Whom a row concerns: `school`, everyone enrolled there on the as-of date; `student`, its own student. What concerns the
   * whole district is a `districtFact`.
   */
  readonly unit: "school" | "student";
  /**
   * Which school years' rows it reaches: `own`, the one it names; `calendar`, that of its date by the calendars; `date`,
   * that of its date by July; `every`, all.
   */
  readonly year: "own" | "calendar" | "date" | "every";
  /** Whether it counts from its own date on, however early it was recorded. */
  readonly happens: boolean;
  /** Features of blocks, and the closed years' states. */
  readonly feeds: readonly ("block" | "state")[];
  /**
   * Of what feeds the years' profiles too: the columns with the dates from which on, and after which, a row begins or
   * ceases to count there. One that has none of them between two as-of dates says the same of its student at both.
   */
  readonly turns?: { readonly from: readonly string[]; readonly after?: readonly string[] };
}

const known = ["recorded_on", "superseded_on"] as const;
const days = { unit: "school", year: "calendar", happens: true, feeds: ["block", "state"] } as const;
const events = { unit: "student", year: "date", happens: true, feeds: ["block"] } as const;
const person = {
  unit: "student",
  year: "every",
  happens: false,
  feeds: ["block"],
  turns: { from: known }
} as const;

/**
 * The dependency graph. A row known at an as-of date touches the outputs it feeds from there on: `block`, the features of
 * the blocks with that date or a later one; `state`, the year's closing, and through it all blocks of later years. The
 * second stage of a block follows from all of its first.
 */
export const dependencies: readonly Dependency[] = [
  { table: "attendance_event", words: "attendance", ...days },
  { table: "submission", words: "days sent in", ...days },
  {
    table: "calendar_day",
    words: "calendar",
    unit: "school",
    year: "own",
    happens: false,
    feeds: ["block", "state"]
  },
  {
    table: "enrollment",
    words: "enrollment",
    unit: "student",
    year: "every",
    happens: false,
    feeds: ["block", "state"],
    // whoever was once known to be enrolled in the year has a profile through its last as-of date
    turns: { from: ["recorded_on", "entry_date"] }
  },
  {
    table: "student_year_summary",
    words: "yearly totals",
    unit: "student",
    year: "own",
    happens: false,
    feeds: ["state"]
  },
  { table: "student", words: "students", ...person },
  {
    table: "student_status",
    words: "status",
    ...person,
    turns: { from: [...known, "start_date"], after: ["end_date"] }
  },
  { table: "behavior_event", words: "behavior", ...events },
  { table: "assessment_result", words: "assessments", ...events, turns: { from: [...known, "date"] } },
  { table: "survey_response", words: "surveys", ...events, turns: { from: [...known, "date"] } },
  { table: "digital_activity", words: "digital activity", ...events }
];

/** What a snapshot or a year's profiles ask of the whole district; where the answer changes, it touches everyone. */
export const districtFacts = [
  { fact: "submission", words: "whether any school sent in a day this year", feeds: ["block", "state"] },
  { fact: "attribute", words: "which attributes any student was known to have", feeds: ["block", "profile"] },
  { fact: "digital", words: "whether any digital activity of the year was known", feeds: ["block"] },
  { fact: "first_day", words: "the first day of the year's calendars", feeds: ["profile"] }
] as const;
