import fc from "fast-check";
import { attendanceCategories } from "../../lib/canon/attendance-category.js";
import type { AttendanceRecord } from "./record-tables.js";
import { policyWith } from "./policy-with.js";
import type { Policy } from "../../lib/attendance/policy.js";

export interface RandomDistrict {
  record: Required<AttendanceRecord>;
  policies: Policy[];
  asOf: string;
}

const schoolIds = ["01", "1", "2"];
const studentKeys = ["a", "b", "c"];

/** Weekdays around the leap day of one school year, and the start of the next. */
const schoolDates = [
  ...weekdays("2024-02-19", 20).map((date) => ({ date, school_year: 2024 })),
  ...weekdays("2024-08-26", 15).map((date) => ({ date, school_year: 2025 }))
];
const allDates = weekdays("2024-02-12", 160);

/** Small districts in which everything that can happen to membership and records happens often. */
export const randomDistrict: fc.Arbitrary<RandomDistrict> = fc.record({
  record: fc.record({
    calendar_day: calendars(),
    submission: submissions(),
    snapshot_date: snapshotDates(),
    enrollment: enrollments(),
    attendance_event: events(),
    student_year_summary: totals()
  }),
  policies: policies(),
  asOf: fc.oneof(fc.constant("2024-12-31"), fc.constantFrom(...schoolDates.map((d) => d.date)))
});

/** Each school has its own holidays, and days that are not in its calendar at all. */
function calendars() {
  const kinds = fc.array(fc.constantFrom("school", "school", "school", "school", "holiday", "missing"), {
    minLength: schoolDates.length,
    maxLength: schoolDates.length
  });
  return fc
    .tuple(kinds, kinds, kinds)
    .map((ofSchool) =>
      ofSchool.flatMap((kindOf, school) =>
        schoolDates.flatMap((day, index) =>
          kindOf[index] === "missing"
            ? []
            : [{ ...day, school_id: schoolIds[school]!, is_instructional: kindOf[index] === "school" }]
        )
      )
    );
}

/** None at all, or every school with gaps and a day from which it is silent. */
function submissions() {
  const ofSchool = fc.record({
    gaps: fc.uniqueArray(fc.nat(schoolDates.length - 1), { maxLength: 6 }),
    silentFrom: fc.oneof(fc.constant(schoolDates.length), fc.nat(schoolDates.length))
  });
  const sent = fc
    .tuple(ofSchool, ofSchool, ofSchool)
    .map((schools) =>
      schools.flatMap(({ gaps, silentFrom }, school) =>
        schoolDates
          .filter((_, index) => index < silentFrom && !gaps.includes(index))
          .map(({ date }) => ({ school_id: schoolIds[school]!, date, submitted_on: date }))
      )
    );
  return fc.oneof(sent, fc.constant<{ school_id: string; date: string; submitted_on: string }[]>([]));
}

/** Blocks of some days; the last block may end before the year does. */
function snapshotDates() {
  const ends = (school_year: number) => {
    const dates = schoolDates.filter((d) => d.school_year === school_year).map((d) => d.date);
    return fc
      .uniqueArray(fc.constantFrom(...dates), { maxLength: 4 })
      .map((chosen) =>
        chosen.sort().map((as_of_date, index) => ({ school_year, block: index + 1, as_of_date }))
      );
  };
  return fc.tuple(ends(2024), ends(2025)).map((years) => years.flat());
}

/** Late entries, exits, re-entries, overlaps at one school and at several, stays across the summer. */
function enrollments() {
  const stay = fc.record({
    student_key: fc.constantFrom(...studentKeys),
    school_id: fc.constantFrom(...schoolIds),
    entry_date: fc.oneof(fc.constant(allDates[0]!), fc.constantFrom(...schoolDates.map((d) => d.date))),
    length: fc.oneof(
      fc.constant(undefined),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 100, max: 160 })
    ),
    primary_school: fc.constantFrom(true, false, null)
  });
  return fc
    .uniqueArray(stay, {
      minLength: 3,
      maxLength: 10,
      size: "max",
      selector: (row) => [row.student_key, row.school_id, row.entry_date].join()
    })
    .map((stays) =>
      stays.map(({ length, ...row }) => ({
        ...row,
        exit_date: length === undefined ? null : (allDates[allDates.indexOf(row.entry_date) + length] ?? null)
      }))
    );
}

/** Whole and half days, periods, shares and minutes, several on one day. */
function events() {
  const event = fc.record({
    student_key: fc.constantFrom(...studentKeys),
    school_id: fc.constantFrom(...schoolIds),
    date: fc.constantFrom(...schoolDates.map((d) => d.date)),
    session_part: fc.constantFrom(
      "day",
      "day",
      "AM",
      "PM",
      "period 1",
      "period 2",
      "period 3",
      "period 6",
      "period 7"
    ),
    attendance_category: fc.constantFrom(...attendanceCategories.map((d) => d.category)),
    event_duration: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(0.1, 0.25, 0.333, 0.5, 0.667, 1) }
    ),
    minutes_missed: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(0, 10, 97.5, 130, 195, 200, 400) }
    )
  });
  return fc.uniqueArray(event, {
    minLength: 40,
    maxLength: 160,
    size: "max",
    selector: (row) => [row.student_key, row.school_id, row.date, row.session_part].join()
  });
}

/** Yearly totals, at the same schools and at one that has no calendar. */
function totals() {
  const row = fc.record({
    student_key: fc.constantFrom(...studentKeys),
    school_id: fc.constantFrom(...schoolIds, "9"),
    school_year: fc.constantFrom(2023, 2024),
    days_enrolled: fc.constantFrom(5, 20, 80, 179.5),
    days_absent: fc.constantFrom(0, 0.5, 1, 2, 4)
  });
  return fc.uniqueArray(row, {
    maxLength: 4,
    selector: (total) => [total.student_key, total.school_id, total.school_year].join()
  });
}

function policies() {
  const change = fc.record({
    partial_days: fc.constantFrom("whole_if_half", "fractional"),
    recording: fc.constantFrom("negative", "positive"),
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

function weekdays(from: string, count: number): string[] {
  const dates: string[] = [];
  for (let day = Date.parse(from); dates.length < count; day += 86_400_000) {
    const weekday = new Date(day).getUTCDay();
    if (weekday > 0 && weekday < 6) dates.push(new Date(day).toISOString().slice(0, 10));
  }
  return dates;
}
