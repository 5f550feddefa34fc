import { wilson } from "./wilson.js";

/**
 * The 95 % interval of the difference x1/n1 − x2/n2 of two independent proportions; undefined where either has no
 * students. R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions:
 * comparison of eleven methods", Statistics in Medicine 17: 873–890, method 10: the two score intervals joined.
 */
export function newcombe(
  x1: number,
  n1: number,
  x2: number,
  n2: number
): { difference: number; low: number; high: number } | undefined {
  const first = wilson(x1, n1);
  const second = wilson(x2, n2);
  if (first === undefined || second === undefined) return undefined;
  const rate1 = x1 / n1;
  const rate2 = x2 / n2;
  const difference = rate1 - rate2;
  return {
    difference,
    low: difference - Math.hypot(rate1 - first.low, second.high - rate2),
    high: difference + Math.hypot(first.high - rate1, rate2 - second.low)
  };
}
