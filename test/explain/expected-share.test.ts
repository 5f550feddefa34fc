import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedShare } from "../../lib/explain/expected-share.js";

const risks = (n: number) =>
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: n });

describe("expectedShare", () => {
  /** scipy.stats.binom.ppf([.025, .975], n, p). */
  it.each([
    { n: 10, p: 0.5, low: 2, high: 8 },
    { n: 20, p: 0.1, low: 0, high: 5 },
    { n: 100, p: 0.2, low: 12, high: 28 },
    { n: 30, p: 0.02, low: 0, high: 2 }
  ])("of $n equal scores of $p has the binomial's quantiles", ({ n, p, low, high }) => {
    const expected = expectedShare(Array<number>(n).fill(p))!;
    expect([expected.low * n, expected.high * n].map(Math.round)).toEqual([low, high]);
    expect(expected.share).toBeCloseTo(p, 12);
  });

  it("agrees with every outcome counted by hand", () => {
    fc.assert(
      fc.property(risks(9), (own) => {
        const chance = new Float64Array(own.length + 1);
        for (let outcome = 0; outcome < 2 ** own.length; outcome++) {
          const isIn = own.map((_, i) => (outcome >> i) % 2 === 1);
          const count = isIn.filter(Boolean).length;
          chance[count]! += own.reduce((product, p, i) => product * (isIn[i] ? p : 1 - p), 1);
        }
        const upTo = (count: number) => chance.slice(0, count + 1).reduce((sum, d) => sum + d, 0);
        const { low, high } = expectedShare(own)!;
        const [least, most] = [Math.round(low * own.length), Math.round(high * own.length)];
        expect(upTo(least)).toBeGreaterThanOrEqual(0.025 - 1e-9);
        expect(upTo(least - 1)).toBeLessThanOrEqual(0.025 + 1e-9);
        expect(upTo(most)).toBeGreaterThanOrEqual(0.975 - 1e-9);
        expect(upTo(most - 1)).toBeLessThanOrEqual(0.975 + 1e-9);
      })
    );
  });

  it("holds its share within its range where students are many, by a curve close to the exact one", () => {
    const [few, many] = [200, 201].map((n) => expectedShare(Array<number>(n).fill(0.3))!);
    expect(Math.abs(few!.low - many!.low)).toBeLessThan(0.01);
    expect(Math.abs(few!.high - many!.high)).toBeLessThan(0.01);
    expect(many!.low).toBeLessThan(0.3);
    expect(many!.high).toBeGreaterThan(0.3);
  });

  it("is undefined of nobody", () => expect(expectedShare([])).toBeUndefined());
});
