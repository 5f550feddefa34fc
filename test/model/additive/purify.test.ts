import fc from "fast-check";
import { expect, it } from "vitest";
import { purify } from "../../../lib/model/additive/purify.js";

const cell = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.integer({ min: 1, max: 50 }));

it("a purified grid averages to 0 along each row and column, and adds up to the grid as it was", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (cells) => {
      const before = Float64Array.from(cells, ([value]) => value);
      const rows = Float64Array.from(cells, ([, count]) => count);
      const grid = before.slice();
      const { byRow, byColumn } = purify(grid, rows, 4);
      for (let i = 0; i < 3; i++) {
        expect([0, 1, 2, 3].reduce((sum, j) => sum + grid[4 * i + j]! * rows[4 * i + j]!, 0)).toBeCloseTo(
          0,
          8
        );
        for (let j = 0; j < 4; j++) {
          expect(grid[4 * i + j]! + byRow[i]! + byColumn[j]!).toBeCloseTo(before[4 * i + j]!, 10);
        }
      }
      for (let j = 0; j < 4; j++) {
        expect([0, 1, 2].reduce((sum, i) => sum + grid[4 * i + j]! * rows[4 * i + j]!, 0)).toBeCloseTo(0, 8);
      }
    }),
    { seed: 1, numRuns: 50 }
  );
});

it("a sum of two shapes leaves nothing in the grid", () => {
  const grid = Float64Array.from([0, 1, 2, 10, 11, 12]);
  purify(grid, new Float64Array(6).fill(5), 3);
  grid.forEach((value) => expect(value).toBeCloseTo(0, 12));
});
