import { countedDays } from "../../../attendance/rule-day.js";
import type { DistrictRecord, StudentRecord } from "../../../attendance/rule-record.js";
import type { DistrictVersions, StudentVersions } from "./district-versions.js";
import { knownAt } from "./known-at.js";

/** What was known of one student by the end of a day. */
export type KnownStudent = StudentVersions & StudentRecord & Pick<StudentVersions, "attendance_event">;

/** What was known of the district by the end of a day, `asOf`: a record as the attendance rule reads it. */
export interface KnownDistrict extends DistrictRecord {
  readonly students: readonly KnownStudent[];
}

/** Cuts each table of the record, by itself, to the versions known on a date. */
export function knownDistrict(district: DistrictVersions, date: string): KnownDistrict {
  const students = district.students.map((student) => knownStudent(student, date));
  const known = {
    calendar: knownAt(district.calendar_day, date),
    submissions: knownAt(district.submission, date),
    snapshotDates: district.snapshot_date,
    policies: district.policies,
    asOf: date,
    students
  };
  return { ...known, periodsSeen: periodsSeen(known) };
}

function knownStudent(student: StudentVersions, date: string): KnownStudent {
  const enrollment = knownAt(student.enrollment, date);
  const attendance_event = knownAt(student.attendance_event, date);
  const student_year_summary = knownAt(student.student_year_summary, date);
  return {
    student_key: student.student_key,
    student: knownAt(student.student, date),
    student_status: knownAt(student.student_status, date),
    enrollment,
    attendance_event,
    student_year_summary,
    behavior_event: knownAt(student.behavior_event, date),
    assessment_result: knownAt(student.assessment_result, date),
    survey_response: knownAt(student.survey_response, date),
    digital_activity: knownAt(student.digital_activity, date),
    enrollments: enrollment,
    events: attendance_event,
    totals: student_year_summary
  };
}

/** The largest period number in the events known on a school's counted days of a year; 1 where there is none. */
function periodsSeen(known: Omit<KnownDistrict, "periodsSeen">): DistrictRecord["periodsSeen"] {
  const counted = countedDays({ ...known, periodsSeen: () => 1 });
  const events = known.students.flatMap((student) => student.attendance_event);
  const periods = counted.flatMap(({ school_id, school_year, date }) =>
    events
      .filter((event) => event.school_id === school_id && event.date === date)
      .filter((event) => event.session_part.startsWith("period "))
      .map((event) => ({ school_id, school_year, period: Number(event.session_part.slice(7)) }))
  );
  return (schoolId, schoolYear) =>
    periods
      .filter((seen) => seen.school_id === schoolId && seen.school_year === schoolYear)
      .reduce((largest, { period }) => Math.max(largest, period), 1);
}
