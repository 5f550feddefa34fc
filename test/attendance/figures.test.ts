import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_UNITS } from "../../lib/attendance/day-units.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { figuresBySql } from "./attendance-figures.js";
import { oneStudent } from "./one-student.js";
import { policyWith } from "./policy-with.js";
import type { AttendanceRecord } from "./record-tables.js";
import { calendar, day, events, stay, twentyDays } from "./small-district.js";

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
});
afterAll(() => db.close());

const figures = (record: AttendanceRecord, change: Record<string, unknown> = {}, asOf?: string) =>
  oneStudent(db, record, change, asOf);

describe("bands in SQL", () => {
  it.each([
    ["no absence", [], 0, "satisfactory", false],
    ["5.00 percent", [1], 0, "at_risk", false],
    ["10.00 percent", [1, 2], 0, "moderate_chronic", true],
    ["20.00 percent", [1, 2, 3, 4], 0, "severe_chronic", true],
    ["a minute over nothing", [], 1, "satisfactory", false],
    ["a minute under 5.00 percent", [], 389, "satisfactory", false],
    ["a minute under 10.00 percent", [1], 389, "at_risk", false],
    ["a minute under 20.00 percent", [1, 2, 3], 389, "moderate_chronic", true]
  ])("put %s where the policy does", async (_, days, minutes_missed, band, isChronic) => {
    const attendance_event = [...events(days), ...(minutes_missed ? events([20], { minutes_missed }) : [])];
    const { school } = await figures({ attendance_event }, { partial_days: "fractional" });
    expect(school).toMatchObject({ band, isChronic });
  });

  it("follow the policy of each school year", async () => {
    const nextYear = (date: string) => date.replace("2024-", "2025-");
    const autumn = twentyDays.map(nextYear).filter((date) => date !== "2025-02-29");
    const absences = events([1, 2]);
    const { years } = await figuresBySql(
      db,
      {
        calendar_day: [...calendar("1"), ...calendar("1", autumn, 2025)],
        enrollment: [stay(day(1))],
        attendance_event: [
          ...absences,
          ...absences.map((event) => ({ ...event, date: nextYear(event.date!) }))
        ]
      },
      [
        policyWith(),
        policyWith({ effective_school_year: 2025, chronic_threshold: 0.15, band_cuts: [0.05, 0.15, 0.2] })
      ],
      "2025-06-30"
    );
    const ofSchool = years.filter((year) => year.school_id === "1");
    expect(ofSchool.map((year) => year.is_chronic)).toEqual([true, false]);
  });
});

describe("blocks", () => {
  const snapshot_date = [5, 10, 15].map((n, index) => ({
    school_year: 2024,
    block: index + 1,
    as_of_date: day(n)
  }));

  it("add up from the first day on, and after leaving stand still", async () => {
    const record = {
      snapshot_date,
      enrollment: [stay(day(4), day(8))],
      attendance_event: events([5, 7, 8])
    };
    const { blocks } = await figures(record);
    expect(
      blocks
        .filter((row) => row.school_id === "1")
        .map((row) => [
          row.block,
          row.days_enrolled,
          row.missed_units / DAY_UNITS,
          row.days_missed_in_block,
          row.is_member
        ])
    ).toEqual([
      [1, 2, 1, 1, true],
      [2, 5, 3, 2, false],
      [3, 5, 3, 0, false]
    ]);
  });

  it("are made for as-of dates that have come only", async () => {
    const { blocks, days } = await figures({ snapshot_date }, {}, day(12));
    expect(blocks.filter((row) => row.school_id === "").map((row) => row.days_enrolled)).toEqual([5, 10]);
    expect(days.find((row) => row.date === day(12))?.block).toBe(3);
  });

  it("leave the days after the last of them to the year", async () => {
    const { blocks, days, school } = await figures({ snapshot_date, attendance_event: events([18]) });
    expect(days.find((row) => row.date === day(16))?.block).toBeNull();
    expect(blocks.at(-1)?.missed_units).toBe(0);
    expect(school?.missed).toBe(1);
  });

  it("count a student as a member whose school's year ended before the district's last as-of date", async () => {
    const enrollment = [stay(day(1), day(14))];
    const short = calendar("1", twentyDays.slice(0, 14));
    const { blocks } = await figures({ snapshot_date, enrollment, calendar_day: short });
    expect(blocks.at(-1)).toMatchObject({ block: 3, days_enrolled: 14, is_member: true });
  });
});

describe("yearly totals", () => {
  const total = (school_id: string, days_enrolled: number, days_absent: number) => ({
    student_key: "s",
    school_id,
    school_year: 2024,
    days_enrolled,
    days_absent
  });

  it("are judged like days, and leave unknown what they do not say", async () => {
    const { at } = await figures({ enrollment: [], student_year_summary: [total("1", 180, 18)] });
    expect(at("1")).toMatchObject({
      enrolled: 180,
      missed: 18,
      band: "moderate_chronic",
      isMember: null,
      tardies: null
    });
    expect(at("1")?.excused).toBeUndefined();
  });

  it("of two schools add up in the district", async () => {
    const { at } = await figures({
      enrollment: [],
      student_year_summary: [total("1", 100, 5), total("2", 60.5, 11.5)]
    });
    expect(at("")).toMatchObject({ enrolled: 160.5, missed: 16.5, isChronic: true });
  });

  it("give way to the days of the same student, school and year", async () => {
    const { school, district } = await figures({ student_year_summary: [total("1", 180, 90)] });
    expect(school).toMatchObject({ enrolled: 20, missed: 0 });
    expect(district).toMatchObject({ enrolled: 20, missed: 0 });
  });
});

describe("average daily membership and attendance", () => {
  it("are student-days over days in session", async () => {
    await figures({ enrollment: [stay(day(1), day(10))], attendance_event: events([1, 2]) });
    expect(await db.rows("SELECT * FROM average_daily ORDER BY school_id DESC LIMIT 1")).toEqual([
      {
        school_id: "1",
        school_year: 2024,
        days_in_session: 20,
        average_daily_membership: 0.5,
        average_daily_attendance: 0.4
      }
    ]);
  });
});
