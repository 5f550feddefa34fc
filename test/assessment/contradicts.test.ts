import { describe, expect, it } from "vitest";
import { contradictionRules } from "../../lib/assessment/contradiction-rules.js";
import { contradictionOf, contradicts } from "../../lib/assessment/contradicts.js";
import type { Evidence } from "../../lib/assessment/evidence.js";
import { scaleRatings, type ScaleRating } from "../../lib/assessment/rating.js";
import { questionIds } from "./random-response.js";

const evidence = (question_id: string, evidence_id: string, value: number | null): Evidence => ({
  question_id,
  evidence_id,
  numerator: null,
  denominator: null,
  value,
  unit: "share",
  reason: value === null ? "too_few_students" : null,
  link: null,
  as_of_date: null
});

describe("the rules", () => {
  it("are one a question of the instrument, each under a name of its own", () => {
    const ids = contradictionRules.map((d) => d.question_id);
    expect(ids).toEqual(["AD1", "AD2", "AD3", "AD4", "AD5", "PE3", "SA1", "SA4", "SA5"]);
    expect(ids.every((d) => questionIds.includes(d))).toBe(true);
    expect(new Set(contradictionRules.map((d) => d.rule)).size).toBe(contradictionRules.length);
  });

  it("say their thresholds in both languages", () => {
    for (const { rule, low, high, words } of contradictionRules)
      for (const language of ["en", "es"]) {
        const said = words[language]!.match(/\d+/g)!.map(Number);
        const thresholds = high === undefined ? [low] : [low * 100, high * 100].map(Math.round);
        expect(said, `${rule} ${language}`).toEqual(thresholds);
      }
  });

  it("never call one figure too low and too high at once", () => {
    for (const { low, high } of contradictionRules) expect(high ?? Infinity).toBeGreaterThan(low);
  });
});

describe("contradicts", () => {
  it.each<[string, number | null, ScaleRating, boolean]>([
    ["a strength with 79% published", 0.79, "strength", true],
    ["OK for now with 79% published", 0.79, "ok_for_now", true],
    ["a strength with 80% published", 0.8, "strength", false],
    ["what could be better with nothing published", 0, "could_be_better", false],
    ["an urgent gap with 94% published", 0.94, "urgent_gap", false],
    ["an urgent gap with 95% published", 0.95, "urgent_gap", true],
    ["a strength with no figure", null, "strength", false]
  ])("%s", (_, value, agreed, differs) => {
    expect(contradicts([evidence("AD1", "snapshots_published", value)], agreed)).toBe(differs);
  });

  it("nothing where there is no evidence, or of a question without a rule", () => {
    for (const rating of scaleRatings) {
      expect(contradicts([], rating)).toBe(false);
      expect(contradicts([evidence("CB1", "snapshots_published", 0)], rating)).toBe(false);
    }
  });

  it("reads the first figure that has a value, and tells rule, figure and direction", () => {
    const [scores, chronic] = [
      evidence("SA5", "high_score_supported", null),
      evidence("SA5", "chronic_supported", 0.9)
    ];
    expect(contradictionOf([chronic, scores], "urgent_gap")).toEqual({
      rule: contradictionRules.find((d) => d.rule === "students_supported"),
      evidence: chronic,
      direction: "too_bad"
    });
    expect(
      contradictionOf([evidence("SA5", "high_score_supported", 0.1), chronic], "strength")?.direction
    ).toBe("too_good");
  });

  it("no urgent gap by goals that were set: they follow the rating", () => {
    expect(contradicts([evidence("SA1", "goals_set", 5)], "urgent_gap")).toBe(false);
    expect(contradicts([evidence("SA1", "goals_set", 0)], "strength")).toBe(true);
  });
});
