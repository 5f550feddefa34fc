import { schoolYearName } from "../canon/school-year.js";
import type { DayRow } from "./calendar-headline.js";
import { weekdayMeans } from "./calendar-headline.js";
import { count, countOf } from "./count.js";
import { percent } from "./percent.js";

/** For districts that have schools' own daily rates alone: the mean of them over the year, and what they can't tell. */
export function givenRatesHeadline(days: readonly DayRow[], schoolYear: number): string {
  const mean = weekdayMeans(days, true)[0];
  if (!mean) return "Too few schools sent daily rates to give a mean of them";
  return `Schools had ${percent(mean.rate)} of students absent on an average day in ${schoolYearName(schoolYear)}; who is chronically absent can’t be told from rates`;
}

/** What such a mean is of, and why there is no other figure. */
export function givenRatesStandfirst(days: readonly DayRow[]): string {
  const why = "The district’s files have no counts of students, so chronic absence can’t be computed.";
  const of = reporting(days);
  return of ? `The mean of ${of}; each counts the same, large or small. ${why}` : why;
}

/** How many schools sent a rate: "677 to 1,626 schools on 169 school days"; undefined where no mean is shown. */
export function reporting(days: readonly DayRow[]): string | undefined {
  const shown = days.filter((d) => d.shown === "exact").map((d) => d.schools ?? 0);
  if (shown.length === 0) return undefined;
  const [fewest, most] = [Math.min(...shown), Math.max(...shown)];
  const schools =
    fewest === most ? countOf(most, "school") : `${count(fewest)} to ${countOf(most, "school")}`;
  return `${schools} on ${countOf(shown.length, "school day")}`;
}
