import { describe, expect, it } from "vitest";
import { knownAt } from "../../../lib/snapshot/feature/rule/known-at.js";
import { absences, calendar, day, districtOf, featuresAt, range, stay, status } from "./one-district.js";
import { featuresOf } from "../../../lib/snapshot/feature/rule/student-features.js";

const rate = (block: number, record: Parameters<typeof featuresAt>[1]) =>
  featuresAt(block, record).absence_rate;

describe("knownAt", () => {
  const version = (recorded_on: string, superseded_on: string | null, retracted = false) => {
    return { recorded_on, superseded_on, retracted };
  };

  it("has a version from the day it was recorded to the day before it was superseded", () => {
    const rows = [version("2025-01-10", "2025-01-20")];
    const isKnown = (date: string) => knownAt(rows, date).length === 1;
    expect(["09", "10", "19", "20"].map((d) => isKnown(`2025-01-${d}`))).toEqual([false, true, true, false]);
  });

  it("has no version that takes a row back", () => {
    expect(knownAt([version("2025-01-10", null, true)], "2025-02-01")).toEqual([]);
  });
});

describe("a correction", () => {
  const corrected = {
    attendance_event: [
      ...absences([5], { recorded_on: day(5), superseded_on: day(15) }),
      ...absences([5], { attendance_category: "present", recorded_on: day(15) })
    ]
  };

  it("changes no block that ended before it was recorded", () => expect(rate(1, corrected)).toBe(0.1));
  it("changes the blocks after it", () => expect(rate(2, corrected)).toBe(0));
  it("made on the as-of date is known then", () => {
    const record = { attendance_event: absences([5], { recorded_on: day(10) }) };
    expect(rate(1, record)).toBe(0.1);
  });
});

describe("a retraction", () => {
  const retracted = {
    attendance_event: [
      ...absences([5], { recorded_on: day(5), superseded_on: day(12) }),
      ...absences([5], { recorded_on: day(12), superseded_on: day(25), retracted: true }),
      ...absences([5], { recorded_on: day(25) })
    ]
  };

  it("takes an absence back from its day on, until it is recorded again", () =>
    expect([1, 2, 3].map((block) => featuresAt(block, retracted).days_absent)).toEqual([1, 0, 1]));

  it("of an enrollment makes the student no member", () => {
    const enrollment = [
      stay(1, { recorded_on: day(1), superseded_on: day(15) }),
      stay(1, { recorded_on: day(15), retracted: true })
    ];
    const district = districtOf({ enrollment });
    expect(featuresOf("s", district, { school_year: 2025, block: 1 })?.days_enrolled).toBe(10);
    expect(featuresOf("s", district, { school_year: 2025, block: 2 })).toBeUndefined();
  });
});

describe("late submissions", () => {
  const sent = (n: number, recorded: number) => {
    return { school_id: "1", date: day(n), submitted_on: day(recorded), recorded_on: day(recorded) };
  };

  it("bring days in from the day on which they were sent", () => {
    const submission = [...range(1, 6).map((n) => sent(n, n)), ...range(7, 20).map((n) => sent(n, 18))];
    const record = { submission, attendance_event: absences([2, 8]) };
    expect(featuresAt(1, record)).toMatchObject({ days_enrolled: 6, days_absent: 1 });
    expect(featuresAt(2, record)).toMatchObject({ days_enrolled: 20, days_absent: 2 });
  });

  it("leave a day unknown until they come", () => {
    const submission = range(1, 20).map((n) => sent(n, n === 4 ? 14 : n));
    expect(featuresAt(1, { submission })).toMatchObject({ days_enrolled: 10, unknown_share: 0.1 });
    expect(featuresAt(2, { submission })).toMatchObject({ days_enrolled: 20, unknown_share: 0 });
  });
});

describe("what is known of attributes", () => {
  const homeless = (more: Parameters<typeof status>[3], value = "yes", start = day(12)) =>
    [1, 2, 3].map(
      (block) => featuresAt(block, { student_status: [status("homeless", value, start, more)] }).homeless
    );

  it("holds from its start, once recorded, to its end", () => {
    expect(homeless({ recorded_on: day(12) })).toEqual([null, true, true]);
    expect(homeless({ recorded_on: day(25) })).toEqual([null, null, true]);
    expect(homeless({ end_date: day(20) })).toEqual([false, true, false]);
  });

  it("does not hold by a no", () => expect(homeless({}, "no")).toEqual([false, false, false]));

  it("is not known where nobody in the district has it, and false where others have", () => {
    const others = [status("homeless", "yes", day(1), { student_key: "t" })];
    expect(
      featuresAt(1, { student_status: others, enrollment: [stay(1), stay(1, { student_key: "t" })] })
    ).toMatchObject({ homeless: false, migrant: null });
  });

  it("is the latest that began, for grades, miles and languages", () => {
    const student_status = [
      status("grade_level", "3", "2023-08-01"),
      status("grade_level", "4", day(1)),
      status("grade_level", "5", day(30)),
      status("miles_to_school", "2.5", day(1), { end_date: day(2) })
    ];
    expect(featuresAt(1, { student_status })).toMatchObject({ grade_level: "4", miles_to_school: 2.5 });
  });
});

describe("a calendar that changes", () => {
  it("takes a snow day out from the day on which it is known", () => {
    const calendar_day = [
      ...calendar("1", [...range(1, 9), ...range(11, 150)]),
      ...calendar("1", [10], { superseded_on: day(11) }),
      ...calendar("1", [10], { recorded_on: day(11) }).map((d) => ({ ...d, is_instructional: false }))
    ];
    expect(featuresAt(1, { calendar_day }).days_enrolled).toBe(10);
    expect(featuresAt(2, { calendar_day }).days_enrolled).toBe(19);
  });
});
