import type { ReleaseRowOf } from "../publish/release-tables.js";
import { fewestSchools } from "../canon/reporting-limits.js";
import { weekdayNames } from "./date.js";
import { percent } from "./percent.js";

export type DayRow = ReleaseRowOf<"day">;

export interface WeekdayMean {
  readonly weekday: number;
  readonly rate: number;
}

/** Below this spread of weekday means, in rate, no weekday is named. */
const leastSpread = 0.005;

/** Which weekdays lose the most, from the days of one place. */
export function calendarHeadline(days: readonly DayRow[]): string {
  const means = weekdayMeans(days).filter((d) => d.weekday <= 5);
  const [first, second] = [...means].sort((a, b) => b.rate - a.rate);
  const least = [...means].sort((a, b) => a.rate - b.rate)[0];
  if (!first || !second || !least)
    return days.some((d) => d.hidden_because === "few_schools")
      ? `Fewer than ${fewestSchools} schools sent a rate on each day: too few for a mean of them`
      : "Too few days of school to compare weekdays yet";
  const isMean = days.some((d) => d.basis === "schools" && d.scope !== "school");
  if (first.rate - least.rate < leastSpread)
    return `Absence differs little by weekday: ${percent(least.rate)} to ${percent(first.rate)} ${isMean ? "in the mean of schools" : "of students"}`;
  const absent = isMean ? "absent in the mean of schools" : "of students absent";
  const midweek = weekdayMeans(
    days.filter((d) => d.weekday >= 2 && d.weekday <= 4),
    true
  )[0];
  if (midweek && first.weekday + second.weekday === 6 && first.weekday % 4 === 1) {
    const [monday, friday] = first.weekday === 1 ? [first, second] : [second, first];
    return `Mondays and Fridays lose the most: ${percent(monday.rate)} and ${percent(friday.rate)} ${absent}, against ${percent(midweek.rate)} midweek`;
  }
  return `${name(first)} lose the most: ${percent(first.rate)} ${absent}, against ${percent(least.rate)} on ${name(least)}`;
}

/** Mean share absent by weekday, weighted by students where they are known; `together` gives one mean of all the days. */
export function weekdayMeans(days: readonly DayRow[], together = false): WeekdayMean[] {
  const sums = new Map<number, { weight: number; sum: number }>();
  for (const day of days) {
    if (day.shown !== "exact" || day.rate === null) continue;
    const key = together ? 0 : day.weekday;
    const entry = sums.get(key) ?? { weight: 0, sum: 0 };
    const weight = day.n ?? 1;
    sums.set(key, { weight: entry.weight + weight, sum: entry.sum + weight * day.rate });
  }
  return [...sums].sort(([a], [b]) => a - b).map(([weekday, d]) => ({ weekday, rate: d.sum / d.weight }));
}

function name({ weekday }: WeekdayMean): string {
  return `${weekdayNames[weekday - 1]}s`;
}
