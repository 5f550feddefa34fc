import { describe, expect, it } from "vitest";
import { lbfgs, type LbfgsStep, type Objective } from "../../../lib/model/logistic/lbfgs.js";

const options = { precondition: (d: Float64Array) => Float64Array.from(d), tolerance: 1e-14, atMost: 500 };

describe("lbfgs", () => {
  it("finds the minimum of Boyd & Vandenberghe's example 9.20: 2√2·e^−0.1 at −ln 2 / 2, 0", () => {
    const hill: Objective = ([x = 0, y = 0]) => {
      const [a, b, c] = [Math.exp(x + 3 * y - 0.1), Math.exp(x - 3 * y - 0.1), Math.exp(-x - 0.1)];
      return { loss: a + b + c, gradient: Float64Array.of(a + b - c, 3 * (a - b)) };
    };
    const { end } = run(hill, Float64Array.of(-1, 1));
    expect(end.loss).toBeCloseTo(2 * Math.SQRT2 * Math.exp(-0.1), 12);
    expect(end.point[0]).toBeCloseTo(-Math.LN2 / 2, 6);
    expect(end.point[1]).toBeCloseTo(0, 6);
  });

  it("takes no more steps than scipy's L-BFGS-B (453) down a bowl of very unequal sides, and one where they are known", () => {
    const sides = Float64Array.from({ length: 20 }, (_, i) => 10 ** (i / 5));
    const bowl: Objective = (point) => ({
      loss: point.reduce((sum, d, i) => sum + (sides[i]! * (d - i) ** 2) / 2, 0),
      gradient: point.map((d, i) => sides[i]! * (d - i))
    });
    const { end, losses } = run(bowl, new Float64Array(20));
    expect(end.loss).toBeLessThan(1e-9);
    expect(losses.length).toBeLessThan(454);
    expect(losses.every((d, i) => i === 0 || d <= losses[i - 1]! * (1 + 1e-8))).toBe(true);
    const known = run(bowl, new Float64Array(20), (d) => d.map((slope, i) => slope / sides[i]!));
    expect(known.losses.length).toBe(1);
  });

  it("stays where it is at a minimum, and where no step goes down", () => {
    const flat: Objective = () => ({ loss: 1, gradient: Float64Array.of(0) });
    expect(run(flat, Float64Array.of(3)).losses).toEqual([]);
    const liar: Objective = ([x = 0]) => ({ loss: Math.abs(x), gradient: Float64Array.of(-1) });
    expect(run(liar, Float64Array.of(0)).end.point[0]).toBe(0);
  });
});

function run(
  objective: Objective,
  start: Float64Array,
  precondition = options.precondition
): { end: LbfgsStep; losses: number[] } {
  const steps = lbfgs(objective, start, { ...options, precondition });
  const losses: number[] = [];
  for (;;) {
    const { value, done } = steps.next();
    if (done === true) return { end: value, losses };
    losses.push(value.loss);
  }
}
