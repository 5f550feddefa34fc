import type { SchoolYear } from "../../canon/school-year.js";
import { DAY_UNITS } from "../../attendance/day-units.js";
import type { StudentDay, StudentYear } from "../../attendance/figures.js";
import { policyFor, type Policy } from "../../attendance/policy.js";
import { isAtLeast } from "../../attendance/ratio.js";
import { attendanceOf } from "../../attendance/rule.js";
import type { DistrictRecord, StudentRecord } from "../../attendance/rule-record.js";
import { fewestRemainderDays, type LabelReason } from "./label-list.js";
import { latestWithMay } from "./label-school-year.js";
import { type CalendarVersion, plannedDays } from "./planned-days.js";

/** A row of `label`, without its student. */
export interface Label {
  school_year: SchoolYear;
  block: number;
  as_of_date: string;
  is_member: boolean;
  is_leaver: boolean | null;
  chronic_at_year_end: boolean | null;
  chronic_at_year_end_reason: LabelReason | null;
  chronic_in_remainder: boolean | null;
  chronic_in_remainder_reason: LabelReason | null;
  remainder_days: number | null;
  is_undetermined: boolean | null;
  planned_days: number | null;
}

/** A row of `label_year`, without its student. */
export interface LabelYear {
  school_year: SchoolYear;
  chronic_next_year: boolean | null;
  chronic_next_year_reason: LabelReason | null;
}

export interface LabelRecord extends DistrictRecord {
  /** The calendar with all its versions. */
  readonly calendarVersions: readonly CalendarVersion[];
}

/** The labels of one student by the plain rule, day by day: what the SQL must equal. Slow; for tests and for reading. */
export function labelsOf(
  student: StudentRecord,
  district: LabelRecord
): { labels: Label[]; years: LabelYear[] } {
  const { days, blocks, years } = attendanceOf(student, district);
  const ofDistrict = years.filter((year) => year.school_id === "");
  const labels = ofDistrict.flatMap((year) => {
    const isUndated = years.some(
      (part) => part.school_year === year.school_year && part.school_id !== "" && part.is_member === null
    );
    const dates = district.snapshotDates.filter(
      (d) => d.school_year === year.school_year && d.as_of_date <= district.asOf
    );
    return dates.map((date) => {
      const schools = blocks
        .filter((d) => d.school_year === date.school_year && d.block === date.block && d.school_id !== "")
        .filter((d) => d.is_member)
        .map((d) => d.school_id);
      return labelOf(year, isUndated, schools, date, days, district);
    });
  });
  return { labels, years: ofDistrict.map((year) => labelYearOf(year, ofDistrict, district)) };
}

function labelOf(
  year: StudentYear,
  isUndated: boolean,
  schools: string[],
  date: DistrictRecord["snapshotDates"][number],
  allDays: StudentDay[],
  district: LabelRecord
): Label {
  const policy = policyFor(district.policies, year.school_year);
  const isOver = isYearOver(year.school_year, district);
  const days = allDays.filter((day) => day.counts_in_district && day.school_year === year.school_year);
  const after = days.filter((day) => day.date > date.as_of_date);
  const known = after.filter((day) => !day.is_unknown);
  const planned = schools.map((school) => plannedDays(school, date, district.calendarVersions));
  const isMember = schools.length > 0;
  const atEnd = !isOver ? "year_not_over" : !year.is_rated ? "unrated" : null;
  const inRemainder = !isOver ? "year_not_over" : isUndated ? "undated_days" : doubtOf(after, policy);
  return {
    ...date,
    is_member: isMember,
    is_leaver: isOver && year.is_member !== null ? !year.is_member : null,
    chronic_at_year_end: atEnd === null ? year.is_chronic : null,
    chronic_at_year_end_reason: atEnd,
    chronic_in_remainder:
      inRemainder === null
        ? isAtLeast(missed(known), known.length * DAY_UNITS, policy.chronicThreshold)
        : null,
    chronic_in_remainder_reason: inRemainder,
    remainder_days: isOver && !isUndated ? known.length : null,
    is_undetermined:
      isMember && !isUndated
        ? isUndetermined(
            days.filter((day) => day.date <= date.as_of_date),
            Math.max(...planned),
            policy
          )
        : null,
    planned_days: isMember ? Math.max(...planned) : null
  };
}

/** Why the rest of the year is not judged. */
function doubtOf(after: StudentDay[], { unknownLimit }: Policy): LabelReason | null {
  const unknown = after.filter((day) => day.is_unknown).length;
  if (after.length - unknown < fewestRemainderDays) return "too_few_days_left";
  return unknown * unknownLimit.denominator > after.length * unknownLimit.numerator
    ? "too_many_unknown"
    : null;
}

/** Tries both ends: every day left attended, and every day left missed. */
function isUndetermined(soFar: StudentDay[], planned: number, { chronicThreshold }: Policy): boolean {
  const known = soFar.filter((day) => !day.is_unknown);
  const ends = [0, planned].map((daysMissed) =>
    isAtLeast(missed(known) + daysMissed * DAY_UNITS, (known.length + planned) * DAY_UNITS, chronicThreshold)
  );
  return ends[0] !== ends[1];
}

function labelYearOf(year: StudentYear, years: StudentYear[], district: LabelRecord): LabelYear {
  const next = years.find((d) => d.school_year === year.school_year + 1);
  const reason = !isYearOver(year.school_year + 1, district)
    ? "year_not_over"
    : !next
      ? "not_in_record"
      : !next.is_rated
        ? "unrated"
        : null;
  return {
    school_year: year.school_year,
    chronic_next_year: reason === null ? (next?.is_chronic ?? null) : null,
    chronic_next_year_reason: reason
  };
}

/** Every school's last day of instruction has come, and May has begun. */
function isYearOver(schoolYear: SchoolYear, { calendar, asOf }: DistrictRecord): boolean {
  const hasLater = calendar.some((d) => d.school_year === schoolYear && d.is_instructional && d.date > asOf);
  return !hasLater && schoolYear <= latestWithMay(asOf);
}

function missed(days: readonly StudentDay[]): number {
  return days.reduce((sum, day) => sum + day.missed_units, 0);
}
