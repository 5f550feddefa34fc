import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { policyWith } from "../../attendance/policy-with.js";
import type { AttendanceRecord } from "../../attendance/record-tables.js";
import { calendar, day, events, range, sent, stay, twentyDays } from "../../attendance/small-district.js";
import { labelsBySql, plannedBefore } from "./labels-of-district.js";

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
});
afterAll(() => db.close());

/** Blocks that end with days n of the twenty; a district of them is over in summer. */
const blocks = (...days: number[]) =>
  days.map((n, index) => ({ school_year: 2024, block: index + 1, as_of_date: day(n) }));

const labelsOf = async (
  record: AttendanceRecord,
  {
    asOf = "2024-06-30",
    change = {},
    versions = undefined as ReturnType<typeof plannedBefore> | undefined
  } = {}
) => {
  const whole = {
    calendar_day: calendar("1"),
    enrollment: [stay(day(1))],
    snapshot_date: blocks(5, 10, 11),
    ...record
  };
  const policies = [policyWith({ minimum_days_enrolled: 1, ...change })];
  return labelsBySql(db, whole, policies, asOf, versions ?? plannedBefore(whole.calendar_day));
};

describe("chronic_at_year_end", () => {
  it.each([
    ["two of twenty days, exactly a tenth", [1, 20], true],
    ["one of twenty", [20], false]
  ])("is the whole year's, at every block: %s", async (_, missed, chronic) => {
    const { labels } = await labelsOf({ attendance_event: events(missed) });
    expect(labels.map((d) => d.chronic_at_year_end)).toEqual([chronic, chronic, chronic]);
    expect(labels.map((d) => d.chronic_at_year_end_reason)).toEqual([null, null, null]);
  });

  it("goes to the exit of who leaves, and says that they left", async () => {
    const { labels } = await labelsOf({
      enrollment: [stay(day(1), day(10))],
      attendance_event: events([10])
    });
    expect(labels).toMatchObject([
      { block: 1, is_member: true, is_leaver: true, chronic_at_year_end: true },
      { block: 2, is_member: true, is_leaver: true, chronic_at_year_end: true },
      { block: 3, is_member: false, is_leaver: true, chronic_at_year_end: true, is_undetermined: null }
    ]);
  });

  it("is there before the first day of who comes later, who is no member yet", async () => {
    const { labels } = await labelsOf({ enrollment: [stay(day(7))], attendance_event: events([20]) });
    expect(labels).toMatchObject([
      { block: 1, is_member: false, chronic_at_year_end: false, remainder_days: 14 },
      { block: 2, is_member: true, is_leaver: false, remainder_days: 10 },
      { block: 3, is_member: true, remainder_days: 9 }
    ]);
  });

  it("is null where the policy does not rate the year", async () => {
    const { labels } = await labelsOf({}, { change: { minimum_days_enrolled: 21 } });
    expect(labels[0]).toMatchObject({ chronic_at_year_end: null, chronic_at_year_end_reason: "unrated" });
  });
});

describe("chronic_in_remainder", () => {
  it("is of the days after the date alone, ten at least", async () => {
    const { labels } = await labelsOf({ attendance_event: events([1, 2, 3, 12]) });
    expect(labels).toMatchObject([
      { remainder_days: 15, chronic_in_remainder: false, chronic_in_remainder_reason: null },
      { remainder_days: 10, chronic_in_remainder: true, chronic_in_remainder_reason: null },
      { remainder_days: 9, chronic_in_remainder: null, chronic_in_remainder_reason: "too_few_days_left" }
    ]);
  });

  it("counts no unknown day, and is null where too many are unknown", async () => {
    const submission = sent("1", [...range(1, 18), 20]);
    const few = await labelsOf(
      { submission, attendance_event: events([12]) },
      { change: { unknown_limit: 0.1 } }
    );
    expect(few.labels.slice(0, 2)).toMatchObject([
      { remainder_days: 14, chronic_in_remainder: false },
      { remainder_days: 9, chronic_in_remainder_reason: "too_few_days_left" }
    ]);
    const many = await labelsOf(
      { submission, attendance_event: events([12]) },
      { change: { unknown_limit: 0.05 } }
    );
    expect(many.labels[0]).toMatchObject({
      chronic_in_remainder: null,
      chronic_in_remainder_reason: "too_many_unknown"
    });
    expect(many.labels[0]).toMatchObject({ chronic_at_year_end: false });
  });

  it("is null where part of the year is known as a total only", async () => {
    const student_year_summary = [
      { student_key: "s", school_id: "9", school_year: 2024, days_enrolled: 20, days_absent: 8 }
    ];
    const { labels } = await labelsOf({ student_year_summary });
    expect(labels[0]).toMatchObject({
      chronic_at_year_end: true,
      chronic_in_remainder: null,
      chronic_in_remainder_reason: "undated_days",
      is_undetermined: null
    });
  });
});

