import fc from "fast-check";
import type { Policy } from "../../../lib/attendance/policy.js";
import { policyWith } from "../../attendance/policy-with.js";
import { events, totals } from "./random-attendance.js";
import { calendars, dates, snapshotDates, submissions } from "./random-calendar.js";
import { enrollments, statuses, students } from "./random-students.js";
import { activity, assessments, behavior, surveys } from "./random-support.js";
import type { VersionedRecord } from "./version-tables.js";
import { addDays, versionsOf } from "./versions-of.js";

export interface RandomVersions {
  record: VersionedRecord;
  policies: Policy[];
  asOf: string;
}

const few = ["a", "b", "c"];
/** Enough students of one school and grade for comparisons that need ten. */
const crowd = Array.from({ length: 13 }, (_, index) => `k${10 + index}`);

/** Small districts over three school years, every row with the versions in which it became known. */
export const randomVersions: fc.Arbitrary<RandomVersions> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant<string[]>(few) },
    { weight: 1, arbitrary: fc.constant<string[]>([...few, ...crowd]) }
  )
  .chain((studentKeys) =>
    fc.record({
      record: fc
        .record({
          calendar_day: calendars(),
          submission: submissions(),
          snapshot_date: snapshotDates(),
          student: students(studentKeys),
          enrollment: enrollments(few),
          student_status: statuses(few),
          attendance_event: events(studentKeys),
          student_year_summary: totals(few),
          behavior_event: behavior(few),
          assessment_result: assessments(few),
          survey_response: surveys(few),
          digital_activity: activity(studentKeys)
        })
        .map((record) => withCrowd(record as VersionedRecord, studentKeys)),
      policies: policies(),
      asOf: fc.oneof(
        { weight: 3, arbitrary: fc.constant("2026-06-30") },
        { weight: 1, arbitrary: fc.constantFrom(...dates) }
      )
    })
  );

/** The crowd is enrolled in one school, in one grade, from the first day on; one leaves. */
function withCrowd(record: VersionedRecord, studentKeys: string[]): VersionedRecord {
  const from = "2023-12-18";
  const plain = <V>(values: V) => ({ lag: 0, values, edits: [] });
  const schools = ["01", "1", "2", "9"].flatMap((school_id) =>
    versionsOf({ school_id }, "2023-07-01", plain({ school_name: school_id, district_id: "d" }))
  );
  const keys = studentKeys.filter((key) => crowd.includes(key));
  const stays = keys.flatMap((student_key, index) => {
    const values = { exit_date: index === 0 ? addDays(from, 60) : null, primary_school: null };
    return versionsOf({ student_key, school_id: "1", entry_date: from }, from, plain(values));
  });
  const grades = keys.flatMap((student_key) => {
    const key = { student_key, attribute: "grade_level", value: "3", start_date: from };
    return versionsOf(key, from, plain({ end_date: null }));
  });
  return {
    ...record,
    school: schools,
    enrollment: [...(record.enrollment ?? []), ...stays],
    student_status: [...(record.student_status ?? []), ...grades]
  } as VersionedRecord;
}

function policies(): fc.Arbitrary<Policy[]> {
  const change = fc.record({
    partial_days: fc.constantFrom("whole_if_half", "fractional"),
    recording: fc.constantFrom("negative", "negative", "positive"),
    unknown_limit: fc.constantFrom(0, 0.05, 0.5, 1),
    minimum_days_enrolled: fc.constantFrom(1, 3, 10),
    exit_day_counts: fc.boolean(),
    day_minutes: fc.constantFrom(390, 400),
    periods_per_day: fc.constantFrom(null, 7),
    category_precedence: fc.shuffledSubarray(["suspended", "unexcused", "excused"], { minLength: 3 })
  });
  return fc
    .tuple(change, fc.option(change))
    .map(([first, second]) => [
      policyWith(first),
      ...(second ? [policyWith({ ...second, effective_school_year: 2025 })] : [])
    ]);
}
