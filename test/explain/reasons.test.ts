import { describe, expect, it } from "vitest";
import { factOf } from "../../lib/explain/fact.js";
import { reasons } from "../../lib/explain/reasons.js";
import { referenceOf } from "../../lib/explain/reference.js";
import type { RowValues } from "../../lib/explain/row-values.js";
import { reasonWords, wordsOf } from "../../lib/explain/words/words-of.js";
import type { Cohort, Column } from "../../lib/model/cohort.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";
import { madeCohort } from "./random-model.js";
import { listed } from "./some-features.js";

const column = (name: string, ...values: number[]): Column => ({
  feature: listed(name),
  values: Float32Array.from(values)
});
const words = (name: string, levels: string[], ...values: number[]): Column => ({
  ...column(name, ...values),
  levels
});

/** Twelve of grade 6, the first of whom is told of, and three of grade 7. */
const grade = [...Array<number>(12).fill(0), 1, 1, 1];
const rest = (first: number, others: number) => [first, ...Array<number>(14).fill(others)];
const half = (first: number, others: number) => [
  first,
  ...grade.slice(1).map((_, i) => (i < 6 ? 0 : others))
];
const gradeColumn = words("grade_level", ["6", "7"], ...grade);
const enrolled = column("days_enrolled", ...rest(80, 78));
const known = column("unknown_share", ...rest(0, 0));

function sentence(...columns: Column[]): string {
  const cohort = madeCohort([...columns, gradeColumn]);
  return sentenceIn(cohort, columns[0]!.feature.name);
}

function sentenceIn(cohort: Cohort, feature: string): string {
  const explained = { base: 0, contributions: Float64Array.of(1) };
  const told = reasons(explained, [[feature]], { cohort, row: 0 }, referenceOf(cohort));
  return told.raises[0]!.sentence;
}

