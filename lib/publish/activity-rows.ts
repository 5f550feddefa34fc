import { isSensitive } from "./coding.js";
import { figuresOf } from "./figures.js";
import type { ReleaseRowOf } from "./release-tables.js";

/** Digital activity and attendance of a school in one block: private, before the gate. */
export interface ActivityCell {
  readonly school: string;
  readonly school_year: number;
  readonly block: number;
  readonly n: number;
  readonly active: number;
  readonly active_days: number;
  readonly days_due: number;
  readonly days_missed: number;
}

/**
 * The rows of activity.json. The attendance rate is to a whole percent, and left out where a percent is fewer days than
 * half the smallest cell: it would tell a day that day.json withholds.
 */
export function activityRows(cells: readonly ActivityCell[], smallest: number): ReleaseRowOf<"activity">[] {
  return cells.map(({ school, school_year, block, n, active, active_days, days_due, days_missed }) => {
    const key = { school, school_year, block };
    const small = isSensitive(n, active, smallest);
    const figures = figuresOf({ n, x: active }, { n: n < smallest, x: small }, smallest);
    const { shown, hidden_because, rate: active_share } = figures;
    const tells = n < smallest || days_due < 50 * smallest;
    return {
      ...{ ...key, n: figures.n, attendance_rate: tells ? null : hundredths(1 - days_missed / days_due) },
      ...{ active_share, mean_active_days: n < smallest || small ? null : tenths(active_days / n) },
      ...{ shown, hidden_because }
    };
  });
}

function hundredths(share: number): number {
  return Math.round(share * 100) / 100;
}

function tenths(days: number): number {
  return Math.round(days * 10) / 10;
}
