import { z95 } from "./z95.js";

/**
 * The 95 % score interval of a proportion of x in n, without continuity correction; undefined where n is 0.
 * E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22: 209–212.
 */
export function wilson(x: number, n: number): { low: number; high: number } | undefined {
  if (!(x >= 0 && x <= n)) throw new Error(`not a count within its total: ${x} of ${n}`);
  if (n === 0) return undefined;
  const rate = x / n;
  const middle = rate + z95 ** 2 / (2 * n);
  const reach = z95 * Math.sqrt((rate * (1 - rate) + z95 ** 2 / (4 * n)) / n);
  const scale = 1 + z95 ** 2 / n;
  return {
    low: x === 0 ? 0 : (middle - reach) / scale,
    high: x === n ? 1 : (middle + reach) / scale
  };
}
