import type { SchoolYear } from "../canon/school-year.js";
import { bandOf } from "./band-of.js";
import { DAY_UNITS } from "./day-units.js";
import type { Figure, StudentDay } from "./figures.js";
import { policyFor, type Policy } from "./policy.js";
import { isAtLeast } from "./ratio.js";
import { isEnrolled } from "./rule-day.js";
import type { DistrictRecord, StudentRecord } from "./rule-record.js";

/** One scope's figure of the days so far; `asOf` is where membership is looked at. */
export function figureOf(
  scope: string,
  schoolYear: SchoolYear,
  soFar: StudentDay[],
  asOf: string,
  student: StudentRecord,
  district: DistrictRecord
): Figure {
  const policy = policyFor(district.policies, schoolYear);
  const days = inScope(soFar, scope);
  const known = days.filter((day) => !day.is_unknown);
  const schools = scope === "" ? scopesOf(soFar).slice(1) : [scope];
  return judged(
    {
      school_id: scope,
      school_year: schoolYear,
      days_enrolled: days.length,
      enrolled_units: known.length * DAY_UNITS,
      missed_units: total(known, (day) => day.missed_units),
      excused_units: total(known, (day) => day.excused_units),
      unexcused_units: total(known, (day) => day.unexcused_units),
      suspended_units: total(known, (day) => day.suspended_units),
      days_unknown: days.length - known.length,
      tardies: known.filter((day) => day.is_tardy).length,
      is_member: schools.some((school) =>
        isEnrolled(student, school, memberOn(school, schoolYear, asOf, district), policy)
      )
    },
    policy
  );
}

/** The as-of date, or the school's last day of the year where that comes earlier. */
function memberOn(
  schoolId: string,
  schoolYear: SchoolYear,
  asOf: string,
  { calendar }: DistrictRecord
): string {
  const dates = calendar
    .filter((day) => day.school_id === schoolId && day.school_year === schoolYear && day.is_instructional)
    .map((day) => day.date);
  return [asOf, dates.sort().at(-1) ?? asOf].sort()[0] ?? asOf;
}

function judged(figure: Omit<Figure, "is_rated" | "band" | "is_chronic">, policy: Policy): Figure {
  const { enrolled_units, missed_units, days_enrolled, days_unknown } = figure;
  const { numerator, denominator } = policy.unknownLimit;
  const isRated =
    enrolled_units >= policy.minimumDaysEnrolled * DAY_UNITS &&
    days_unknown * denominator <= days_enrolled * numerator;
  return {
    ...figure,
    is_rated: isRated,
    band: isRated ? (bandOf(missed_units, enrolled_units, policy) ?? null) : null,
    is_chronic: isRated ? isAtLeast(missed_units, enrolled_units, policy.chronicThreshold) : null
  };
}

/** Yearly totals as a figure: what they do not say is null. */
export function figureOfTotals(totals: StudentRecord["totals"][number], policy: Policy): Figure {
  return judged(
    {
      school_id: totals.school_id,
      school_year: totals.school_year,
      days_enrolled: totals.days_enrolled,
      enrolled_units: Math.round(totals.days_enrolled * DAY_UNITS),
      missed_units: Math.round(totals.days_absent * DAY_UNITS),
      excused_units: null,
      unexcused_units: null,
      suspended_units: null,
      days_unknown: 0,
      tardies: null,
      is_member: null
    },
    policy
  );
}

/** The district's figure out of parts; what one part does not know, the sum does not know. */
export function added(parts: Figure[], policy: Policy): Figure {
  const sum = (value: (figure: Figure) => number | null) =>
    parts.some((part) => value(part) === null) ? null : total(parts, (part) => value(part) ?? 0);
  const known = parts.map((part) => part.is_member).filter((isMember) => isMember !== null);
  return judged(
    {
      school_id: "",
      school_year: parts[0]?.school_year ?? 0,
      days_enrolled: total(parts, (part) => Math.round(part.days_enrolled * DAY_UNITS)) / DAY_UNITS,
      enrolled_units: total(parts, (part) => part.enrolled_units),
      missed_units: total(parts, (part) => part.missed_units),
      excused_units: sum((part) => part.excused_units),
      unexcused_units: sum((part) => part.unexcused_units),
      suspended_units: sum((part) => part.suspended_units),
      days_unknown: total(parts, (part) => part.days_unknown),
      tardies: sum((part) => part.tardies),
      is_member: known.length === 0 ? null : known.includes(true)
    },
    policy
  );
}

/** The district and each school with a day. */
export function scopesOf(days: StudentDay[]): string[] {
  return days.length === 0 ? [] : ["", ...new Set(days.map((day) => day.school_id))];
}

export function inScope(days: StudentDay[], scope: string): StudentDay[] {
  return days.filter((day) => (scope === "" ? day.counts_in_district : day.school_id === scope));
}

export function total<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}
