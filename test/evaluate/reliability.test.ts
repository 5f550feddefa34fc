import { describe, expect, it } from "vitest";
import { reliability } from "../../lib/evaluate/reliability.js";
import { binRuleWords, tenthsOfRows, tenthsOfScore } from "../../lib/evaluate/score-bins.js";
import { wilson } from "../../lib/evaluate/wilson.js";

const label = Uint8Array.of(0, 0, 1, 0, 1, 1);
const score = Float64Array.of(0, 0.25, 0.25, 0.5, 0.75, 1);

describe("reliability", () => {
  it("bins by width up to and with the upper end, the first with 0", () => {
    expect(reliability(label, score, { bins: 4, by: "width" })).toEqual([
      { from: 0, to: 0.25, n: 3, meanScore: 0.5 / 3, positives: 1, share: 1 / 3, ...wilson(1, 3) },
      { from: 0.25, to: 0.5, n: 1, meanScore: 0.5, positives: 0, share: 0, ...wilson(0, 1) },
      { from: 0.5, to: 0.75, n: 1, meanScore: 0.75, positives: 1, share: 1, ...wilson(1, 1) },
      { from: 0.75, to: 1, n: 1, meanScore: 1, positives: 1, share: 1, ...wilson(1, 1) }
    ]);
  });

  it("bins by count at scores that occur, equal scores together", () => {
    const bins = reliability(label, score, { bins: 3, by: "count" });
    expect(bins.map((d) => [d.from, d.to, d.n])).toEqual([
      [0, 0.25, 3],
      [0.25, 0.5, 1],
      [0.5, 1, 2]
    ]);
    const same = reliability(label, new Float64Array(6).fill(0.4), tenthsOfRows);
    expect(same.map((d) => [d.from, d.to, d.n])).toEqual([[0, 0.4, 6]]);
  });

  it("leaves out bins without rows, and counts each row once", () => {
    const bins = reliability(label, score);
    expect(bins.map((d) => d.n)).toEqual([1, 2, 1, 1, 1]);
    expect(bins.reduce((sum, d) => sum + d.positives, 0)).toBe(3);
  });

  it("says its bins in words", () =>
    expect([tenthsOfScore, tenthsOfRows].map(binRuleWords)).toEqual([
      "10 bins of equal width",
      "10 bins of about equal count"
    ]));
});
