import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../lib/evaluate/wilson.js";

/** R. G. Newcombe (1998), Statistics in Medicine 17: 857–872, Table I, method 3. */
const published = [
  { x: 81, n: 263, low: 0.2553, high: 0.3662 },
  { x: 15, n: 148, low: 0.0624, high: 0.1605 },
  { x: 0, n: 20, low: 0, high: 0.1611 },
  { x: 1, n: 29, low: 0.0061, high: 0.1718 }
];

describe("wilson", () => {
  it.each(published)("agrees with Newcombe's table on $x of $n", ({ x, n, low, high }) => {
    expect(wilson(x, n)!.low).toBeCloseTo(low, 4);
    expect(wilson(x, n)!.high).toBeCloseTo(high, 4);
  });

  it("has no interval for nobody", () => expect(wilson(0, 0)).toBeUndefined());

  it("refuses more successes than students", () =>
    expect(() => wilson(3, 2)).toThrow("not a count within its total: 3 of 2"));

  it("holds the rate, stays within 0 and 1, and mirrors its complement", () => {
    const counts = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { low, high } = wilson(x, n)!;
        const mirrored = wilson(n - x, n)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
      })
    );
  });
});