describe("reasons", () => {
  it("say days that can be counted, and what half of the grade did", () => {
    expect(sentence(column("absence_rate_last_10", ...half(0.4, 0.2)), enrolled, known)).toBe(
      "Missed 4 of the last 10 days; half of the grade missed none."
    );
    expect(sentence(column("absence_rate", ...rest(0.15, 0.05)), enrolled, known)).toBe(
      "Missed 12 of 80 days so far this year (15%); half of the grade missed at most 5%."
    );
    expect(sentence(column("absence_rate_last_10", ...rest(0, 0)), enrolled, known)).toBe(
      "Missed none of the last 10 days; all of the grade missed none too."
    );
    expect(sentence(column("absence_rate_last_20", ...rest(0.075, 0.2)), enrolled, known)).toBe(
      "Missed 1.5 of the last 20 days (7.5%); half of the grade missed at least 20%."
    );
  });

  it("say a percent where days can't be counted: some unknown, too few, or not whole", () => {
    const percent = "Missed 40% of the last 10 days; half of the grade missed none.";
    const own = column("absence_rate_last_10", ...half(0.4, 0.2));
    expect(sentence(own, enrolled, column("unknown_share", ...rest(0.1, 0)))).toBe(percent);
    expect(sentence(own, column("days_enrolled", ...rest(5, 78)), known)).toBe(percent);
    expect(sentence(own)).toBe(percent);
    expect(sentence(column("absence_rate_last_10", ...half(1 / 3, 0.2)), enrolled, known)).toBe(
      "Missed 33.3% of the last 10 days; half of the grade missed none."
    );
  });

  it.each([
    [column("current_streak", ...half(2, 1)), "Missed the last 2 days in a row; half of the grade did not miss theirs."],
    [column("current_streak", ...rest(1, 1)), "Missed the last day; the median of the grade is the same."],
    [column("current_streak", ...rest(3, 1)), "Missed the last 3 days in a row; half of the grade had a run of at most 1 day."],
    [column("tardies", ...rest(0, 0)), "Not tardy this year; all of the grade were not tardy either."],
    [column("behavior_events", ...rest(1, 0)), "1 behavior event this year; 91.7% of the grade had none."],
    [column("days_suspended", ...rest(1.5, 0)), "Suspended for 1.5 days this year; 91.7% of the grade were not."],
    [column("school_changes", ...rest(2, 0)), "Changed school 2 times this year; 91.7% of the grade did not."],
    [column("prior_year_chronic", ...rest(1, 0)), "Chronically absent last year; 8.3% of the grade were."],
    [column("prior_year_chronic", ...rest(0, 1)), "Not chronically absent last year; 91.7% of the grade were."],
    [column("years_chronic", ...rest(2, 0)), "Chronically absent in 2 earlier years; 91.7% of the grade were in none."],
    [column("digital_minutes_recent", ...rest(30, 1250)), "Active online for 30 minutes in the last two blocks; half of the grade were for at least 1,250 minutes."],
    [column("digital_days_recent", ...rest(NaN, 3)), "No digital activity on record."],
    [column("has_digital_activity", ...rest(0, 1)), "No digital activity on record this year; 91.7% of the grade have some."],
    [column("digital_minutes_change", ...rest(-40, 3)), "Active online 40 minutes a block less than before, in the last two blocks."],
    [column("digital_minutes_z", ...rest(1.25, 0)), "Minutes online 1.3 standard deviations above the mean of the grade at this school."],
    [column("assessment_percentile", ...rest(23, 52)), "Assessment percentile of 23 this year; half of the grade had at least 52."],
    [column("assessment_growth", ...rest(-12, 3)), "Down 12 percentile points since the first assessment this year."],
    [column("survey_belonging", ...rest(2.4, 3)), "Score of 2.4 in the newest survey of belonging; half of the grade had at least 3."],
    [column("miles_to_school", ...rest(7.25, 2)), "Lives 7.3 miles from school; half of the grade live at most 2 miles away."],
    [column("absence_slope", ...rest(0.05, 0)), "Absence rate up by 5.0 points per ten days, over the last 30 days."],
    [column("absence_slope", ...rest(-0.0001, 0)), "Absence rate neither up nor down over the last 30 days."],
    [column("homeless", ...rest(NaN, NaN)), "Nothing on record in the district of homelessness."],
    [column("school_absence_rate", ...rest(0.083, 0.06)), "Other students of the school missed 8.3% of days this year."],
    [column("absence_rate_medical", ...rest(0.025, 0)), "Missed 2.5% of days this year recorded as “Illness or appointment”; 91.7% of the grade missed none."]
  ])("say %#", (own, text) => expect(sentence(own)).toBe(text)); // prettier-ignore

  it("say levels as readers know them", () => {
    expect(sentenceIn(madeCohort([gradeColumn]), "grade_level")).toBe("In grade 6.");
    expect(sentence(words("race_ethnicity", ["two_or_more"], ...rest(0, 0)))).toBe(
      "Race or ethnicity: Two or more races."
    );
    expect(sentence(words("home_language", ["es"], ...rest(NaN, 0)))).toBe("Home language: not on record.");
  });

  it("compare with all students where the grade has fewer than ten, and with nobody where all have", () => {
    const own = [...Array<number>(12).fill(0), 3, 0, 0];
    const cohort = madeCohort([column("behavior_events", ...own), gradeColumn]);
    const terms = [["behavior_events"]] as const;
    const told = (c: Cohort, row: number) =>
      reasons({ base: 0, contributions: Float64Array.of(1) }, terms, { cohort: c, row }, referenceOf(c))
        .raises[0];
    expect(told(cohort, 12)!.comparison).toBe("93.3% of the students had none");
    expect(told(madeCohort([column("behavior_events", 3, 0)]), 0)!.comparison).toBeUndefined();
  });

  it("stand by direction, largest first, and leave out what moves nothing", () => {
    const cohort = madeCohort([
      column("behavior_events", 2),
      column("tardies", 1),
      column("homeless", 0),
      enrolled
    ]);
    const terms = [["behavior_events"], ["tardies"], ["homeless"], ["behavior_events", "tardies"]] as const;
    const explained = { base: -2, contributions: Float64Array.of(0.1, -0.3, 0, 0.2) };
    const { raises, lowers } = reasons(explained, terms, { cohort, row: 0 }, referenceOf(cohort));
    expect(raises.map((d) => [d.sentence, d.contribution])).toEqual([
      ["Taken together: 2 behavior events this year; tardy on 1 day this year.", 0.2],
      ["2 behavior events this year.", 0.1]
    ]);
    expect(lowers.map((d) => [d.direction, d.sentence])).toEqual([["lowers", "Tardy on 1 day this year."]]);
  });
});

describe("the words of reasons", () => {
  it("are there for every feature of the list, and for no other", () => {
    expect(reasonWords.map((d) => d.feature).sort()).toEqual(features.map((d) => d.name).sort());
  });

  it("fill every place, whatever the value", () => {
    for (const feature of features)
      for (const value of [undefined, 0, 1, 2, 0.25, 37.5, -3]) {
        const row: RowValues = {
          numberOf: (name) => (name === feature.name ? value : undefined),
          wordOf: () => (value === undefined ? undefined : "word")
        };
        const fact = factOf(feature, wordsOf(feature), row);
        expect(fact).toMatch(/^[A-Z0-9−]/);
        expect(fact).not.toMatch(/[{}]|undefined|NaN|\.$/);
        if (value === undefined) expect(fact).toBe(wordsOf(feature).missing);
        else if (feature.unit === "category") expect(fact).toContain("word");
      }
  });

  it("claim no cause and judge nobody", () => {
    const texts = JSON.stringify(reasonWords);
    expect(texts).not.toMatch(
      /\b(because|caus|due to|leads? to|results? in|makes?|risk|at-risk|poor|bad|fail)/i
    );
  });

  it("say a feature that the list does not know by its label", () => {
    const stranger = { ...listed("tardies"), name: "days_late_to_lunch", label: "Days late to lunch" };
    const row: RowValues = { numberOf: () => 3, wordOf: () => undefined };
    expect(factOf(stranger, wordsOf(stranger), row)).toBe("Days late to lunch: 3 days");
  });
});
