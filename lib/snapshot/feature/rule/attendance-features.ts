import { HALF_DAY_UNITS } from "../../../attendance/day-units.js";
import type { StudentDay } from "../../../attendance/figures.js";
import { total } from "../../../attendance/rule-figure.js";
import { missedDays, missedUnits, rateOf, share } from "./days-so-far.js";

/** Attendance so far, from the student's own days of the school year in order of date. Rates and shares are 0 to 1. */
export function attendanceFeatures(days: readonly StudentDay[]) {
  const missed = missedUnits(days);
  const isMondayOrFriday = ({ date }: StudentDay) => [1, 5].includes(weekdayOf(date));
  return {
    days_enrolled: days.length,
    days_absent: missedDays(days),
    absence_rate: rateOf(days),
    absence_rate_last_10: rateOf(days.slice(-10)),
    absence_rate_last_20: rateOf(days.slice(-20)),
    absence_rate_last_30: rateOf(days.slice(-30)),
    absence_slope: slope(days),
    current_streak: streaks(days).at(-1) ?? 0,
    longest_streak: Math.max(0, ...streaks(days)),
    monday_friday_share: share(missedUnits(days.filter(isMondayOrFriday)), missed),
    tardies: days.filter((day) => !day.is_unknown && day.is_tardy).length,
    excused_share: share(
      total(days, (day) => day.excused_units),
      missed
    ),
    unexcused_share: share(
      total(days, (day) => day.unexcused_units),
      missed
    ),
    suspended_share: share(
      total(days, (day) => day.suspended_units),
      missed
    ),
    days_absent_first_20: missedDays(days.slice(0, 20)),
    unknown_share: share(days.filter((day) => day.is_unknown).length, days.length)
  };
}

/**
 * Least-squares slope through the rates of the last three runs of ten days, per ten days: with three points at equal
 * distances the middle one has no say. Null under thirty days, and where either outer run has no known day.
 */
function slope(days: readonly StudentDay[]): number | null {
  if (days.length < 30) return null;
  const last = rateOf(days.slice(-10));
  const first = rateOf(days.slice(-30, -20));
  return last === null || first === null ? null : (last - first) / 2;
}

/** After each day, how many days in succession up to it were missed, at least half: 0 after a day in school or unknown. */
function streaks(days: readonly StudentDay[]): number[] {
  let streak = 0;
  return days.map((day) => (streak = day.missed_units >= HALF_DAY_UNITS ? streak + 1 : 0));
}

/** Sunday 0 to Saturday 6. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
