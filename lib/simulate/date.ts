/** A date as days since 1970-01-01. */
export type DayNumber = number;

const dayLength = 86_400_000;

export function dayNumber(isoDate: string): DayNumber {
  return Date.parse(`${isoDate}T00:00:00Z`) / dayLength;
}

export function isoDate(day: DayNumber): string {
  const { year, month, date } = civil(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** "9/3/2025", as offices write it. */
export function usDate(day: DayNumber): string {
  const { year, month, date } = civil(day);
  return `${month}/${date}/${year}`;
}

/** "09/03/2025" */
export function paddedUsDate(day: DayNumber): string {
  const { year, month, date } = civil(day);
  return `${two(month)}/${two(date)}/${year}`;
}

/** Monday 1 … Sunday 7. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Hinnant's days to civil date; a Date object a row would cost more than the rest of the row. */
function civil(day: DayNumber): { year: number; month: number; date: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  };
}

function two(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}
