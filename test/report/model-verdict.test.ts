import { describe, expect, it } from "vitest";
import { judge } from "../../lib/evaluate/judge/judge.js";
import type { DifferenceRow, Judgement, JudgementRow } from "../../lib/evaluate/judge/judgement.js";
import { modelVerdict } from "../../lib/report/model-verdict.js";
import { cedarRows } from "../evaluate/judge/cedar-rows.js";

type Judged = Pick<Judgement, "candidates" | "rows" | "differences">;

const auc = { candidate: "glass_box", subset: "all", measure: "roc_auc" } as const;

const judged = (figure: Partial<JudgementRow>, ...differences: Partial<DifferenceRow>[]): Judged => ({
  candidates: [
    { name: "glass_box", label: "the glass box", isBaseline: false, hasProbability: true },
    { name: "trees", label: "boosted trees", isBaseline: false, hasProbability: true },
    { name: "last_year_rate", label: "last year’s rate", isBaseline: true, hasProbability: false },
    { name: "majority", label: "the majority", isBaseline: true, hasProbability: false }
  ],
  rows: [{ ...auc, ...figure }],
  differences: differences.map((d) => ({ ...auc, against: "last_year_rate", ...d }))
});

describe("the verdict on a model", () => {
  it("is no better than chance where the interval holds one half", () => {
    expect(modelVerdict(judged({ value: 0.512, low: 0.46, high: 0.563 }), "glass_box")).toBe(
      "The glass box is no better than chance: ROC AUC 0.512 (0.460 to 0.563), where 0.500 is chance"
    );
    expect(modelVerdict(judged({ value: 0.4, low: 0.35, high: 0.45 }), "glass_box")).toMatch(
      /^The glass box is no better than chance/
    );
  });

  it("is so too where only the interval by schools holds it", () =>
    expect(
      modelVerdict(
        judged({ value: 0.56, low: 0.51, high: 0.61, lowBySchool: 0.49, highBySchool: 0.63 }),
        "glass_box"
      )
    ).toBe(
      "The glass box is no better than chance: ROC AUC 0.560 (0.510 to 0.610; by schools 0.490 to 0.630), where 0.500 is chance"
    ));

  it("is hardly better than chance where many students leave one half out of a small gain", () => {
    const figure = { value: 0.531, low: 0.519, high: 0.545 };
    expect(modelVerdict(judged(figure, { value: 0.02, low: 0.01, high: 0.03 }), "glass_box")).toBe(
      "The glass box is hardly better than chance: ROC AUC 0.531 (0.519 to 0.545), where 0.500 is chance and nobody should be picked by less than 0.550"
    );
  });

  it("is no better than a rule of today where their difference may be 0", () =>
    expect(
      modelVerdict(
        judged(
          { value: 0.803, low: 0.79, high: 0.815 },
          { against: "majority", value: 0.303, low: 0.29, high: 0.315 },
          { value: -0.004, low: -0.01, high: 0.002 }
        ),
        "glass_box"
      )
    ).toBe("The glass box is no better than last year’s rate: ROC AUC −0.004 (−0.010 to +0.002), at 0.803"));

  it("is better than every rule where all differences are above 0, whatever other models do", () =>
    expect(
      modelVerdict(
        judged(
          { value: 0.84, low: 0.83, high: 0.85 },
          { against: "majority", value: 0.34, low: 0.33, high: 0.35 },
          { value: 0.037, low: 0.02, high: 0.05 },
          { against: "trees", value: -0.001, low: -0.003, high: 0.001 }
        ),
        "glass_box"
      )
    ).toBe(
      "The glass box is better than every rule it was judged beside; than last year’s rate, the nearest, by ROC AUC +0.037 (+0.020 to +0.050), at 0.840"
    ));

  it("is not better for want of an interval", () =>
    expect(
      modelVerdict(
        judged(
          { value: 0.84, low: 0.83, high: 0.85 },
          { value: 0.1, noIntervalBecause: "nothing was resampled" }
        ),
        "glass_box"
      )
    ).toBe(
      "The glass box is no better than last year’s rate: ROC AUC +0.100 (no interval, because nothing was resampled), at 0.840"
    ));

  it("says why it can't be given", () => {
    expect(modelVerdict(judged({ because: "no student here has the outcome" }), "glass_box")).toBe(
      "The glass box can’t be judged, because no student here has the outcome"
    );
    expect(
      modelVerdict(judged({ value: 0.9, noIntervalBecause: "nothing was resampled" }), "glass_box")
    ).toBe("The glass box can’t be judged, because nothing was resampled");
    expect(modelVerdict(judged({}), "trees")).toBe(
      "Boosted trees can’t be judged, because it was not judged"
    );
  });

  it("follows from a judgement: signal is told from noise", () => {
    const { rows, candidates } = cedarRows();
    const options = { capacity: { share: 0.1 }, threshold: 0.4, seed: 1, resamples: 50 };
    const judgement = judge(rows, candidates, options);
    expect(modelVerdict(judgement, "glass_box")).toMatch(/^The glass box is better than every rule/);
    expect(modelVerdict(judgement, "noise")).toMatch(/^The noise is no better than chance/);
  });
});
