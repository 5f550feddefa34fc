import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PairShape } from "../../lib/model/additive/additive-model.js";
import { mergePairCells } from "../../lib/publish/merge-pair-cells.js";
import { randomPair } from "./random-shapes.js";

const smallest = 10;

function pair(rows: readonly (readonly number[])[], contribution: readonly (readonly number[])[]): PairShape {
  return {
    ...{ features: ["absence_rate", "tardies"], rows, contribution },
    bins: [{ kind: "number", cuts: [1, 2] }, { kind: "number", cuts: [5] }],
    positives: rows.map((line) => line.map((d) => Math.floor(d / 2)))
  }; // prettier-ignore
}

const none = [0, 0, 0];

describe("mergePairCells", () => {
  it("joins the neighbours of a cell too small whose contributions differ least, and drops what nobody misses", () => {
    const own = pair([[40, 40, 0], [40, 6, 0], [40, 40, 0], none], [[0, 1, 0], [0.1, 0.9, 0], [3, 4, 0], none]); // prettier-ignore
    const result = mergePairCells(own, smallest);
    if ("withheld" in result) throw new Error(result.withheld);
    expect(result.bins[0]).toEqual([{ to: 2, hasMissing: false }, { from: 2, hasMissing: false }]); // prettier-ignore
    expect(result.bins[1]).toEqual([{ to: 5, hasMissing: false }, { from: 5, hasMissing: false }]); // prettier-ignore
    expect(result.cells.map((line) => line.map((d) => d.rows))).toEqual([[80, 46], [40, 40]]); // prettier-ignore
    expect(result.cells[0]![0]!.contribution).toBeCloseTo(0.05, 12);
    expect(result.cells[0]![1]!.contribution).toBeCloseTo((40 * 1 + 6 * 0.9) / 46, 12);
  });

  it("leaves cells of nobody empty", () => {
    const own = pair([[40, 40, 0], [40, 0, 0], [40, 40, 0], none], [[0, 1, 0], [0, 5, 0], [1, 1, 0], none]); // prettier-ignore
    const result = mergePairCells(own, smallest);
    expect("cells" in result && result.cells[1]![1]).toEqual({ contribution: null, rows: 0, positives: 0 });
  });

  it("withholds a pair of which one row or column would be left", () => {
    const own = pair([[40, 40, 0], [3, 3, 0], [3, 3, 0], none], [[0, 1, 0], [0, 1, 0], [0, 1, 0], none]); // prettier-ignore
    expect(mergePairCells(own, smallest)).toEqual({
      features: ["absence_rate", "tardies"],
      withheld: "no cells of at least 10 students of either label"
    });
  });

  it("shows no cell with somebody of which n, x or n − x is under the smallest, and keeps rows and their mean", () => {
    fc.assert(
      fc.property(randomPair, (own) => {
        const result = mergePairCells(own, smallest);
        if ("withheld" in result) return;
        const cells = result.cells.flat();
        expect(result.cells.length).toBe(result.bins[0].length);
        for (const { rows, positives, contribution } of cells)
          if (rows === 0) expect([positives, contribution]).toEqual([0, null]);
          else expect(Math.min(positives, rows - positives)).toBeGreaterThanOrEqual(smallest);
        const [rows, values] = [own.rows.flat(), own.contribution.flat()];
        expect(cells.reduce((sum, d) => sum + d.rows, 0)).toBe(rows.reduce((sum, d) => sum + d, 0));
        const mean = cells.reduce((sum, d) => sum + d.rows * (d.contribution ?? 0), 0);
        expect(mean).toBeCloseTo(
          rows.reduce((sum, d, i) => sum + d * values[i]!, 0),
          6
        );
      }),
      { numRuns: 200 }
    );
  });

  it("leaves ranges that touch, on both sides", () => {
    fc.assert(
      fc.property(randomPair, (own) => {
        const result = mergePairCells(own, smallest);
        if ("withheld" in result) return;
        result.bins.forEach((names, side) => {
          if (own.bins[side as 0 | 1].kind === "category") return;
          const ranges = names
            .filter((d) => d.from !== undefined || d.to !== undefined)
            .sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
          ranges.slice(1).forEach((d, i) => expect(d.from).toBe(ranges[i]!.to));
        });
      })
    );
  });
});
