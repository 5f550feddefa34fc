import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { oneStudent } from "./one-student.js";
import type { AttendanceRecord } from "./record-tables.js";
import { calendar, events, range, sent } from "./small-district.js";

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
});
afterAll(() => db.close());

const figures = (record: AttendanceRecord, change: Record<string, unknown> = {}, asOf?: string) =>
  oneStudent(db, record, change, asOf);

describe("parts of a day", () => {
  const threePeriods = [1, 2, 3].flatMap((n) => events([4], { session_part: `period ${n}` }));
  const seventhPeriod = events([1], { session_part: "period 7", attendance_category: "tardy" });

  it("two half days are two days absent where half is whole", async () => {
    const attendance_event = events([1, 2], { session_part: "PM" });
    expect((await figures({ attendance_event })).school?.missed).toBe(2);
  });

  it("two half days are one day absent by parts", async () => {
    const attendance_event = events([1, 2], { session_part: "PM" });
    expect((await figures({ attendance_event }, { partial_days: "fractional" })).school?.missed).toBe(1);
  });

  it("three periods of the seven that the school records are 3/7 of a day, or no day", async () => {
    const attendance_event = [...threePeriods, ...seventhPeriod];
    const byParts = await figures({ attendance_event }, { partial_days: "fractional" });
    expect(byParts.school).toMatchObject({ missed: 3 / 7, tardies: 1 });
    expect((await figures({ attendance_event })).school?.missed).toBe(0);
  });

  it("three periods of the six that the policy says are half a day", async () => {
    const { school } = await figures({ attendance_event: threePeriods }, { periods_per_day: 6 });
    expect(school?.missed).toBe(1);
  });

  it("two events on one day are one day, of the kind that the policy puts first", async () => {
    const attendance_event = [
      ...events([4]),
      ...events([4], { session_part: "AM", attendance_category: "unexcused_absence" })
    ];
    expect((await figures({ attendance_event })).school).toMatchObject({
      missed: 1,
      unexcused: 1,
      excused: 0
    });
    expect((await figures({ attendance_event }, { partial_days: "fractional" })).school).toMatchObject({
      missed: 1,
      unexcused: 0.5,
      excused: 0.5
    });
  });

  it("a suspension out of school is absence; a tardy, an early departure and a suspension in school are not", async () => {
    const attendance_event = [
      ...events([1], { attendance_category: "out_of_school_suspension" }),
      ...events([2], { attendance_category: "tardy" }),
      ...events([3], { attendance_category: "early_departure" }),
      ...events([4], { attendance_category: "in_school_suspension" })
    ];
    expect((await figures({ attendance_event })).school).toMatchObject({
      missed: 1,
      suspended: 1,
      tardies: 1
    });
  });
});

describe("days without a record", () => {
  it("are present where only absences are recorded", async () => {
    const { school } = await figures({ attendance_event: events([1, 2]) });
    expect(school).toMatchObject({ known: 20, missed: 2, unknown: 0, isChronic: true });
  });

  it("are unknown where presence is recorded, and leave numerator and denominator", async () => {
    const present = events(range(2, 20), { attendance_category: "present" });
    const attendance_event = [...events([2], { session_part: "AM" }), ...present];
    const { school } = await figures({ attendance_event }, { recording: "positive" });
    expect(school).toMatchObject({
      enrolled: 20,
      known: 19,
      missed: 1,
      unknown: 1,
      isRated: true,
      band: "at_risk"
    });
  });

  it("leave a student with more than 5 percent of them unrated", async () => {
    const attendance_event = events(range(3, 20), { attendance_category: "present" });
    const { school } = await figures({ attendance_event }, { recording: "positive" });
    expect(school).toMatchObject({ unknown: 2, isRated: false, band: null, isChronic: null });
  });

  it("are unknown on a day that the school did not send in, while a record made that day stands", async () => {
    const record = {
      submission: sent("1", [...range(1, 9), ...range(12, 20)]),
      attendance_event: events([10])
    };
    expect((await figures(record)).school).toMatchObject({ enrolled: 20, known: 19, missed: 1, unknown: 1 });
  });
});

describe("a school that stopped sending attendance in", () => {
  const silentFromMarch = sent("1", range(1, 9));

  it("keeps the days up to its last one: two absences of nine, not of twenty", async () => {
    const record = { submission: silentFromMarch, attendance_event: events([1, 2, 12]) };
    expect((await figures(record)).school).toMatchObject({
      enrolled: 9,
      missed: 2,
      band: "severe_chronic",
      isMember: true
    });
  });

  it("stays so in a year long closed", async () => {
    const record = { submission: silentFromMarch, attendance_event: events([1]) };
    expect((await figures(record, {}, "2030-01-01")).school).toMatchObject({ enrolled: 9, missed: 1 });
  });

  it("from the first day has no days at all while other schools send, rather than perfect attendance", async () => {
    const calendar_day = [...calendar("1"), ...calendar("2")];
    const { at } = await figures({ calendar_day, submission: sent("2", range(1, 20)) });
    expect(at("1")).toBeUndefined();
  });

  it("is taken to have sent all days in a year for which no school's sending is recorded", async () => {
    const autumn = ["2024-08-26", "2024-08-27"];
    const submission = [{ school_id: "1", date: "2024-08-26", submitted_on: null }];
    const calendar_day = [...calendar("1"), ...calendar("1", autumn, 2025)];
    const { at } = await figures({ calendar_day, submission }, {}, "2024-12-31");
    expect([at("1", 2024)?.enrolled, at("1", 2025)?.enrolled]).toEqual([20, 1]);
  });
});
