import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { additiveGroupSums } from "../../lib/explain/group-sums.js";
import { changedScores, type Scored } from "../../lib/explain/changed-rows.js";
import { counterfactuals } from "../../lib/explain/counterfactual.js";
import { canFall } from "../../lib/explain/moves-together.js";
import { referenceOf } from "../../lib/explain/reference.js";
import { riskOf } from "../../lib/explain/risk-of.js";
import { choices, whatIf } from "../../lib/explain/what-if.js";
import type { AdditiveModel } from "../../lib/model/additive/additive-model.js";
import type { Cohort } from "../../lib/model/cohort.js";
import { madeCohort, madeModel } from "./random-model.js";
import { listed, someFeatures } from "./some-features.js";

const none = { kind: "none" } as const;
const groupOf = (name: string) => listed(name).group;

function scoredOf(model: AdditiveModel, cohort: Cohort, row = 0): Scored {
  const features = model.shapes.map((d) => d.feature);
  const predict = (rows: Cohort) => additiveGroupSums(model, rows, groupOf).margin;
  return { cohort, row, features, predict, calibration: none };
}

describe("whatIf", () => {
  it("moves the score as a row with that value is scored, and leaves the cohort as it was", () => {
    const { model, cohort } = madeModel(2, { n: 40, features: someFeatures });
    const before = cohort.columns.map((d) => [...d.values]);
    const scored = scoredOf(model, cohort, 4);
    const reference = referenceOf(cohort);
    const to = reference.seen["behavior_events"]!.values[3]!;
    const moved = whatIf(scored, { feature: "behavior_events", to }, reference);
    const columns = cohort.columns.map((d) =>
      d.feature.name === "behavior_events" ? { ...d, values: d.values.map(() => to) } : d
    );
    expect(moved.after.margin).toBe(scored.predict({ ...cohort, columns })[4]);
    expect(moved.before.margin).toBe(scored.predict(cohort)[4]);
    expect(moved.after.risk).toBe(riskOf(none, moved.after.margin));
    expect(moved.isClamped).toBe(false);
    expect(cohort.columns.map((d) => [...d.values])).toEqual(before);
  });

  it("keeps within values seen among students, and takes words and missing as they are", () => {
    const { model, cohort } = madeModel(2, { n: 200, features: someFeatures });
    const scored = scoredOf(model, cohort);
    const reference = referenceOf(cohort);
    const high = Math.max(
      reference.seen["current_streak"]!.values.at(-1)!,
      cohort.columns.at(-1)!.values[0]!
    );
    expect(whatIf(scored, { feature: "current_streak", to: 1e6 }, reference)).toMatchObject({
      to: high,
      isClamped: true
    });
    expect(whatIf(scored, { feature: "current_streak", to: null }, reference)).toMatchObject({
      to: null,
      isClamped: false
    });
    expect(whatIf(scored, { feature: "grade_level", to: "b" }, reference).to).toBe("b");
  });

  it("says which features move together, and what does not fall", () => {
    const features = ["absence_rate_last_10", "absence_rate", "days_absent", "current_streak"].map(listed);
    const { model, cohort } = madeModel(3, { n: 50, features });
    const note = (feature: string) =>
      whatIf(scoredOf(model, cohort), { feature, to: 0 }, referenceOf(cohort)).note;
    expect(note("absence_rate_last_10")).toBe(
      "Changed alone, though “Absence rate”, “Days absent” and 1 more feature would move with it."
    );
    expect(note("days_absent")).toContain("It does not fall within a school year");
  });

  it("refuses what it can't change to", () => {
    const { model, cohort } = madeModel(2, { n: 9, features: someFeatures });
    const scored = scoredOf(model, cohort);
    expect(() => changedScores(scored, [[{ feature: "grade_level", to: "z" }]])).toThrow('no value "z"');
    expect(() => changedScores(scored, [[{ feature: "grade_level", to: 1 }]])).toThrow("no value 1");
    expect(() => changedScores(scored, [[{ feature: "tardies", to: 1 }]])).toThrow('no column "tardies"');
    expect(() => changedScores(scored, [[{ feature: "current_streak", to: Infinity }]])).toThrow(
      "can't be Infinity"
    );
    expect(() => whatIf(scored, { feature: "tardies", to: 1 }, referenceOf(cohort))).toThrow("no feature");
  });
});

describe("choices", () => {
  it("offer first what a school could change, with ranges of what students have and the row's own", () => {
    const { model, cohort } = madeModel(4, { n: 60, features: someFeatures });
    const offered = choices(scoredOf(model, cohort), referenceOf(cohort));
    const actionable = offered.map((d) => d.feature.isActionable);
    expect(actionable).toEqual([...actionable].sort((a, b) => Number(b) - Number(a)));
    expect(offered.map((d) => d.feature.name).sort()).toEqual(someFeatures.map((d) => d.name).sort());
    for (const { range, value } of offered)
      if (range && typeof value === "number" && Number.isFinite(value)) {
        expect(value).toBeGreaterThanOrEqual(range.low);
        expect(value).toBeLessThanOrEqual(range.high);
      }
    expect(offered.find((d) => d.feature.name === "homeless")!.options!.map((d) => d.label)).toEqual([
      "no",
      "yes"
    ]);
  });
});

