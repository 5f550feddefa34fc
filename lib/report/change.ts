import type { Interval } from "./interval.js";
import { percent } from "./percent.js";

/** A difference of two shares, now − then, with its 95% interval. */
export interface Change extends Interval {
  readonly difference: number;
}

/** Whether the interval leaves zero out. */
export function isClear(change: Change): boolean {
  return change.low > 0 || change.high < 0;
}

/** How a rate stands to an earlier one: ", down from 23.6% a year ago", or that the two can't be told apart. */
export function changeClause(then: number, change: Change, when: string): string {
  if (!isClear(change)) return `, not clearly different from ${percent(then)} ${when}`;
  return `, ${change.difference < 0 ? "down" : "up"} from ${percent(then)} ${when}`;
}
