import type { Interval } from "./interval.js";

/** A measure with its 95 % interval, where it has one. */
export interface Estimate {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** What a paired difference says: its sign where the interval leaves zero out; without an interval nothing. */
export function clearSign(difference: Interval | undefined): "more" | "less" | "unclear" {
  if (difference === undefined) return "unclear";
  if (difference.low > 0) return "more";
  return difference.high < 0 ? "less" : "unclear";
}
