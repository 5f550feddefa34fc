import { describe, expect, it } from "vitest";
import { random } from "../../lib/random/random.js";

const throws = (count: number, ...path: (string | number)[]): number[] => {
  const dice = random(1, ...path);
  return Array.from({ length: count }, () => dice.uniform());
};

describe("random", () => {
  it("gives the same stream for the same path, and another for another", () => {
    expect(throws(5, "student", 17)).toEqual(throws(5, "student", 17));
    expect(throws(5, "student", 17)).not.toEqual(throws(5, "student", 18));
    expect(throws(5, "student", 17)).not.toEqual(throws(5, "student", 1, 7));
  });

  it("is uniform: a tenth of the throws falls into each tenth", () => {
    const tenths = new Array<number>(10).fill(0);
    for (const x of throws(100_000, "tenths")) tenths[Math.floor(10 * x)]!++;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it("has first throws of neighboring paths that do not go together", () => {
    const firsts = Array.from({ length: 20_000 }, (_, i) => random(1, "student", i).uniform() - 0.5);
    const product = firsts.slice(1).reduce((sum, x, i) => sum + x * firsts[i]!, 0) / firsts.length;
    expect(Math.abs(12 * product)).toBeLessThan(0.03);
  });

  it("has normal deviates of mean 0, standard deviation 1 and kurtosis 3", () => {
    const dice = random(3, "normal");
    const z = Array.from({ length: 200_000 }, () => dice.normal());
    const moment = (power: number): number => z.reduce((sum, x) => sum + x ** power, 0) / z.length;
    expect(moment(1)).toBeCloseTo(0, 1);
    expect(moment(2)).toBeCloseTo(1, 1);
    expect(moment(4) / 3).toBeCloseTo(1, 1);
  });

  it("throws whole numbers from low to high, both included, and chooses by weight", () => {
    const dice = random(4, "whole");
    const whole = new Set(Array.from({ length: 1000 }, () => dice.integer(2, 5)));
    expect([...whole].sort()).toEqual([2, 3, 4, 5]);
    const chosen = Array.from({ length: 10_000 }, () =>
      dice.weighted([
        ["rare", 1],
        ["usual", 9],
        ["never", 0]
      ])
    );
    expect(chosen).not.toContain("never");
    expect(Math.abs(chosen.filter((word) => word === "rare").length - 1000)).toBeLessThan(120);
  });
});
