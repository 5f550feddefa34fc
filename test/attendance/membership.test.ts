import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { oneStudent } from "./one-student.js";
import type { AttendanceRecord } from "./record-tables.js";
import { calendar, day, events, stay, twentyDays } from "./small-district.js";

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
});
afterAll(() => db.close());

const figures = (record: AttendanceRecord, change: Record<string, unknown> = {}, asOf?: string) =>
  oneStudent(db, record, change, asOf);

describe("membership", () => {
  it("a student who enters on the eleventh of twenty days is enrolled for ten", async () => {
    const { school } = await figures({ enrollment: [stay(day(11))] });
    expect(school).toMatchObject({ enrolled: 10, isMember: true });
  });

  it("a student who leaves mid-week is a member through the exit date", async () => {
    const { school } = await figures({ enrollment: [stay(day(1), day(8))] });
    expect(school).toMatchObject({ enrolled: 8, isMember: false });
  });

  it("a student who leaves mid-week is a member until the day before, where the exit day does not count", async () => {
    const record = { enrollment: [stay(day(1), day(8))], attendance_event: events([7, 8]) };
    const { school } = await figures(record, { exit_day_counts: false });
    expect(school).toMatchObject({ enrolled: 7, missed: 1 });
  });

  it("a student who leaves on a Saturday has all five days of the week", async () => {
    const { school } = await figures(
      { enrollment: [stay(day(1), "2024-02-24")] },
      { exit_day_counts: false }
    );
    expect(school?.enrolled).toBe(5);
  });

  it("a student who leaves and comes back is not enrolled between", async () => {
    const record = {
      enrollment: [stay(day(1), day(5)), stay(day(11))],
      attendance_event: events([5, 8, 11])
    };
    const { school } = await figures(record);
    expect(school).toMatchObject({ enrolled: 15, missed: 2 });
  });

  it("two enrollments that overlap at one school count each day once", async () => {
    const { school } = await figures({
      enrollment: [stay(day(1), day(12)), stay(day(9), day(15)), stay(day(16))]
    });
    expect(school?.enrolled).toBe(20);
  });

  it("events on days without membership or instruction add nothing", async () => {
    const saturday = events([1], { date: "2024-02-24" });
    const record = { enrollment: [stay(day(3))], attendance_event: [...events([1, 2, 3]), ...saturday] };
    expect((await figures(record)).school).toMatchObject({ enrolled: 18, missed: 1 });
  });

  it("a leap day of instruction is a day like any other", async () => {
    const record = { enrollment: [stay("2024-02-29", "2024-02-29")], attendance_event: events([9]) };
    expect((await figures(record)).school).toMatchObject({ enrolled: 1, missed: 1 });
  });

  it("an enrollment across the summer goes on with the next year's calendar", async () => {
    const autumn = ["2024-08-26", "2024-08-27", "2024-08-28"];
    const { at } = await figures(
      {
        calendar_day: [...calendar("1"), ...calendar("1", autumn, 2025)],
        enrollment: [stay(day(19), "2024-08-27")],
        attendance_event: [...events([20]), ...events([1], { date: "2024-08-26" })]
      },
      {},
      "2024-12-31"
    );
    expect(at("1", 2024)).toMatchObject({ enrolled: 2, missed: 1 });
    expect(at("1", 2025)).toMatchObject({ enrolled: 2, missed: 1 });
  });

  it("nothing after the as-of date counts", async () => {
    const { school } = await figures({ attendance_event: events([2, 11]) }, {}, day(10));
    expect(school).toMatchObject({ enrolled: 10, missed: 1, isMember: true });
  });
});

describe("two schools", () => {
  const calendar_day = [...calendar("1"), ...calendar("2")];

  it("with calendars that differ give a student who moves each school's own days", async () => {
    const withoutMonday = twentyDays.filter((date) => date !== "2024-03-11");
    const { at } = await figures({
      calendar_day: [...calendar("1"), ...calendar("2", withoutMonday)],
      enrollment: [stay(day(1), day(10)), stay(day(11), null, "2")]
    });
    expect(at("1")?.enrolled).toBe(10);
    expect(at("2")?.enrolled).toBe(9);
    expect(at("")).toMatchObject({ enrolled: 19, isMember: true });
  });

  it("share one student-day in the district on a date with two enrollments", async () => {
    const { days, at } = await figures({
      calendar_day,
      enrollment: [stay(day(1)), stay(day(11), null, "2")]
    });
    expect([at("1")?.enrolled, at("2")?.enrolled, at("")?.enrolled]).toEqual([20, 10, 20]);
    expect(days.filter((row) => row.counts_in_district)).toHaveLength(20);
  });

  it("of which one is primary: its day counts, record or none", async () => {
    const enrollment = [stay(day(1)), stay(day(1), null, "2", true)];
    const { at } = await figures({ calendar_day, enrollment, attendance_event: events([3]) });
    expect([at("1")?.missed, at("2")?.missed, at("")?.missed]).toEqual([1, 0, 0]);
  });

  it("of which none is primary: the one with a record counts", async () => {
    const enrollment = [stay(day(1)), stay(day(1), null, "2")];
    const attendance_event = events([3], { school_id: "2" });
    expect((await figures({ calendar_day, enrollment, attendance_event })).district?.missed).toBe(1);
  });

  it("which both have a record: the lower school_id counts", async () => {
    const enrollment = [stay(day(1)), stay(day(1), null, "2")];
    const half = events([3], { session_part: "AM", attendance_category: "tardy" });
    const attendance_event = [...half, ...events([3], { school_id: "2" })];
    expect((await figures({ calendar_day, enrollment, attendance_event })).district).toMatchObject({
      missed: 0,
      tardies: 1
    });
  });

  it("of six days each leave a student unrated in both and rated in the district, where ten are the minimum", async () => {
    const enrollment = [stay(day(1), day(6)), stay(day(7), day(12), "2")];
    const { at } = await figures({ calendar_day, enrollment }, { minimum_days_enrolled: 10 });
    expect([at("1")?.isRated, at("2")?.isRated, at("")?.isRated]).toEqual([false, false, true]);
    expect(at("1")).toMatchObject({ band: null, isChronic: null });
  });
});
