import type { Share } from "../chart/share.js";
import type { RateRow } from "../report/rate-words.js";

/** A release row's rate as charts take it. */
export function shareOf({ shown, rate, low, high }: RateRow): Share {
  return { shown, rate: round(rate), low: round(low), high: round(high) };
}

/** A ten-thousandth is a tenth of what any label shows; more digits would only weigh. */
export function round(rate: number | null): number | null {
  return rate === null ? null : Math.round(rate * 1e4) / 1e4;
}
