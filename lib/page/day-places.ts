import type { DayRow } from "../report/calendar-headline.js";
import { districtDays } from "./daily-rates.js";
import { schoolsByName, type Edition } from "./edition.js";
import { levelChoices } from "./school-choices.js";

/** A place whose days can be looked at: the district first, then its levels, then its schools. */
export interface DayPlace {
  readonly value: string;
  readonly label: string;
  readonly days: readonly DayRow[];
}

/** Past this many schools a page would weigh too much with every school's days; each school's own page has them. */
const mostSchools = 24;

/** The places that have days in the latest school year. */
export function placesWithDays(edition: Edition): DayPlace[] {
  const schools = edition.release.school.length > mostSchools ? [] : schoolsByName(edition);
  return [
    { value: "all", label: "All schools", days: districtDays(edition) },
    ...levelChoices(edition).map(({ value, label }) => ({
      value,
      label: `${label} schools`,
      days: daysOf(edition, { scope: "level", level: value })
    })),
    ...schools.map((d) => ({ value: d.school, label: d.school_name, days: schoolDays(edition, d.school) }))
  ].filter((d) => d.days.length > 0);
}

/** One school's days in the latest school year. */
export function schoolDays(edition: Edition, school: string): DayRow[] {
  return daysOf(edition, { scope: "school", school });
}

function daysOf(
  { release, site }: Edition,
  place: { scope: DayRow["scope"]; school?: string; level?: string }
): DayRow[] {
  return release.day.filter(
    (d) =>
      d.school_year === site.school_year &&
      d.scope === place.scope &&
      (place.school === undefined || d.school === place.school) &&
      (place.level === undefined || d.school_level === place.level)
  );
}
