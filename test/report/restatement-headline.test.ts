import { describe, expect, it } from "vitest";
import {
  enrolledLateWords,
  restatedRatesHeadline,
  restatedSchoolsHeadline,
  restatementHeadline,
  settledWords
} from "../../lib/report/restatement-headline.js";

describe("the headline of what was restated", () => {
  it("says how often, or that it never was", () => {
    expect(restatementHeadline(55, 1000)).toBe(
      "5.5% of attendance records came in, were corrected or were taken back after their block’s as-of date"
    );
    expect(restatementHeadline(0, 1000)).toBe("No attendance record changed after its block’s as-of date");
  });
  it("says how late, in whole days", () => {
    expect(settledWords(1, 14)).toBe(
      "Of the records not yet in their present form on the day itself, half were within 1 day and nine in ten within 14 days."
    );
    expect(settledWords(null, null)).toBe("Every record stood on the day itself.");
  });
});

it("entries and exits that came late are told only where every source says when", () => {
  const late = { entries: 1200, entries_after: 3, exits: 90, exits_after: 11, moments_untold: 0 };
  expect(enrolledLateWords(late)).toBe(
    "Of enrollment, 3 of 1,200 entries and 11 of 90 exits were known only after the as-of date of their block."
  );
  expect(enrolledLateWords({ ...late, moments_untold: 1 })).toBe("");
});

describe("the headline of schools that restate", () => {
  const schools = [
    { name: "Oak", share: 0.052 },
    { name: "Elm", share: 0.061 },
    { name: "Ash", share: 0.061 }
  ];
  it("names the largest share and the smallest, ties by name", () => {
    expect(restatedSchoolsHeadline(schools)).toBe(
      "Ash restated the largest share of its records, 6.1%; Oak the smallest, 5.2%"
    );
  });
  it("ranks nothing where all are alike, or one is alone", () => {
    expect(restatedSchoolsHeadline(schools.slice(1))).toBe("Every school restated 6.1% of its records");
    expect(restatedSchoolsHeadline(schools.slice(0, 1))).toBe("Oak restated 5.2% of its records");
    expect(restatedSchoolsHeadline([])).toBe("No school’s records say when they were known");
  });
});

describe("the headline of restated rates", () => {
  const rate = (name: string, block: number, then: number, now: number) => ({ name, block, then, now });
  it("names the block that moved most, up or down, with both rates", () => {
    expect(restatedRatesHeadline([rate("Oak", 9, 0.061, 0.07), rate("Elm", 2, 0.08, 0.075)])).toBe(
      "Restating moved Oak’s block\u00a09 most: first known as 6.1% absent, now 7.0%"
    );
    expect(restatedRatesHeadline([rate("Oak", 9, 0.061, 0.062), rate("Elm", 2, 0.08, 0.075)])).toBe(
      "Restating moved Elm’s block\u00a02 most: first known as 8.0% absent, now 7.5%"
    );
  });
  it("claims no change where there is none, or none that can be seen", () => {
    expect(restatedRatesHeadline([rate("Oak", 9, 0.061, 0.061)])).toBe(
      "Every block’s absence rate stands as it was first known"
    );
    expect(restatedRatesHeadline([rate("Oak", 9, 0.061, 0.0611)])).toBe(
      "Restating moved no block’s absence rate by as much as a tenth of a point"
    );
    expect(restatedRatesHeadline([])).toBe("No block’s absence rate is known as it was first known");
  });
});
