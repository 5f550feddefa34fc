import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../../../lib/model/cohort.js";
import { binColumn, binCount, learnBins } from "../../../lib/model/design/bins.js";
import { random } from "../../../lib/random/random.js";

function column(values: ArrayLike<number>, levels?: readonly string[]): Column {
  const feature = {
    name: "x",
    label: "X",
    group: "attendance",
    isActionable: false,
    isDemographic: false
  } as const;
  const unit = levels ? "category" : "count";
  return { feature: { ...feature, unit }, values: Float32Array.from(values), ...(levels && { levels }) };
}

describe("learnBins", () => {
  it("cuts halfway between values where they are few", () => {
    expect(learnBins(column([3, 1, 1, 2, NaN]))).toEqual({ kind: "number", cuts: [1.5, 2.5] });
    expect([...binColumn(column([0, 1, 2, 3, 9, NaN]), { kind: "number", cuts: [1.5, 2.5] })]).toEqual([
      0, 0, 1, 2, 2, 3
    ]);
  });

  it("makes bins of about equal numbers of rows where values are many, with those of missing at most 64", () => {
    const dice = random(1, "bins");
    const x = column(Float32Array.from({ length: 20_000 }, () => dice.normal()));
    const bins = learnBins(x);
    expect(binCount(bins)).toBe(64);
    const rows = new Array(64).fill(0) as number[];
    for (const bin of binColumn(x, bins)) rows[bin]!++;
    expect(rows[63]).toBe(0);
    expect(Math.min(...rows.slice(0, 63))).toBeGreaterThan(290);
    expect(Math.max(...rows.slice(0, 63))).toBeLessThan(345);
  });

  it("gives a value that half of the rows have a bin of its own", () => {
    const x = column(Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? 0 : i)));
    const bins = learnBins(x);
    expect(bins.kind === "number" && bins.cuts[0]).toBe(0.5);
    expect(binCount(bins)).toBe(64);
  });

  it("keeps order and never makes more bins than it may", () => {
    const values = fc.array(
      fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -9, max: 9, noNaN: true })),
      {
        minLength: 1,
        maxLength: 300
      }
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 4, max: 64 }), (values, maxBins) => {
        const x = column(values);
        const bins = learnBins(x, { maxBins });
        expect(binCount(bins)).toBeLessThanOrEqual(maxBins);
        const bin = binColumn(x, bins);
        const order = [...x.values.keys()].sort((a, b) => x.values[a]! - x.values[b]!);
        for (let i = 1; i < order.length; i++)
          expect(bin[order[i]!]).toBeGreaterThanOrEqual(bin[order[i - 1]!]!);
      }),
      { seed: 4, numRuns: 100 }
    );
  });

  it("has one bin of values and one of missing where a feature is constant or all missing", () => {
    expect(binCount(learnBins(column([7, 7, 7])))).toBe(2);
    expect([...binColumn(column([NaN, NaN]), learnBins(column([NaN, NaN])))]).toEqual([1, 1]);
  });

  it("learns levels by name from rows that have them, and knows them in rows that number them otherwise", () => {
    const bins = learnBins(column([0, 2, 2, NaN], ["bus", "car", "foot"]));
    expect(bins).toEqual({ kind: "category", levels: ["bus", "foot"] });
    expect([...binColumn(column([0, 1, 2, NaN], ["foot", "train", "bus"]), bins)]).toEqual([1, 2, 0, 3]);
  });

  it("keeps the most frequent levels where there are too many", () => {
    const levels = ["a", "b", "c", "d", "e"];
    expect(learnBins(column([0, 1, 1, 2, 3, 3, 4], levels), { maxBins: 4 })).toEqual({
      kind: "category",
      levels: ["b", "d"]
    });
  });

  it("refuses an infinite value by its row", () => {
    expect(() => learnBins(column([1, Infinity]))).toThrow(
      "x is Infinity in row 1 (leave it missing, as NaN)"
    );
  });
});
