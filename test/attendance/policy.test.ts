import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bandOf } from "../../lib/attendance/band-of.js";
import { normalisePolicy } from "../../lib/attendance/normalise-policy.js";
import { policyFor } from "../../lib/attendance/policy.js";
import { policySentences } from "../../lib/attendance/policy-sentences.js";
import { toRatio } from "../../lib/attendance/ratio.js";

const raw = (JSON.parse(readFileSync("data/policy.json", "utf8")) as Record<string, unknown>[])[0]!;
const policy = normalisePolicy([raw])[0]!;
const changed = (change: Record<string, unknown>) => () => normalisePolicy([{ ...raw, ...change }]);

describe("toRatio", () => {
  it("reads 0.1 as exactly one tenth", () => expect(toRatio(0.1)).toEqual({ numerator: 1, denominator: 10 }));
  it("reads the text 0.125 as one eighth", () =>
    expect(toRatio("0.125")).toEqual({ numerator: 1, denominator: 8 }));
  it.each([1.01, -0.1, "10%", "", 1e-7, NaN])("takes no %s for a share", (value) =>
    expect(toRatio(value)).toBeUndefined()
  );
});

describe("normalisePolicy", () => {
  it("completes a policy with a day of 390 minutes and periods as recorded", () => {
    const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => key !== "day_minutes"));
    expect(normalisePolicy([rest])[0]).toMatchObject({ dayMinutes: 390, periodsPerDay: undefined });
  });

  it("names every wrong value at once, with its place and the way out", () => {
    expect(changed({ recording: "none", smallest_cell: 0, colour: 1 })).toThrow(
      [
        "policy[0].colour: unknown key (the keys are effective_school_year, chronic_threshold, band_cuts, partial_days, recording, unknown_limit, minimum_days_enrolled, smallest_cell, exit_day_counts, status_rule, bands_from_block, category_precedence, day_minutes, periods_per_day)",
        'policy[0].recording: not a known word: "none" (give negative or positive)',
        "policy[0].smallest_cell: not a whole number: 0 (give one from 1 to 1000)"
      ].join("\n")
    );
  });

  it.each([
    [{ chronic_threshold: 10 }, "chronic_threshold: not a share: 10"],
    [{ chronic_threshold: 0.08 }, "chronic_threshold: 8% is not where the third band begins, 10%"],
    [{ band_cuts: [0.1, 0.05, 0.2] }, "band_cuts: not rising from above 0: [0.1,0.05,0.2]"],
    [{ band_cuts: [0.1] }, "band_cuts: not a list of three shares: [0.1]"],
    [{ category_precedence: ["excused"] }, "category_precedence: not an order of the three kinds"],
    [{ exit_day_counts: undefined }, "exit_day_counts: missing, true or false expected"]
  ])("refuses %j", (change, message) => expect(changed(change)).toThrow(message));

  it.each([[{}], [[]], [null], [["x"]]])("refuses %j as a list of policies", (value) =>
    expect(() => normalisePolicy(value)).toThrow(/^policy/)
  );

  it("refuses two policies for one school year", () =>
    expect(() => normalisePolicy([raw, raw])).toThrow(
      "policy[1].effective_school_year: two policies begin in 1980"
    ));
});

describe("policyFor", () => {
  const later = { ...raw, effective_school_year: 2024, minimum_days_enrolled: 30 };
  const policies = normalisePolicy([later, raw]);

  it("takes the latest policy that has begun", () => {
    expect(policyFor(policies, 2023).minimumDaysEnrolled).toBe(10);
    expect(policyFor(policies, 2024).minimumDaysEnrolled).toBe(30);
    expect(policyFor(policies, 2030).minimumDaysEnrolled).toBe(30);
  });

  it("lets the earliest policy hold for the years before it", () =>
    expect(policyFor(normalisePolicy([later]), 2001).minimumDaysEnrolled).toBe(30));
});

describe("bandOf", () => {
  it.each([
    ["just under 5.00 percent", 8999, 180000, "satisfactory"],
    ["5.00 percent, 9 of 180 days", 9, 180, "at_risk"],
    ["just under 10.00 percent", 17999, 180000, "at_risk"],
    ["10.00 percent, 18 of 180 days", 18, 180, "moderate_chronic"],
    ["10.00 percent, 7 of 70 days, where floats err", 7, 70, "moderate_chronic"],
    ["just under 20.00 percent", 35999, 180000, "moderate_chronic"],
    ["20.00 percent, 36 of 180 days", 36, 180, "severe_chronic"],
    ["every day", 180, 180, "severe_chronic"],
    ["no day", 0, 1, "satisfactory"]
  ])("puts %s in its band", (_, missed, enrolled, band) =>
    expect(bandOf(missed, enrolled, policy)).toBe(band)
  );

  it("has no band for no days", () => expect(bandOf(0, 0, policy)).toBeUndefined());

  it("agrees at every whole day of every length of year with whole percents", () => {
    for (let enrolled = 1; enrolled <= 366; enrolled++)
      for (let missed = 0; missed <= enrolled; missed++)
        expect(bandOf(missed, enrolled, policy)).toBe(bandByHundredths(missed * 100, enrolled));
  });
});

describe("policySentences", () => {
  const sentences = (change: Record<string, unknown> = {}) =>
    Object.fromEntries(policySentences(changed(change)()[0]!).map(({ term, meaning }) => [term, meaning]));

  it("says the threshold, the bands and the minimum with the policy's own numbers", () => {
    const words = sentences({
      chronic_threshold: 0.125,
      band_cuts: [0.05, 0.125, 0.2],
      minimum_days_enrolled: 20
    });
    expect(words["Chronically absent"]).toBe(
      "absent 12.5% or more of days enrolled, excused or not, suspensions out of school included"
    );
    expect(words["Moderate chronic"]).toBe("absent 12.5% to under 20%");
    expect(words["Counted"]).toContain("at least 20 days of known attendance");
  });

  it("says how parts of days and days without a record count", () => {
    expect(sentences()["Absent"]).toMatch(/^a day of which half or more was missed/);
    expect(sentences({ partial_days: "fractional" })["Absent"]).toMatch(/^the part of a day missed/);
    expect(sentences({ recording: "positive" })["No record"]).toMatch(
      /^unknown, and left out; .* 5% of days/
    );
  });

  it("never repeats a term", () => {
    const terms = policySentences(policy).map(({ term }) => term);
    expect(new Set(terms).size).toBe(terms.length);
  });
});

/** The bands again, by hundredths of the days enrolled. */
function bandByHundredths(missedHundredths: number, enrolled: number): string {
  if (missedHundredths < 5 * enrolled) return "satisfactory";
  if (missedHundredths < 10 * enrolled) return "at_risk";
  return missedHundredths < 20 * enrolled ? "moderate_chronic" : "severe_chronic";
}
