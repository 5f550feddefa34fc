import { describe, expect, it } from "vitest";
import { featuresOf } from "../../../lib/snapshot/feature/rule/student-features.js";
import { absences, calendar, day, districtOf, featuresAt, peersAt, range, stay } from "./one-district.js";

const member = (block: number, record: Parameters<typeof districtOf>[0], change = {}) =>
  featuresOf("s", districtOf(record, change), { school_year: 2025, block }) !== undefined;

describe("a student who moves between schools with different calendars", () => {
  const record = {
    calendar_day: [...calendar("1"), ...calendar("2", [...range(1, 14), ...range(18, 150)])],
    enrollment: [stay(1, { exit_date: day(12) }), stay(13, { school_id: "2" })],
    attendance_event: [...absences([3, 12]), ...absences([13, 20], { school_id: "2" })]
  };

  it("has one row a block, of the school on the as-of date", () => {
    expect(featuresAt(1, record)).toMatchObject({ school_id: "1", days_enrolled: 10, days_absent: 1 });
    expect([...peersAt(2, record).keys()]).toEqual(["s"]);
  });

  it("is judged on the days that each school held while the student was there", () => {
    expect(featuresAt(2, record)).toMatchObject({
      school_id: "2",
      days_enrolled: 17,
      days_absent: 4,
      school_changes: 1,
      late_entry: 0
    });
  });
});

describe("a student enrolled at two schools at once", () => {
  const both = (primary_school: boolean | null, attended: string) => ({
    calendar_day: [...calendar("1"), ...calendar("2")],
    enrollment: [stay(1), stay(3, { school_id: "2", primary_school })],
    attendance_event: absences([5], { school_id: attended })
  });

  it("has one day a date and one row", () =>
    expect(featuresAt(1, both(true, "1"))).toMatchObject({
      school_id: "2",
      days_enrolled: 10,
      days_absent: 0
    }));
  it("counts at the school entered last where neither is primary, and the day where it was recorded", () =>
    expect(featuresAt(1, both(null, "2"))).toMatchObject({
      school_id: "2",
      days_absent: 1,
      school_changes: 2
    }));
});

describe("the cohort", () => {
  it("has a student through the exit date, or the day before it, as the policy says", () => {
    const record = { enrollment: [stay(1, { exit_date: day(20) })] };
    expect([1, 2, 3].map((block) => member(block, record))).toEqual([true, true, false]);
    expect(member(2, record, { exit_day_counts: false })).toBe(false);
  });

  it("keeps a student whose school's year has ended before the district's", () => {
    const record = {
      calendar_day: [...calendar("1", range(1, 25)), ...calendar("2")],
      enrollment: [stay(1, { exit_date: day(25) })]
    };
    expect(featuresAt(4, record)).toMatchObject({ days_enrolled: 25 });
  });

  it("has a student without digital activity, a day or anything else", () => {
    expect(featuresAt(1, { calendar_day: [] })).toMatchObject({
      days_enrolled: 0,
      absence_rate: null,
      late_entry: null,
      unknown_share: null,
      has_digital_activity: null
    });
  });
});
