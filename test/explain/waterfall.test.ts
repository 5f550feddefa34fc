import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { additiveRows } from "../../lib/explain/additive-contributions.js";
import { riskOf } from "../../lib/explain/risk-of.js";
import { termsOf } from "../../lib/explain/row-contributions.js";
import { waterfall } from "../../lib/explain/waterfall.js";
import type { Calibration } from "../../lib/model/calibration/calibration.js";
import { madeModel } from "./random-model.js";
import { someFeatures } from "./some-features.js";

const isotonic: Calibration = { kind: "isotonic", margins: [-2, 0, 1, 3], scores: [0.05, 0.2, 0.2, 0.9] };
const calibration = fc.constantFrom<Calibration>(
  { kind: "none" },
  { kind: "platt", slope: 0.7, intercept: -0.2 },
  isotonic
);

describe("riskOf", () => {
  it("is the logistic of the margin, or of Platt's line", () => {
    expect(riskOf({ kind: "none" }, 0)).toBe(0.5);
    expect(riskOf({ kind: "platt", slope: 2, intercept: -1 }, 1)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it("goes straight between knots and flat beyond them", () => {
    const risks = [-9, -2, -1, 0, 0.5, 1, 2, 3, 9].map((d) => riskOf(isotonic, d));
    const expected = [0.05, 0.05, 0.125, 0.2, 0.2, 0.2, 0.55, 0.9, 0.9];
    risks.forEach((d, i) => expect(d).toBeCloseTo(expected[i]!, 12));
  });

  it("never falls while the margin rises", () => {
    const margins = fc.tuple(
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: 0, max: 9, noNaN: true })
    );
    fc.assert(
      fc.property(calibration, margins, (own, [margin, more]) => {
        expect(riskOf(own, margin + more)).toBeGreaterThanOrEqual(riskOf(own, margin));
      })
    );
  });
});

describe("waterfall", () => {
  it("goes from the base to the row's own margin, with every term in it once", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 12 }), calibration, (seed, most, own) => {
        const { model, cohort } = madeModel(seed, { n: 1, features: someFeatures });
        const explained = additiveRows(model, cohort, Uint32Array.of(0))[0]!;
        const terms = termsOf(model);
        const drawn = waterfall(explained, terms, { cohort, row: 0 }, { most, calibration: own });
        const sum = drawn.terms.reduce((total, d) => total + d.contribution, drawn.base.margin);
        expect(sum).toBeCloseTo(drawn.total.margin, 9);
        expect(drawn.terms.at(-1)!.margin).toBeCloseTo(drawn.total.margin, 9);
        expect(drawn.terms.at(-1)!.risk).toBeCloseTo(drawn.total.risk, 9);
        expect(drawn.total.risk).toBe(riskOf(own, drawn.total.margin));
        expect(drawn.terms.flatMap((d) => d.features).sort()).toEqual(terms.flat().sort());
        const alone = drawn.terms.filter((d) => d.kind === "feature" || d.kind === "pair");
        expect(alone.length).toBeLessThanOrEqual(most);
      })
    );
  });

  it("puts what raises first, then what lowers, then the rest together and a residual", () => {
    const { cohort } = madeModel(3, { n: 1, features: someFeatures.slice(0, 6), missing: 1 });
    const terms = [
      ...someFeatures.slice(0, 5).map((d) => [d.name] as const),
      ["grade_level", "homeless"] as const
    ];
    const explained = {
      ...{ base: -1, residual: 0.004 },
      contributions: Float64Array.of(0.2, -0.6, 0.9, 0.01, -0.02, 0.1)
    };
    const drawn = waterfall(explained, terms, { cohort, row: 0 }, { most: 3, calibration: { kind: "none" } });
    expect(drawn.terms.map((d) => [d.label, d.value, Number(d.contribution.toFixed(6))])).toEqual([
      ["Homeless", "missing", 0.9],
      ["Absence rate, last 10 days", "missing", 0.2],
      ["Grade", "missing", -0.6],
      ["The other 2 features and 1 pair together", "", 0.09],
      ["What the method leaves over", "", 0.004]
    ]);
    expect(drawn.total.margin).toBeCloseTo(-0.406, 12);
  });
});
