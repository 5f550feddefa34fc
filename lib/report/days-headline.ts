import type { DayRow } from "./calendar-headline.js";
import { weekdayDate } from "./date.js";
import { percent } from "./percent.js";

/** The day of a block with the largest share absent: "Monday, January 5: 9.0% absent". */
export function daysHeadline(days: readonly DayRow[]): string {
  const hardest = hardestDay(days);
  if (!hardest)
    return days.length ? "No day’s absence is shown exactly" : "No day of this block is known yet";
  return `${weekdayDate(hardest.date)}: ${percent(hardest.rate)} absent, the most of this block`;
}

/** The day with the most absence among those shown exactly. */
export function hardestDay(days: readonly DayRow[]): (DayRow & { rate: number }) | undefined {
  return days
    .filter((d): d is DayRow & { rate: number } => d.shown === "exact" && d.rate !== null)
    .sort((a, b) => b.rate - a.rate)[0];
}
