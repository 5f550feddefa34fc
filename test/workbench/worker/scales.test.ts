import { describe, expect, it } from "vitest";
import { riskOf } from "../../../lib/explain/risk-of.js";
import { scoreScale } from "../../../lib/workbench/worker/score-scale.js";
import { slopesOf } from "../../../lib/workbench/worker/slopes.js";
import { studentGroups } from "../../../lib/study/student-groups.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";
import { madeCohort } from "../made-cohort.js";

describe("scoreScale", () => {
  it.each([
    { kind: "none" } as const,
    { kind: "platt", slope: 0.7, intercept: 0.2 } as const,
    { kind: "isotonic", margins: [-2, 0, 3], scores: [0.04, 0.3, 0.75] } as const
  ])("names scores where a calibration reaches them: $kind", (calibration) => {
    const scale = scoreScale(calibration);
    expect(scale.length).toBeGreaterThan(4);
    for (const { score, margin } of scale) expect(riskOf(calibration, margin)).toBeCloseTo(score, 9);
  });

  it("leaves out scores that steps never reach", () =>
    expect(scoreScale({ kind: "isotonic", margins: [0, 1], scores: [0.2, 0.4] }).map((d) => d.score)).toEqual(
      [0.2, 0.3, 0.4]
    ));
});

describe("slopesOf", () => {
  it("names each column of the design with its weight, the largest first", () => {
    const model = {
      kind: "logistic",
      encoding: [
        { feature: "absence_rate", kind: "number", mean: 0, scale: 1, hasMissing: true },
        {
          feature: "grade_level",
          kind: "category",
          levels: ["9", "K"],
          levelShares: [0.5, 0.5],
          hasMissing: false
        }
      ],
      intercept: -1,
      weights: [0.5, 0.1, -0.9, 0.2],
      standardErrors: [9, 1, 2, 3, 4],
      ridge: 1
    } as const;
    expect(
      slopesOf(model, features).map((d) => [d.feature.name, d.level, d.weight, d.standardError])
    ).toEqual([
      ["grade_level", "9", -0.9, 3],
      ["absence_rate", "", 0.5, 1],
      ["grade_level", "K", 0.2, 4],
      ["absence_rate", "missing", 0.1, 2]
    ]);
  });
});

describe("studentGroups", () => {
  it("has both sides of each yes or no, and each row in one of them at most", () => {
    const cohort = madeCohort({ missing: ["disability"] });
    const groups = studentGroups(cohort);
    const names = groups.map((d) => d.name);
    expect(names.filter((d) => d.startsWith("English"))).toHaveLength(2);
    expect(names.some((d) => d.startsWith("Disability"))).toBe(false);
    const [no, yes] = groups.filter((d) => d.name.startsWith("English"));
    expect(no!.rows.every((d, row) => d + yes!.rows[row]! === 1)).toBe(true);
  });
});
