import { newcombe } from "../evaluate/newcombe.js";
import type { Change } from "../report/change.js";
import { isExact, type RateRow } from "../report/rate-words.js";

/** The difference of two rates with its 95% interval; undefined where either is not shown exactly. */
export function rateChange(now: RateRow | undefined, then: RateRow | undefined): Change | undefined {
  if (!isExact(now) || !isExact(then)) return undefined;
  return newcombe(now.x, now.n, then.x, then.n);
}
