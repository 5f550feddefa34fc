import type { SchoolYear } from "../canon/school-year.js";
import { missedUnitsOf } from "./day-units.js";
import type { StudentDay } from "./figures.js";
import { policyFor, type Policy } from "./policy.js";
import type { DistrictRecord, StudentRecord } from "./rule-record.js";

/** Every day of membership of one student, at each school; exactly one a date counts in the district. */
export function daysOf(student: StudentRecord, district: DistrictRecord): StudentDay[] {
  const days = countedDays(district)
    .filter((day) =>
      isEnrolled(student, day.school_id, day.date, policyFor(district.policies, day.school_year))
    )
    .map((day) => dayOf(day, student, district));
  for (const day of days) {
    const ofDate = days.filter((other) => other.date === day.date);
    day.counts_in_district = schoolThatCounts(ofDate, student, district) === day.school_id;
  }
  return days;
}

/** From the day of entry to the day of exit, which counts or does not. */
export function isEnrolled(student: StudentRecord, schoolId: string, date: string, policy: Policy): boolean {
  return enrollmentsOn(student, schoolId, date, policy).length > 0;
}

/** The school's days of instruction that count: none after the as-of date, none after the last day it sent in. */
export function countedDays({ calendar, submissions, asOf }: DistrictRecord): {
  school_id: string;
  date: string;
  school_year: SchoolYear;
  isSubmitted: boolean;
}[] {
  const instruction = calendar
    .filter((day) => day.is_instructional && day.date <= asOf)
    .map((day) => ({
      ...day,
      wasSent: submissions.some((s) => s.school_id === day.school_id && s.date === day.date)
    }));
  return instruction.flatMap((day) => {
    const ofYear = instruction.filter((other) => other.school_year === day.school_year && other.wasSent);
    const isSendingRecorded = ofYear.length > 0;
    const wasSentLater = ofYear.some((other) => other.school_id === day.school_id && other.date >= day.date);
    if (isSendingRecorded && !wasSentLater) return [];
    return [{ ...day, isSubmitted: !isSendingRecorded || day.wasSent }];
  });
}

function enrollmentsOn(student: StudentRecord, schoolId: string, date: string, { exitDayCounts }: Policy) {
  return student.enrollments.filter(
    ({ school_id, entry_date, exit_date }) =>
      school_id === schoolId &&
      entry_date <= date &&
      (exit_date === null || date < exit_date || (exitDayCounts && date === exit_date))
  );
}

function dayOf(
  { school_id, date, school_year, isSubmitted }: ReturnType<typeof countedDays>[number],
  student: StudentRecord,
  district: DistrictRecord
): StudentDay {
  const policy = policyFor(district.policies, school_year);
  const events = eventsOn(student, school_id, date);
  const periods = policy.periodsPerDay ?? district.periodsSeen(school_id, school_year);
  const missed = missedUnitsOf(events, periods, policy);
  const isPresentWithoutRecord = policy.recording === "negative" && isSubmitted;
  return {
    school_id,
    date,
    school_year,
    block: blockOf(date, school_year, district),
    is_unknown: events.length === 0 && !isPresentWithoutRecord,
    missed_units: missed.missed,
    excused_units: missed.excused,
    unexcused_units: missed.unexcused,
    suspended_units: missed.suspended,
    is_tardy: events.some((event) => event.attendance_category === "tardy"),
    counts_in_district: false
  };
}

function eventsOn(student: StudentRecord, schoolId: string, date: string) {
  return student.events.filter((event) => event.school_id === schoolId && event.date === date);
}

/** The first block whose as-of date the day does not pass. */
function blockOf(date: string, schoolYear: SchoolYear, { snapshotDates }: DistrictRecord): number | null {
  const open = snapshotDates.filter((d) => d.school_year === schoolYear && d.as_of_date >= date);
  return open.length === 0 ? null : Math.min(...open.map((d) => d.block));
}

/** Of a student's schools on one date: the primary one, else one with a record, else the lowest school_id. */
function schoolThatCounts(ofDate: StudentDay[], student: StudentRecord, district: DistrictRecord) {
  const isPrimary = ({ school_id, date, school_year }: StudentDay) =>
    enrollmentsOn(student, school_id, date, policyFor(district.policies, school_year)).some(
      (enrollment) => enrollment.primary_school === true
    );
  const hasRecord = ({ school_id, date }: StudentDay) => eventsOn(student, school_id, date).length > 0;
  const primary = ofDate.filter(isPrimary);
  const fromHere = primary.length > 0 ? primary : ofDate;
  const recorded = fromHere.filter(hasRecord);
  const candidates = recorded.length > 0 ? recorded : fromHere;
  return candidates.map((day) => day.school_id).sort()[0];
}
