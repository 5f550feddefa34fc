import type { DayRow } from "../report/calendar-headline.js";
import { schoolsByName, type Edition, type School } from "./edition.js";

/** A school's mean share absent over its days, in the latest year and the one before. */
export interface DailyMean {
  readonly school: School;
  readonly name: string;
  readonly days: number;
  readonly mean: number;
  readonly then: number | undefined;
}

/** Whether the district has schools' daily rates and no student's row. */
export function hasRatesOnly({ release, site }: Edition): boolean {
  return (
    site.grains.includes("school_rates") && !release.rate.some((d) => d.school_year === site.school_year)
  );
}

/** Every school's mean, by name; each day counts once, as numbers of students are not known. */
export function dailyMeans(edition: Edition): DailyMean[] {
  const { site } = edition;
  const now = ratesBySchool(edition, site.school_year);
  const then = ratesBySchool(edition, site.school_year - 1);
  return schoolsByName(edition).flatMap((school) => {
    const rates = now.get(school.school) ?? [];
    const mean = meanOf(rates);
    return mean === undefined
      ? []
      : [
          {
            school,
            name: school.school_name,
            days: rates.length,
            mean,
            then: meanOf(then.get(school.school) ?? [])
          }
        ];
  });
}

/** The district's days of the latest year; where only schools gave rates, the means over schools. */
export function districtDays({ release, site }: Edition): DayRow[] {
  return release.day.filter((d) => d.scope === "district" && d.school_year === site.school_year);
}

function ratesBySchool({ release }: Edition, schoolYear: number): Map<string, number[]> {
  const rates = new Map<string, number[]>();
  for (const day of release.day) {
    if (day.school_year !== schoolYear || !day.school || day.shown !== "exact" || day.rate === null) continue;
    const of = rates.get(day.school);
    if (of) of.push(day.rate);
    else rates.set(day.school, [day.rate]);
  }
  return rates;
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;
}