describe("a year is over", () => {
  it.each([
    ["not on the day before the last", "2024-03-14", 2],
    ["not before May, whatever the calendar has so far", "2024-04-30", 3],
    ["in May, when every day of instruction is past", "2024-05-01", 3]
  ])("%s", async (_, asOf, rows) => {
    const { labels } = await labelsOf({ snapshot_date: blocks(5, 10, 20) }, { asOf });
    const reason = asOf === "2024-05-01" ? null : "year_not_over";
    expect(labels.length).toBe(rows);
    expect(labels.map((d) => d.chronic_at_year_end_reason)).toEqual(labels.map(() => reason));
    if (reason)
      expect(labels[0]).toMatchObject({ is_leaver: null, remainder_days: null, is_undetermined: true });
  });

  it("not while one school still has a day to come", async () => {
    const calendar_day = [...calendar("1"), ...calendar("2", ["2024-06-20"])];
    const { labels } = await labelsOf({ calendar_day }, { asOf: "2024-06-19" });
    expect(labels[0]).toMatchObject({ chronic_at_year_end_reason: "year_not_over" });
  });

  it("not in January: a year in progress has rows and no label", async () => {
    const calendar_day = calendar("1", ["2026-01-15", "2026-01-16", "2026-05-29"], 2026);
    const snapshot_date = [{ school_year: 2026, block: 1, as_of_date: "2026-01-15" }];
    const enrollment = [stay("2026-01-15")];
    const { labels, years } = await labelsOf(
      { calendar_day, snapshot_date, enrollment },
      { asOf: "2026-01-16" }
    );
    expect(labels).toMatchObject([
      {
        school_year: 2026,
        chronic_at_year_end: null,
        chronic_in_remainder: null,
        is_undetermined: true,
        planned_days: 2
      }
    ]);
    expect(years).toMatchObject([{ chronic_next_year: null, chronic_next_year_reason: "year_not_over" }]);
  });
});

describe("is_undetermined", () => {
  const at = async (
    n: number,
    missed: number[],
    more: Parameters<typeof labelsOf>[1] = {},
    record: AttendanceRecord = {}
  ) =>
    (await labelsOf({ snapshot_date: blocks(n), attendance_event: events(missed), ...record }, more))
      .labels[0];

  it.each([
    ["ten days left and none missed: two would do", 10, [], true],
    ["two missed make a tenth of all twenty", 10, [1, 2], false],
    ["one day left and none missed: one is too few", 19, [], false],
    ["one day left and one missed: one more makes a tenth", 19, [1], true],
    ["no day left", 20, [1], false]
  ])("%s", async (_, n, missed, undetermined) => {
    expect(await at(n, missed)).toMatchObject({ is_undetermined: undetermined, planned_days: 20 - n });
  });

  const longer = [...twentyDays, "2024-03-18", "2024-03-19", "2024-03-20", "2024-03-21", "2024-03-22"];

  it("takes the days planned on the date, not those added later", async () => {
    const calendar_day = calendar("1", longer);
    const added = plannedBefore(calendar_day).map((d) =>
      d.date > day(20) ? { ...d, recorded_on: day(11) } : d
    );
    const before = await at(10, [1, 2], { versions: added }, { calendar_day });
    expect(before).toMatchObject({ planned_days: 10, is_undetermined: false, chronic_at_year_end: false });
    expect(await at(11, [1, 2], { versions: added }, { calendar_day })).toMatchObject({
      ...{ planned_days: 14, is_undetermined: true }
    });
  });

  it("takes the days that the school then held where its calendar is written as it goes", async () => {
    const versions = plannedBefore(calendar("1")).map((d) => ({ ...d, recorded_on: d.date }));
    expect(await at(10, [], { versions })).toMatchObject({ planned_days: 10, is_undetermined: true });
  });

  it("takes the school with more days left, of a member of two", async () => {
    const calendar_day = [...calendar("1"), ...calendar("2", longer)];
    const enrollment = [stay(day(1)), stay(day(1), null, "2")];
    expect(await at(10, [1, 2], {}, { calendar_day, enrollment })).toMatchObject({
      planned_days: 15,
      is_undetermined: true
    });
  });
});

describe("chronic_next_year", () => {
  const total = (school_year: number, days_absent: number, days_enrolled = 100) => ({
    student_key: "s",
    school_id: "9",
    school_year,
    days_enrolled,
    days_absent
  });

  it("is the next year's status of yearly totals, null where that year is missing, unrated or to come", async () => {
    const student_year_summary = [
      total(2018, 0),
      total(2019, 10),
      total(2021, 9),
      total(2022, 0, 5),
      total(2024, 0)
    ];
    const { years } = await labelsOf(
      { calendar_day: [], enrollment: [], snapshot_date: [], student_year_summary },
      { change: { minimum_days_enrolled: 10 } }
    );
    expect(years.map((d) => [d.school_year, d.chronic_next_year ?? d.chronic_next_year_reason])).toEqual([
      [2018, true],
      [2019, "not_in_record"],
      [2021, "unrated"],
      [2022, "not_in_record"],
      [2024, "year_not_over"]
    ]);
  });
});
