/**
 * SQL of a date's number, days since March 1 of the year 0 (proleptic Gregorian), so that dates can be subtracted on
 * engines that share no date arithmetic: differences of two such numbers are days.
 */
export function dayNumber(date: string): string {
  const year = `(YEAR(${date}) - CASE WHEN MONTH(${date}) < 3 THEN 1 ELSE 0 END)`;
  const month = `(MONTH(${date}) + CASE WHEN MONTH(${date}) < 3 THEN 9 ELSE -3 END)`;
  const leaps = [4, -100, 400].map(
    (years) => `${years < 0 ? "-" : "+"} FLOOR(${year} / CAST(${Math.abs(years)} AS DOUBLE))`
  );
  return `CAST(365 * ${year} ${leaps.join(" ")} + FLOOR((153 * ${month} + 2) / CAST(5 AS DOUBLE)) + DAY(${date}) - 1 AS INTEGER)`;
}
