import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelWords } from "../../lib/report/label-words.js";
import { modelCapacityHeadline } from "../../lib/report/model-capacity-headline.js";
import { modelDecisionHeadline, modelGainHeadline } from "../../lib/report/model-curve-headlines.js";
import { modelGroupsHeadline } from "../../lib/report/model-groups-headline.js";
import { modelHeadline, type ModelFinding } from "../../lib/report/model-headline.js";
import { modelReliabilityHeadline } from "../../lib/report/model-reliability-headline.js";
import { wilson } from "../../lib/evaluate/wilson.js";

const rocAuc = { value: 0.794, low: 0.78, high: 0.808 };
const finding: ModelFinding = {
  capacity: 400,
  model: "the glass-box model",
  found: 178.2,
  bestRule: { found: 135 },
  difference: { low: 20, high: 66 },
  rocAuc
};

describe("a model's headline", () => {
  it("says what the model finds and what the best simple rule does", () => {
    expect(modelHeadline(finding)).toBe(
      "With room for 400 students, the glass-box model finds 178 who later became chronically absent; the best simple rule finds 135"
    );
  });
  it("claims no gain where the paired interval holds zero, whichever found more", () => {
    const unclear = { ...finding, difference: { low: -4, high: 21 } };
    expect(modelHeadline({ ...unclear, bestRule: { found: 170 } })).toBe(
      "With room for 400 students, the glass-box model finds 178 who later became chronically absent, no clear gain on the best simple rule, which finds 170"
    );
    expect(modelHeadline({ ...unclear, bestRule: { found: 181 } })).toContain("no clear gain");
  });
  it("says so where the rule clearly finds more", () => {
    expect(
      modelHeadline({ ...finding, bestRule: { found: 190 }, difference: { low: -30, high: -2 } })
    ).toMatch(/; the best simple rule finds more, 190$/);
  });
  it("sells no model whose interval of ranking right reaches a half", () => {
    const chance = { value: 0.51, low: 0.479, high: 0.541 };
    expect(modelHeadline({ ...finding, rocAuc: chance })).toBe(
      "No model is better than chance here: the glass-box model ranks 51.0% of pairs right (47.9% to 54.1%)"
    );
    expect(modelHeadline({ ...finding, rocAuc: chance, isChanceBeaten: true })).toMatch(
      /^The glass-box model is no better than chance here/
    );
    expect(modelHeadline({ ...finding, rocAuc: { value: 0.4, low: 0.35, high: 0.45 } })).toMatch(
      /^The glass-box model is worse than chance/
    );
  });
  it("sells none that is better than chance by next to nothing", () => {
    const little = { value: 0.531, low: 0.517, high: 0.544 };
    expect(modelHeadline({ ...finding, rocAuc: little })).toBe(
      "The glass-box model is hardly better than chance here: it ranks 53.1% of pairs right (51.7% to 54.4%)"
    );
  });
  it("gives the reason where nothing was measured", () => {
    const because = "nobody of the test year became chronically absent";
    expect(modelHeadline({ ...finding, found: undefined, rocAuc: undefined, because })).toBe(
      `How well the glass-box model does can’t be said: ${because}`
    );
  });
});

describe("the headline of student groups", () => {
  const groups = [
    { label: "Female", value: 0.79, high: 0.82 },
    { label: "English learners", value: 0.71, high: 0.76 },
    { label: "Homeless", value: null, high: null }
  ];
  it("names those in which the model clearly ranks less well", () => {
    expect(modelGroupsHeadline(groups, 0.8)).toBe(
      "The model ranks clearly less well in “English learners”: ROC AUC 0.710, among all 0.800"
    );
    const many = ["A", "B", "C", "D"].map((label, i) => ({ label, value: 0.6 + i / 100, high: 0.7 }));
    expect(modelGroupsHeadline(many, 0.8)).toBe(
      "In 4 of 4 groups the model ranks clearly less well than among all, least in “A”: ROC AUC 0.600, among all 0.800"
    );
  });
  it("claims none where intervals reach the figure of all, or nothing is known", () => {
    expect(modelGroupsHeadline(groups.slice(0, 1), 0.8)).toBe(
      "In no group does the model rank clearly less well than among all: ROC AUC 0.790 to 0.790, among all 0.800"
    );
    expect(modelGroupsHeadline(groups.slice(2), 0.8)).toMatch(/^No group has enough students/);
    expect(modelGroupsHeadline(groups, null)).toMatch(/^No group has enough students/);
  });
});

