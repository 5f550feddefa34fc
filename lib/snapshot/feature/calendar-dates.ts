import { type SchoolYear, schoolYearOf } from "../../canon/school-year.js";

/** A row of calendar_date: what SQL engines disagree on, said once. */
export interface CalendarDate {
  readonly date: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** Days since the first of January 1970. */
  readonly day_number: number;
  readonly school_year: SchoolYear;
}

const dayLength = 86_400_000;

/** Every date from July before the first to June after the last, both ISO, with weekday, number and school year. */
export function calendarDates(first: string, last: string): CalendarDate[] {
  const from = Date.UTC(schoolYearOf(first) - 1, 6, 1) / dayLength;
  const through = Date.UTC(schoolYearOf(last), 5, 30) / dayLength;
  return Array.from({ length: through - from + 1 }, (_, index) => {
    const dayNumber = from + index;
    const date = new Date(dayNumber * dayLength).toISOString().slice(0, 10);
    // the first of January 1970 was a Thursday
    return {
      date,
      weekday: ((dayNumber + 3) % 7) + 1,
      day_number: dayNumber,
      school_year: schoolYearOf(date)
    };
  });
}
