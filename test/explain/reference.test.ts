import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceOf } from "../../lib/explain/reference.js";
import { madeModel, madeCohort } from "./random-model.js";
import { listed, someFeatures } from "./some-features.js";

describe("referenceOf", () => {
  it("names values that rows have, half of them on each side of the median, and the share at zero", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { cohort } = madeModel(seed, { n: 60, features: someFeatures });
        const { seen } = referenceOf(cohort);
        for (const { feature, values, levels } of cohort.columns) {
          if (levels) expect(seen[feature.name]).toBeUndefined();
          const known = [...values].filter(Number.isFinite);
          const own = seen[feature.name];
          if (!own) continue;
          expect(own.n).toBe(known.length);
          expect(own.values.every((d) => known.includes(d))).toBe(true);
          expect(own.values).toEqual([...new Set(own.values)].sort((a, b) => a - b));
          expect(known.filter((d) => d <= own.median).length * 2).toBeGreaterThanOrEqual(known.length);
          expect(known.filter((d) => d >= own.median).length * 2).toBeGreaterThanOrEqual(known.length);
          expect(own.atZero).toBe(known.filter((d) => d === 0).length / known.length);
        }
      }),
      { numRuns: 20 }
    );
  });

  it("counts a grade's own students, and leaves out who has no grade", () => {
    const columns = [
      { feature: listed("tardies"), values: Float32Array.of(0, 0, 4, 9, 1) },
      { feature: listed("grade_level"), values: Float32Array.of(0, 0, 0, 1, NaN), levels: ["6", "7"] }
    ];
    const { byGrade } = referenceOf(madeCohort(columns));
    expect(byGrade["6"]).toEqual({ tardies: { n: 3, median: 0, atZero: 2 / 3 } });
    expect(byGrade["7"]).toEqual({ tardies: { n: 1, median: 9, atZero: 0 } });
  });

  it("has nothing of a feature that is missing in every row", () => {
    const columns = [{ feature: listed("tardies"), values: Float32Array.of(NaN, NaN) }];
    expect(referenceOf(madeCohort(columns)).seen).toEqual({});
  });
});