describe("the headline at capacity", () => {
  const [clear, unclear, worse] = [{ low: 0.02, high: 0.2 }, { low: -0.02, high: 0.1 }, { low: -0.2, high: -0.01 }]; // prettier-ignore
  const rate = { words: "the rate so far", precision: 0.338 };
  const last = { words: "last year’s rate", precision: 0.313 };
  const of = (baselines: Parameters<typeof modelCapacityHeadline>[0]["baselines"]) =>
    modelCapacityHeadline({ capacity: 400, precision: 0.445, baselines });

  it("speaks of every baseline only where each difference is clear", () => {
    expect(
      of([
        { ...rate, difference: clear },
        { ...last, difference: clear }
      ])
    ).toBe(
      "At capacity the model beats every baseline: 44.5% of its 400 became chronically absent, against 33.8%"
    );
    expect(
      of([
        { ...rate, difference: unclear },
        { ...last, difference: clear }
      ])
    ).toBe(
      "At capacity the model beats 1 of 2 baselines, but not clearly the rate so far: 44.5% of its 400 became chronically absent, against 33.8% for the rate so far"
    );
    expect(of([{ ...rate, difference: unclear }, last])).toMatch(/^At capacity the model beats no baseline clearly/); // prettier-ignore
  });
  it("says which baseline beats the model", () => {
    expect(
      of([
        { ...rate, precision: 0.5, difference: worse },
        { ...last, difference: clear }
      ])
    ).toBe(
      "At capacity the rate so far beats the model: 44.5% of its 400 became chronically absent, against 50.0%"
    );
  });
  it("is no number where nothing could be measured", () => {
    const because = "capacity is none";
    expect(modelCapacityHeadline({ capacity: 0, precision: undefined, baselines: [], because })).toBe(
      "What the model finds at capacity can’t be said: capacity is none"
    );
  });
});

describe("the headline of reliability", () => {
  const group = (score: number, x: number, n: number) => ({ score, rate: x / n, ...wilson(x, n)! });

  it("names the largest gap where the groups hold their scores", () => {
    const groups = [group(0.02, 20, 1000), group(0.2, 44, 200), group(0.58, 46, 82)];
    expect(modelReliabilityHeadline(groups)).toBe("Scores mean what they say, within 2.0 points");
  });
  it("says in how many groups scores are too high, and by how much", () => {
    const groups = [group(0.1, 20, 1000), group(0.3, 40, 200), group(0.58, 46, 82)];
    expect(modelReliabilityHeadline(groups)).toBe("Scores are too high in two of three groups, by up to 10.0 points"); // prettier-ignore
    expect(modelReliabilityHeadline([group(0.1, 20, 1000), group(0.1, 40, 200)])).toMatch(/^Scores are off in two/); // prettier-ignore
  });
  it("does not take few students for truth", () => {
    expect(modelReliabilityHeadline([group(0.5, 2, 7), group(0.2, 2, 12)])).toBe(
      "No more groups are off than chance allows, but students are few: gaps reach 21.4 points"
    );
    expect(modelReliabilityHeadline([{ score: 0.1, rate: null, low: null, high: null }])).toMatch(/^Too few/);
  });
  it("never claims a gap smaller than the largest", () => {
    const some = fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), x: fc.integer({ min: 0, max: 200 }) }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 10 }), (drawn) => {
        const groups = drawn.map(({ score, x }) => group(score, x, 200));
        const words = modelReliabilityHeadline(groups).match(/^Scores mean what they say, within ([\d.]+)/);
        const largest = Math.max(...groups.map((d) => Math.abs(d.score - d.rate)));
        if (words) expect(Number(words[1])).toBeCloseTo(largest * 100, 0);
      })
    );
  });
});

describe("headlines of curves", () => {
  it("set what the first students hold beside picking at random", () => {
    expect(modelGainHeadline({ capacity: 400, students: 9310, recall: 0.162 })).toBe(
      "The first 400 students hold 16.2% of all who became chronically absent; picked at random they would hold 4.3%"
    );
    expect(modelGainHeadline({ capacity: 400, students: 9310, recall: undefined })).toMatch(/^Nobody/);
  });
  it("name the longest run of thresholds at which no other way has more net benefit", () => {
    const points = [0.05, 0.1, 0.15, 0.2, 0.25].map((threshold, i) => ({
      threshold,
      model: 0.1 - threshold / 4,
      bestOther: i === 1 ? 0.1 : 0.02
    }));
    expect(modelDecisionHeadline(points)).toBe(
      "From a threshold of 15% to 25% the model has the most net benefit"
    );
    expect(modelDecisionHeadline(points.map((d) => ({ ...d, bestOther: d.model })))).toMatch(/^At no threshold/); // prettier-ignore
  });
});

describe("a label in a sentence", () => {
  it.each([
    ["Attendance so far", "attendance so far"],
    ["Mondays and Fridays", "Mondays and Fridays"],
    ["IEP", "IEP"],
    ["Earlier years", "earlier years"]
  ])("%s", (label, words) => expect(labelWords(label)).toBe(words));
});
