import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attendanceStages } from "../../lib/attendance/attendance-stages.js";
import { cubeStages } from "../../lib/snapshot/cubes/cube-stages.js";
import { openDatabase } from "../../loaders/native/database.js";
import { policyWith } from "../attendance/policy-with.js";
import { makeRecord, runStages } from "./record-tables.js";

/** Three schools that gave their own rates in 2023–24; Oak has a student's rows in the year after, and gave a rate there too. */
let db: Awaited<ReturnType<typeof openDatabase>>;

beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  const school = (school_id: string, school_level: "elementary" | "high") => ({
    ...{ school_id, school_name: school_id, school_level, district_id: "d" }
  });
  const rate = (school_id: string, date: string, attendance_rate: number | null) => ({
    ...{ school_id, date, attendance_rate, submitted: attendance_rate !== null }
  });
  await makeRecord(db, {
    school: [school("oak", "elementary"), school("elm", "elementary"), school("ash", "high")],
    school_day_summary: [
      ...[rate("oak", "2023-10-02", 0.9), rate("elm", "2023-10-02", 0.95), rate("ash", "2023-10-02", 0.7)],
      ...[rate("oak", "2023-10-03", 0.92), rate("elm", "2023-10-03", null), rate("ash", "2023-10-03", null)],
      rate("oak", "2024-10-01", 0.5)
    ],
    calendar_day: [
      ...["oak", "elm", "ash"].flatMap((school_id) =>
        ["2023-10-02", "2023-10-03"].map((date) => ({
          ...{ school_id, date, school_year: 2024, is_instructional: true, day_number: 1 }
        }))
      ),
      { school_id: "oak", date: "2024-10-01", school_year: 2025, is_instructional: true, day_number: 1 }
    ],
    student: [{ student_key: "ann" }],
    enrollment: [{ student_key: "ann", school_id: "oak", entry_date: "2024-10-01", exit_date: null }]
  });
  const policy = policyWith({ minimum_days_enrolled: 1 });
  await runStages(db, [...attendanceStages([policy], "2024-10-01"), ...cubeStages(policy, "2024-10-01")]);
});

afterAll(() => db.close());

describe("rateDayCube", () => {
  it("counts each school the same in level and district, and leaves out a school that sent nothing", async () => {
    const rows =
      await db.rows(`SELECT scope, school_level, date, schools, ROUND(attendance_rate, 6) AS attendance_rate
      FROM rate_day_cube WHERE scope <> 'school' ORDER BY date, scope, school_level`);
    expect(rows).toEqual([
      { scope: "district", school_level: null, date: "2023-10-02", schools: 3, attendance_rate: 0.85 },
      { scope: "level", school_level: "elementary", date: "2023-10-02", schools: 2, attendance_rate: 0.925 },
      { scope: "level", school_level: "high", date: "2023-10-02", schools: 1, attendance_rate: 0.7 },
      { scope: "district", school_level: null, date: "2023-10-03", schools: 1, attendance_rate: 0.92 },
      { scope: "level", school_level: "elementary", date: "2023-10-03", schools: 1, attendance_rate: 0.92 }
    ]);
  });

  it("has each school's own rate as given", async () => {
    const rows = await db.rows(
      "SELECT school_id, date, attendance_rate FROM rate_day_cube WHERE scope = 'school' ORDER BY ALL"
    );
    expect(rows).toEqual([
      { school_id: "ash", date: "2023-10-02", attendance_rate: 0.7 },
      { school_id: "elm", date: "2023-10-02", attendance_rate: 0.95 },
      { school_id: "oak", date: "2023-10-02", attendance_rate: 0.9 },
      { school_id: "oak", date: "2023-10-03", attendance_rate: 0.92 }
    ]);
  });

  it("has nothing of a school year whose students are counted by day", async () => {
    expect(await db.rows("SELECT DISTINCT school_year FROM day_cube")).toEqual([{ school_year: 2025 }]);
    expect(await db.rows("SELECT DISTINCT school_year FROM rate_day_cube")).toEqual([{ school_year: 2024 }]);
  });
});

describe("schoolCube", () => {
  it("takes the last day a school sent a rate, not the last day of the calendar", async () => {
    const rows = await db.rows("SELECT school_id, attendance_through FROM school_cube ORDER BY ALL");
    expect(rows).toEqual([
      { school_id: "ash", attendance_through: "2023-10-02" },
      { school_id: "elm", attendance_through: "2023-10-02" },
      { school_id: "oak", attendance_through: "2024-10-01" }
    ]);
  });
});
