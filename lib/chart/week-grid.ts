/** Days since 1970-01-01 of an ISO date; no clock and no time zone in it. */
export function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000;
}

/** The ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A date's week and weekday, counted from the Monday on or before a first date. */
export interface WeekPlace {
  readonly week: number;
  /** 0 on a Monday. */
  readonly day: number;
}

export function weekPlace(isoDate: string, firstMonday: number): WeekPlace {
  const days = dayNumber(isoDate) - firstMonday;
  return { week: Math.floor(days / 7), day: days % 7 };
}

/** The day number of the Monday on or before a date. */
export function mondayOf(isoDate: string): number {
  const day = dayNumber(isoDate);
  return day - ((day + 3) % 7);
}
