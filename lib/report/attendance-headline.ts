import type { DayRow } from "./calendar-headline.js";
import { weekdayMeans } from "./calendar-headline.js";
import { countOf } from "./count.js";
import { percent } from "./percent.js";

/** For districts that have schools' daily rates alone: the mean share absent, as chronic absence can't be known from rates. */
export function attendanceHeadline(days: readonly DayRow[]): string {
  const shown = days.filter((d) => d.shown === "exact" && d.rate !== null);
  const mean = weekdayMeans(days, true)[0];
  if (!mean) return "No day’s attendance is known yet";
  return `${percent(mean.rate)} of students were absent on an average day, over ${countOf(shown.length, "school day")}`;
}
