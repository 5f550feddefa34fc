import { describe, expect, it } from "vitest";
import { compareYears } from "../../lib/assessment/compare-years.js";
import type { Instrument } from "../../lib/assessment/instrument.js";
import type { ReleasedAssessment } from "../../lib/assessment/released-assessment.js";
import { tallyRows } from "../../lib/assessment/tally-rows.js";
import { releaseOf } from "./small-release.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";

const agreed = (
  year: ReleasedAssessment,
  ratings: NonNullable<ReleasedAssessment["agreement"]>["ratings"]
) => ({
  ...year,
  agreement: { ...year.agreement!, ratings }
});
const [before, now] = [releaseOf(8, 2025), releaseOf(9, 2026)];
const underVersion2 = (year: ReleasedAssessment): ReleasedAssessment => ({
  ...year,
  instrument_version: 2,
  tally: { ...year.tally!, instrument_version: 2 }
});
const withoutTally = ({ tally, ...year }: ReleasedAssessment): ReleasedAssessment => {
  expect(tally).toBeDefined();
  return year;
};

describe("compareYears", () => {
  it("counts steps between agreed ratings: from urgent gap to OK for now is two better", () => {
    const comparison = compareYears(
      agreed(before, { AD1: "urgent_gap", AD2: "strength", AD3: "ok_for_now", AD4: "strength" }),
      agreed(now, { AD1: "ok_for_now", AD2: "ok_for_now", AD3: "ok_for_now", AD5: "strength" })
    );
    expect(comparison).toMatchObject({
      earlier_year: 2025,
      later_year: 2026,
      by: "agreed",
      members: { earlier: 8, later: 9 }
    });
    expect(comparison.questions.slice(0, 5).map((d) => [d.question_id, d.change, d.steps, d.reason])).toEqual(
      [
        ["AD1", "better", 2, undefined],
        ["AD2", "worse", -1, undefined],
        ["AD3", "same", 0, undefined],
        ["AD4", "not_comparable", undefined, "no_rating_later"],
        ["AD5", "not_comparable", undefined, "no_rating_earlier"]
      ]
    );
  });

  it("compares medians where a year has no agreement, halves where one lies between two", () => {
    const { agreement, ...without } = before;
    expect(agreement).toBeDefined();
    const comparison = compareYears(without, now);
    expect(comparison.by).toBe("median");
    // eight members in turn on all four ratings: the median lies between the second and the third; nine: on the second
    expect(comparison.questions[0]).toMatchObject({
      earlier: ["ok_for_now", "could_be_better"],
      later: ["ok_for_now", "ok_for_now"],
      steps: 0.5,
      change: "better",
      disagreement: { earlier: expect.closeTo(5 / 6, 9) as number }
    });
  });

  it("pairs questions of two versions by the map, and compares none without one", () => {
    const later: Instrument = {
      ...instrument,
      version: 2,
      maps_from: [{ version: 1, questions: { AD2: "AD1" } }]
    };
    const next = underVersion2(now);
    const [first, second] = compareYears(
      agreed(before, { AD1: "strength", AD2: "urgent_gap" }),
      agreed(next, { AD1: "strength", AD2: "strength" }),
      later
    ).questions;
    expect(first).toMatchObject({ question_id: "AD1", steps: 3 });
    expect(second).toMatchObject({
      question_id: "AD2",
      change: "not_comparable",
      reason: "not_asked_earlier"
    });
    expect(compareYears(before, next).questions.every((d) => d.reason === "not_asked_earlier")).toBe(true);
  });

  it("pairs them so without a tally too, by what the file says was asked", () => {
    const later: Instrument = {
      ...instrument,
      version: 2,
      maps_from: [{ version: 1, questions: { AD2: "AD1" } }]
    };
    const first = withoutTally(agreed(before, { AD1: "strength", AD2: "urgent_gap" }));
    const next = withoutTally(underVersion2(agreed(now, { AD1: "strength", AD2: "strength" })));
    expect(compareYears(first, next, later).questions.slice(0, 2)).toMatchObject([
      { question_id: "AD1", change: "better", steps: 3 },
      { question_id: "AD2", change: "not_comparable", reason: "not_asked_earlier" }
    ]);
    const ofOther = { ...first, instrument_id: "other" };
    expect(compareYears(ofOther, next, later).questions.every((d) => d.change === "not_comparable")).toBe(
      true
    );
  });

  it("takes no map that leads to another version than the later year's", () => {
    const newest: Instrument = {
      ...instrument,
      version: 3,
      maps_from: [{ version: 1, questions: { AD2: "AD1" } }]
    };
    const changes = compareYears(before, underVersion2(now), newest).questions.map((d) => d.change);
    expect(new Set(changes)).toEqual(new Set(["not_comparable"]));
  });

  it("refuses years in the wrong order", () => {
    expect(() => compareYears(now, before)).toThrow(
      "school_year: 2026 is not before 2025 (give the earlier year first)"
    );
    expect(() => compareYears(now, now)).toThrow("2026 is not before 2026");
  });
});

describe("tallyRows", () => {
  it("give a row a practice with its counts, figures and what was agreed", () => {
    const rows = tallyRows(now.tally!, instrument, "en", now.agreement);
    expect(rows).toHaveLength(25);
    expect(rows[0]).toEqual({
      question_id: "AD1",
      ingredient_id: "AD",
      practice: "District team reviews attendance every two weeks",
      strength: 3,
      ok_for_now: 2,
      could_be_better: 2,
      urgent_gap: 2,
      unsure: 0,
      unanswered: 0,
      median: "ok_for_now",
      unsure_share: 0,
      // F = 3/9, 5/9, 7/9: d² = .027778 + .003086 + .077160 = .108025; 1 − .108025 / .75 = .855967
      disagreement: 0.856,
      distance: "split",
      agreed_rating: "ok_for_now",
      agreed_note: "reviewed each fortnight"
    });
  });

  it("of a small team leave counts empty", () => {
    const [row] = tallyRows(releaseOf(4).tally!, instrument, "en");
    expect(row).toMatchObject({
      strength: undefined,
      disagreement: undefined,
      median: "ok_for_now to could_be_better"
    });
  });
});
