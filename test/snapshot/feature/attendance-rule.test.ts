import { describe, expect, it } from "vitest";
import { absences, calendar, day, featuresAt, range, stay } from "./one-district.js";

const at = (block: number, days: number[], more = {}, change = {}) =>
  featuresAt(block, { attendance_event: absences(days, more) }, change);

describe("rates so far", () => {
  it("are of the last 10, 20 and 30 days and of all", () => {
    expect(at(5, [1, 25, 35, 45, 50])).toMatchObject({
      days_enrolled: 50,
      days_absent: 5,
      absence_rate: 0.1,
      absence_rate_last_10: 0.2,
      absence_rate_last_20: 0.15,
      absence_rate_last_30: 4 / 30,
      absence_slope: (0.2 - 0.1) / 2
    });
  });

  it("stop at the as-of date, whatever was recorded ahead", () => {
    expect(at(1, [10, 11, 12])).toMatchObject({ days_enrolled: 10, days_absent: 1 });
  });

  it("of a student who enters on day 120 are of the student's own membership", () => {
    const record = { enrollment: [stay(120)], attendance_event: absences([121, 130]) };
    expect(featuresAt(13, record)).toMatchObject({
      days_enrolled: 11,
      absence_rate: 2 / 11,
      absence_rate_last_30: 2 / 11,
      days_absent_first_20: 2,
      absence_slope: null,
      late_entry: 119
    });
  });

  it("count the first twenty days of the student, and no later one", () => {
    expect(at(3, [1, 20, 21]).days_absent_first_20).toBe(2);
    const record = { enrollment: [stay(5)], attendance_event: absences([4, 24, 25]) };
    expect(featuresAt(3, record).days_absent_first_20).toBe(1);
  });

  it("leave unknown days out, and say how many there are", () => {
    const present = absences(range(2, 6), { attendance_category: "present" });
    const record = { attendance_event: [...absences([1]), ...present] };
    const features = featuresAt(1, record, { recording: "positive" });
    expect(features).toMatchObject({ absence_rate: 1 / 6, unknown_share: 0.4, absence_rate_last_10: 1 / 6 });
  });

  it("are not known where no day is", () => {
    const features = featuresAt(2, { attendance_event: absences([1]) }, { recording: "positive" });
    expect(features).toMatchObject({ absence_rate: 1, absence_rate_last_10: null });
    expect(featuresAt(3, {}, { recording: "positive" })).toMatchObject({
      absence_rate: null,
      absence_slope: null,
      days_absent: 0,
      unknown_share: 1
    });
  });
});

describe("a streak", () => {
  it("runs on across a weekend", () => {
    expect(at(1, [4, 5, 6, 7])).toMatchObject({ longest_streak: 4, current_streak: 0 });
    expect(at(1, [8, 9, 10]).current_streak).toBe(3);
  });

  it("ends on an unknown day", () => {
    const present = absences([1, 2, 3, 10], { attendance_category: "present" });
    const record = { attendance_event: [...absences([4, 5, 7, 8, 9]), ...present] };
    const features = featuresAt(1, record, { recording: "positive" });
    expect(features).toMatchObject({ longest_streak: 3, current_streak: 0 });
  });

  it("takes half days, and no less", () => {
    const record = {
      attendance_event: [
        ...absences([8, 9, 10], { session_part: "AM" }),
        ...absences([2, 3], { event_duration: 0.25 })
      ]
    };
    expect(featuresAt(1, record, { partial_days: "fractional" })).toMatchObject({
      longest_streak: 3,
      current_streak: 3,
      days_absent: 2
    });
  });

  it("runs on from one school to the next", () => {
    const record = {
      calendar_day: [...calendar("1"), ...calendar("2")],
      enrollment: [stay(1, { exit_date: day(5) }), stay(6, { school_id: "2" })],
      attendance_event: [...absences([4, 5]), ...absences([6, 7], { school_id: "2" })]
    };
    expect(featuresAt(1, record)).toMatchObject({ longest_streak: 4, school_changes: 1, school_id: "2" });
  });
});

describe("days of the week and breaks", () => {
  it("Mondays and Fridays are a share of what was missed", () => {
    expect(at(1, [1, 5, 6, 8]).monday_friday_share).toBe(0.75);
    expect(at(1, []).monday_friday_share).toBeNull();
  });

  it("a weekend is no break, a long weekend is", () => {
    const long = { calendar_day: calendar("1", [...range(1, 10), ...range(12, 150)]) };
    const attendance_event = absences([5, 6, 10, 12, 13]);
    expect(featuresAt(2, { attendance_event }).days_absent_beside_break).toBe(0);
    expect(featuresAt(2, { attendance_event, ...long }).days_absent_beside_break).toBe(2);
  });

  it("a break that is planned to follow counts, the summer before the first day does not", () => {
    const calendar_day = calendar("1", [...range(1, 10), ...range(15, 150)]);
    const attendance_event = absences([1, 10]);
    expect(featuresAt(1, { attendance_event, calendar_day }).days_absent_beside_break).toBe(1);
  });
});

describe("kinds and reasons", () => {
  it("are shares of what was missed, tardies apart", () => {
    const record = {
      attendance_event: [
        ...absences([1, 2]),
        ...absences([3], { attendance_category: "unexcused_absence" }),
        ...absences([4], { attendance_category: "out_of_school_suspension" }),
        ...absences([5, 6, 7], { attendance_category: "tardy" })
      ]
    };
    expect(featuresAt(1, record)).toMatchObject({
      excused_share: 0.5,
      unexcused_share: 0.25,
      suspended_share: 0.25,
      tardies: 3,
      absence_rate_disciplinary: 0.1
    });
  });

  it("a day with two reasons has the first by name, a tardy's reason is none", () => {
    const record = {
      attendance_event: [
        ...absences([1], { reason_group: "transport" }),
        ...absences([1], { session_part: "AM", reason_group: "medical" }),
        ...absences([1], { session_part: "PM", attendance_category: "tardy", reason_group: "academic" })
      ]
    };
    expect(featuresAt(1, record)).toMatchObject({
      absence_rate_medical: 0.1,
      absence_rate_transport: 0,
      absence_rate_academic: 0
    });
  });
});
