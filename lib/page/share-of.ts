import type { Share } from "../chart/share.js";
import type { RateRow } from "../report/rate-words.js";

/** A release row's rate as charts take it. */
export function shareOf({ shown, rate, low, high }: RateRow): Share {
  return { shown, rate: round(rate), low: round(low), high: round(high) };
}

/** The digits that a release has, and no more: fewer would round twice, and a chart then differ from its headline. */
export function round(rate: number | null): number | null {
  return rate === null ? null : Math.round(rate * 1e6) / 1e6;
}