describe("counterfactuals", () => {
  const features = [
    "absence_rate_last_10",
    "digital_minutes_recent",
    "tardies",
    "assessment_percentile",
    "homeless"
  ];
  const cases = [fc.nat(), fc.double({ min: 0.02, max: 0.6, noNaN: true })] as const;
  const made = (seed: number) =>
    madeModel(seed, { n: 80, features: features.map(listed), missing: 0.03, pairs: 1 });

  it("hold what they say: scored again they are under the threshold, and within what is seen", () => {
    fc.assert(
      fc.property(...cases, (seed, threshold) => {
        const { model, cohort } = made(seed);
        const scored = scoredOf(model, cohort);
        const reference = referenceOf(cohort);
        for (const { changes, after } of counterfactuals(scored, reference, { threshold }).found) {
          const [again] = changedScores(scored, [changes]);
          expect(again).toEqual(after);
          expect(after.risk).toBeLessThan(threshold);
          expect(changes.length).toBeLessThanOrEqual(3);
          for (const { feature, from, to } of changes) {
            expect(listed(feature).isActionable).toBe(true);
            expect(reference.seen[feature]!.values).toContain(to);
            expect(cohort.columns.find((d) => d.feature.name === feature)!.values[0]).toBe(from);
            if (!canFall(feature)) expect(to).toBeGreaterThan(from);
          }
        }
      }),
      { numRuns: 60 }
    );
  });

  it("of one feature are the nearest of all values seen; of more only where no one is enough", () => {
    fc.assert(
      fc.property(...cases, (seed, threshold) => {
        const { model, cohort } = made(seed);
        const scored = scoredOf(model, cohort);
        const reference = referenceOf(cohort);
        const [now] = changedScores(scored, [[]]);
        const { found } = counterfactuals(scored, reference, { threshold });
        if (now!.risk < threshold) {
          expect(found).toEqual([]);
          return;
        }
        const byHand = features
          .filter((d) => listed(d).isActionable)
          .flatMap((feature) => {
            const from = cohort.columns.find((d) => d.feature.name === feature)!.values[0]!;
            const { values, deviation } = reference.seen[feature]!;
            return values
              .filter((to) => Number.isFinite(from) && ((to < from && canFall(feature)) || to > from))
              .filter((to) => changedScores(scored, [[{ feature, to }]])[0]!.risk < threshold)
              .map((to) => Math.abs(to - from) / deviation);
          });
        if (byHand.length > 0) {
          expect(found[0]!.changes).toHaveLength(1);
          expect(found[0]!.size).toBeCloseTo(Math.min(...byHand), 9);
        } else expect(found.every((d) => d.changes.length > 1)).toBe(true);
        expect(found.map((d) => d.size)).toEqual(found.map((d) => d.size).sort((a, b) => a - b));
      }),
      { numRuns: 60 }
    );
  });

  it("say so where there is nothing to change, or nothing to reach", () => {
    const { model, cohort } = madeModel(8, { n: 30, features: [listed("homeless")] });
    const scored = scoredOf(model, cohort);
    const reference = referenceOf(cohort);
    expect(counterfactuals(scored, reference, { threshold: 0.001 })).toEqual({
      found: [],
      none: "No change of up to three features that a school could change, within what is seen among students, brings the score under 0.1%."
    });
    expect(counterfactuals(scored, reference, { threshold: 1 })).toEqual({
      found: [],
      none: "The score is under 100% already."
    });
  });

  it("take two features where one is not enough, and three where two are not", () => {
    const names = ["current_streak", "digital_days_recent", "digital_apps_recent", "survey_belonging"];
    const bins = { kind: "number", cuts: [0.5] } as const;
    const step = (feature: string) => ({
      ...{ feature, bins, contribution: [0, 1, 0], low: [0, 1, 0], high: [0, 1, 0] },
      ...{ rows: [5, 5, 0], positives: [1, 1, 0] }
    });
    const model: AdditiveModel = {
      kind: "additive",
      base: 0,
      shapes: names.map(step),
      pairs: [],
      rounds: []
    };
    const columns = names.map((d) => ({ feature: listed(d), values: Float32Array.of(1, 0, 1, 0) }));
    const scored = scoredOf(model, madeCohort(columns));
    const found = (margin: number) =>
      counterfactuals(scored, referenceOf(scored.cohort), { threshold: riskOf(none, margin), most: 99 })
        .found;
    expect(found(3.5).map((d) => d.changes.length)).toEqual([1, 1, 1, 1]);
    expect(found(2.5).map((d) => d.changes.length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(found(1.5).map((d) => d.changes.length)).toEqual([3, 3, 3, 3]);
    expect(found(0.5)).toEqual([]);
    expect(found(3.5)[0]!.changes[0]!.words).toBe("Current streak of absence: 1 day → 0 days");
  });
});
