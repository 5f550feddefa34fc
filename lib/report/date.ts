export const monthNames = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"
] as const; // prettier-ignore

export const weekdayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday"
] as const;

/** "2026-01-16" → "January 16, 2026". */
export function longDate(isoDate: string): string {
  return `${monthDay(isoDate)}, ${isoDate.slice(0, 4)}`;
}

/** "2026-01-16" → "January 16". */
export function monthDay(isoDate: string): string {
  return `${monthName(isoDate)} ${Number(isoDate.slice(8, 10))}`;
}

/** "2026-01-05" → "Monday, January 5". */
export function weekdayDate(isoDate: string): string {
  return `${weekdayNames[weekday(isoDate) - 1]}, ${monthDay(isoDate)}`;
}

/** Two days of one stretch: "January 5 to 16, 2026", "December 15, 2025 to January 9, 2026". */
export function dateSpan(first: string, last: string): string {
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${longDate(first)} to ${longDate(last)}`;
  const end = first.slice(0, 7) === last.slice(0, 7) ? String(Number(last.slice(8, 10))) : monthDay(last);
  return `${monthDay(first)} to ${end}, ${last.slice(0, 4)}`;
}

/** 1 on a Monday to 7 on a Sunday, of the proleptic Gregorian calendar (Zeller's congruence). */
export function weekday(isoDate: string): number {
  const month = Number(isoDate.slice(5, 7));
  const year = Number(isoDate.slice(0, 4)) - (month < 3 ? 1 : 0);
  const shifted = month < 3 ? month + 12 : month;
  const day = Number(isoDate.slice(8, 10));
  const fromSaturday =
    day +
    Math.floor((13 * (shifted + 1)) / 5) +
    year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400);
  return ((fromSaturday + 5) % 7) + 1;
}

export function monthName(isoDate: string): string {
  return monthNames[Number(isoDate.slice(5, 7)) - 1] ?? isoDate;
}
