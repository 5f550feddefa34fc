import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../lib/model/additive/additive-model.js";
import { type MergedBin, mergeShapeBins } from "../../lib/publish/merge-shape-bins.js";
import { randomShape } from "./random-shapes.js";

const smallest = 10;

function shape(
  bins: Shape["bins"],
  cells: readonly (readonly [rows: number, positives: number, value: number])[]
): Shape {
  const contribution = cells.map((d) => d[2]);
  return {
    ...{ feature: "absence_rate", bins, contribution, low: contribution, high: contribution },
    ...{ rows: cells.map((d) => d[0]), positives: cells.map((d) => d[1]) }
  };
}

function merged(own: Shape, least = smallest): readonly MergedBin[] {
  const result = mergeShapeBins(own, least);
  return "bins" in result ? result.bins : [];
}

const total = (values: readonly number[]) => values.reduce((sum, d) => sum + d, 0);

describe("mergeShapeBins", () => {
  it("puts neighbours together until n, x and n − x are large enough, and the last few to those before", () => {
    const own = shape({ kind: "number", cuts: [1, 2, 3, 4] }, [
      ...([[100, 4, -1], [60, 8, 0], [90, 30, 1], [80, 40, 2], [9, 9, 3], [0, 0, 0]] as const) // prettier-ignore
    ]);
    expect(merged(own).map(({ from, to, rows, positives }) => [from, to, rows, positives])).toEqual([
      [undefined, 2, 160, 12],
      [2, 3, 90, 30],
      [3, undefined, 89, 49]
    ]);
    expect(merged(own)[0]!.contribution).toBeCloseTo(-100 / 160, 12);
  });

  it("keeps missing values apart where they are enough, else with the bin that adds most nearly the same", () => {
    const own = (rows: number) =>
      shape({ kind: "number", cuts: [1] }, [[100, 50, -1], [100, 50, 1], [rows, rows / 2, 0.8]]); // prettier-ignore
    const told = (rows: number) => merged(own(rows)).map((d) => [d.from, d.to, d.hasMissing, d.rows]);
    expect(told(40)).toEqual([[undefined, 1, false, 100], [1, undefined, false, 100], [undefined, undefined, true, 40]]); // prettier-ignore
    expect(told(4)).toEqual([[undefined, 1, false, 100], [1, undefined, true, 104]]); // prettier-ignore
    expect(told(0)).toEqual([[undefined, 1, false, 100], [1, undefined, false, 100]]); // prettier-ignore
  });

  it("puts rare words together as other, without naming them, with the least common one where they need it", () => {
    const levels = ["Arabic", "English", "Spanish", "Somali"];
    const told = (somali: readonly [number, number, number]) =>
      merged(
        shape({ kind: "category", levels }, [[8, 3, 1], [900, 90, 0], [300, 60, 1], somali, [0, 0, 0], [0, 0, 0]]) // prettier-ignore
      ).map((d) => [d.level, d.rows]);
    expect(told([15, 8, 2])).toEqual([["English", 900], ["Spanish", 300], ["other", 23]]); // prettier-ignore
    expect(told([30, 12, 2])).toEqual([["English", 900], ["Spanish", 300], ["other", 38]]); // prettier-ignore
    expect(told([6, 3, 2])).toEqual([["English", 900], ["other", 314]]); // prettier-ignore
  });

  it("withholds a shape that no bins will do for, and says why", () => {
    const few = shape({ kind: "number", cuts: [1] }, [[15, 4, 0], [5, 1, 1], [0, 0, 0]]); // prettier-ignore
    expect(mergeShapeBins(few, smallest)).toEqual({
      feature: "absence_rate",
      withheld: "no bins of at least 10 students of either label"
    });
  });

  it("changes nothing where the smallest cell is 1", () => {
    const own = shape({ kind: "number", cuts: [1] }, [[1, 0, -1], [3, 3, 1], [1, 1, 0]]); // prettier-ignore
    expect(merged(own, 1).map((d) => d.rows)).toEqual([1, 3, 1]);
  });

  it("shows no bin of which n, x or n − x is under the smallest, and loses no student", () => {
    fc.assert(
      fc.property(randomShape, (own) => {
        const bins = merged(own);
        for (const { rows, positives } of bins) {
          expect(Math.min(positives, rows - positives)).toBeGreaterThanOrEqual(smallest);
        }
        if (bins.length === 0) return;
        expect(total(bins.map((d) => d.rows))).toBe(total(own.rows));
        expect(total(bins.map((d) => d.positives))).toBe(total(own.positives));
      }),
      { numRuns: 300 }
    );
  });

  it("keeps the mean over rows, and a band around it", () => {
    fc.assert(
      fc.property(randomShape, (own) => {
        const bins = merged(own);
        if (bins.length === 0) return;
        const sum = total(bins.map((d) => d.contribution * d.rows));
        expect(sum).toBeCloseTo(total(own.contribution.map((d, i) => d * own.rows[i]!)), 6);
        for (const d of bins) {
          expect(d.low).toBeCloseTo(d.contribution - 0.5, 9);
          expect(d.high).toBeCloseTo(d.contribution + 0.5, 9);
        }
      })
    );
  });

  it("leaves ranges of numbers that touch and cover everything", () => {
    fc.assert(
      fc.property(randomShape, (own) => {
        const ranges = merged(own).filter((d) => d.from !== undefined || d.to !== undefined);
        if (own.bins.kind === "category" || ranges.length === 0) return;
        expect(ranges[0]!.from).toBeUndefined();
        expect(ranges.at(-1)!.to).toBeUndefined();
        ranges.slice(1).forEach((d, i) => expect(d.from).toBe(ranges[i]!.to));
      })
    );
  });
});
