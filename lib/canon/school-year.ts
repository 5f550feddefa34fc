/** A school year is named by its spring: 2026 is 2025–26. It turns over on July 1. */
export type SchoolYear = number;

/** The school year of an ISO date: "2025-09-01" → 2026. */
export function schoolYearOf(isoDate: string): SchoolYear {
  const year = Number(isoDate.slice(0, 4));
  return Number(isoDate.slice(5, 7)) >= 7 ? year + 1 : year;
}

/** The reader's name: 2026 → "2025–26". */
export function schoolYearName(schoolYear: SchoolYear): string {
  return `${schoolYear - 1}–${String(schoolYear % 100).padStart(2, "0")}`;
}
