import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newcombe } from "../../lib/evaluate/newcombe.js";

/** R. G. Newcombe (1998), Statistics in Medicine 17: 873–890, Table II, method 10. */
const published: { counts: [number, number, number, number]; low: number; high: number }[] = [
  { counts: [56, 70, 48, 80], low: 0.0524, high: 0.3339 },
  { counts: [9, 10, 3, 10], low: 0.1705, high: 0.809 },
  { counts: [6, 7, 2, 7], low: 0.0582, high: 0.8062 },
  { counts: [5, 56, 0, 29], low: -0.0381, high: 0.1926 },
  { counts: [0, 10, 0, 20], low: -0.1611, high: 0.2775 },
  { counts: [10, 10, 0, 20], low: 0.6791, high: 1 }
];

describe("newcombe", () => {
  it.each(published)("agrees with Newcombe's table on $counts", ({ counts, low, high }) => {
    expect(newcombe(...counts)!.low).toBeCloseTo(low, 4);
    expect(newcombe(...counts)!.high).toBeCloseTo(high, 4);
  });

  it("has no interval where a side has nobody", () => expect(newcombe(1, 2, 0, 0)).toBeUndefined());

  it("turns round with its sides, and holds the difference", () => {
    const counts = fc.integer({ min: 1, max: 999 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        const there = newcombe(x1, n1, x2, n2)!;
        const back = newcombe(x2, n2, x1, n1)!;
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(there.low).toBeLessThanOrEqual(there.difference);
        expect(there.high).toBeGreaterThanOrEqual(there.difference);
      })
    );
  });
});
