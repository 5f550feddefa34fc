import { describe, expect, it } from "vitest";
import { riskOf } from "../../../lib/explain/risk-of.js";
import { applyCalibration } from "../../../lib/model/calibration/apply-calibration.js";
import { fitCalibration } from "../../../lib/model/calibration/fit-calibration.js";
import { fitIsotonic } from "../../../lib/model/calibration/fit-isotonic.js";
import { fitPlatt } from "../../../lib/model/calibration/fit-platt.js";
import { random } from "../../../lib/random/random.js";

describe("fitIsotonic", () => {
  it("pools what falls: 0, 1, 0, 1, 1, 1 in order of margins", () => {
    const { margins, scores } = fitIsotonic(
      Float64Array.of(1, 2, 3, 4, 5, 6),
      Uint8Array.of(0, 1, 0, 1, 1, 1)
    );
    expect(margins).toEqual([1, 2.5, 5]);
    expect(scores).toEqual([0.25, 0.5, 0.875]);
  });

  it("takes equal margins together whatever their order", () => {
    const a = fitIsotonic(Float64Array.of(0, 0, 1, 1), Uint8Array.of(1, 0, 1, 1));
    const b = fitIsotonic(Float64Array.of(1, 0, 1, 0), Uint8Array.of(1, 0, 1, 1));
    expect(a).toEqual(b);
  });
});

describe("fitPlatt", () => {
  it("finds the line that outcomes were thrown by", () => {
    const { margin, label } = thrown(40_000, (m) => 0.6 * m - 0.4);
    const { slope, intercept } = fitPlatt(margin, label);
    expect(Math.abs(slope - 0.6)).toBeLessThan(0.03);
    expect(Math.abs(intercept + 0.4)).toBeLessThan(0.03);
  });

  it("has a slope where margins part the outcomes wholly", () => {
    const { slope } = fitPlatt(Float64Array.of(-2, -1, 1, 2), Uint8Array.of(0, 0, 1, 1));
    expect(Number.isFinite(slope)).toBe(true);
  });
});

describe("fitCalibration", () => {
  it("leaves scores alone that mean what they say", () =>
    expect(
      fitCalibration(
        thrown(4000, (m) => m),
        1
      )
    ).toEqual({ kind: "none" }));

  it("puts right what is too extreme", () => {
    const rows = thrown(4000, (m) => 0.4 * m);
    const fitted = fitCalibration(rows, 1);
    expect(fitted.kind).not.toBe("none");
    const scores = applyCalibration(fitted, Float64Array.of(-3, 3));
    expect(Math.abs(scores[0]! - 0.23)).toBeLessThan(0.05);
    expect(Math.abs(scores[1]! - 0.77)).toBeLessThan(0.05);
  });

  it("finds steps where no line fits", () => {
    const rows = thrown(20_000, (m) => (m > 0 ? 2 : -2));
    expect(fitCalibration(rows, 1).kind).toBe("isotonic");
  });

  it("is none where there is too little to go by", () => {
    const rows = thrown(30, (m) => 0.1 * m);
    expect(fitCalibration(rows, 1)).toEqual({ kind: "none" });
  });
});

describe("applyCalibration", () => {
  const margin = Float64Array.of(-9, -2, -1.5, 0, 0.7, 1, 40);
  it.each([
    { kind: "none" } as const,
    { kind: "platt", slope: 0.8, intercept: -0.1 } as const,
    { kind: "isotonic", margins: [-2, 0, 1], scores: [0.1, 0.1, 0.6] } as const
  ])("gives what a single row is explained with: $kind", (calibration) => {
    expect([...applyCalibration(calibration, margin)]).toEqual(
      [...margin].map((d) => riskOf(calibration, d))
    );
  });
});

/** Margins of mean 0 and deviation 1.5, with outcomes thrown by the log-odds that a line makes of them. */
function thrown(n: number, line: (margin: number) => number) {
  const dice = random(7, "calibration test");
  const margin = Float64Array.from({ length: n }, () => 1.5 * dice.normal());
  const label = Uint8Array.from(margin, (d) => Number(dice.chance(1 / (1 + Math.exp(-line(d))))));
  return { margin, label, student: Uint32Array.from({ length: n }, (_, i) => i) };
}
