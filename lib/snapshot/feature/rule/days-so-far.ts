import { DAY_UNITS } from "../../../attendance/day-units.js";
import type { StudentDay } from "../../../attendance/figures.js";
import type { Policy } from "../../../attendance/policy.js";
import { daysOf } from "../../../attendance/rule-day.js";
import { total } from "../../../attendance/rule-figure.js";
import type { SchoolYear } from "../../../canon/school-year.js";
import type { KnownDistrict, KnownStudent } from "./known-district.js";

/** The student's days of a school year, one a date, in order: as known on the district's as-of date, none after it. */
export function daysSoFar(
  student: KnownStudent,
  district: KnownDistrict,
  schoolYear: SchoolYear
): StudentDay[] {
  return daysOf(student, district)
    .filter((day) => day.school_year === schoolYear && day.counts_in_district)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

export function missedUnits(days: readonly StudentDay[]): number {
  return total(days, (day) => day.missed_units);
}

export function missedDays(days: readonly StudentDay[]): number {
  return missedUnits(days) / DAY_UNITS;
}

/** Days of known attendance, in day units. */
export function knownUnits(days: readonly StudentDay[]): number {
  return days.filter((day) => !day.is_unknown).length * DAY_UNITS;
}

/** A part of a whole; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Share missed of the days known; null where no day is known. */
export function rateOf(days: readonly StudentDay[]): number | null {
  return share(missedUnits(days), knownUnits(days));
}

/** Which of the last thirty days were missed, a bit each, the newest the lowest; null where parts of days count. */
export function recentDays(days: readonly StudentDay[], policies: readonly Policy[]): number | null {
  if (policies.some((policy) => policy.partialDays === "fractional")) return null;
  return days.slice(-30).reduce((bits, day) => bits * 2 + (day.missed_units > 0 ? 1 : 0), 0);
}
