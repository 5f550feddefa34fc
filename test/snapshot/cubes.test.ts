import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attendanceStages } from "../../lib/attendance/attendance-stages.js";
import { cubeStages } from "../../lib/snapshot/cubes/cube-stages.js";
import { openDatabase } from "../../loaders/native/database.js";
import { policyWith } from "../attendance/policy-with.js";
import { makeRecord, runStages } from "./record-tables.js";

/** Twelve days of instruction in blocks of four, two schools; ann, bob and cy at Oak, dee at Elm, eve moves after day 4. */
const days = ["01", "02", "03", "04", "07", "08", "09", "10", "11", "14", "15", "16"].map(
  (d) => `2024-10-${d}`
);
const schoolIds = ["1", "2"];
let db: Awaited<ReturnType<typeof openDatabase>>;

beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  const absent = (student_key: string, school_id: string, numbers: number[], reason_group?: "medical") =>
    numbers.map((i) => ({
      student_key,
      school_id,
      date: days[i - 1]!,
      session_part: "day",
      attendance_category: "excused_absence" as const,
      reason_group: reason_group ?? null
    }));
  const enrolled = (
    student_key: string,
    school_id: string,
    entry = days[0]!,
    exit_date: string | null = null
  ) => ({
    student_key,
    school_id,
    entry_date: entry,
    exit_date
  });
  const grade = (student_key: string, value: string, start_date = "2024-09-01") => ({
    student_key,
    attribute: "grade_level" as const,
    value,
    start_date
  });
  await makeRecord(db, {
    school: [
      { school_id: "1", school_name: "Oak", school_level: "elementary", district_id: "d" },
      { school_id: "2", school_name: "Elm", school_level: "high", district_id: "d" }
    ],
    calendar_day: schoolIds.flatMap((school_id) => [
      ...days.map((date, i) => ({
        school_id,
        date,
        school_year: 2025,
        is_instructional: true,
        day_number: i + 1
      })),
      { school_id, date: "2024-10-18", school_year: 2025, is_instructional: false, calendar_event: "Holiday" }
    ]),
    snapshot_date: [3, 7, 11].map((i, b) => ({ school_year: 2025, block: b + 1, as_of_date: days[i]! })),
    submission: schoolIds.flatMap((school_id) =>
      days.map((date) => ({ school_id, date, submitted_on: date }))
    ),
    student: ["ann", "bob", "cy", "dee", "eve"].map((student_key) => ({
      student_key,
      sex: "female" as const
    })),
    student_status: [
      ...["ann", "bob", "cy", "eve"].map((key) => grade(key, "5")),
      grade("dee", "9"),
      grade("eve", "6", days[5]),
      { student_key: "bob", attribute: "homeless", value: "yes", start_date: days[0]!, end_date: days[4]! },
      { student_key: "dee", attribute: "english_learner", value: "no", start_date: days[0]! },
      { student_key: "ann", attribute: "miles_to_school", value: "2.5", start_date: days[0]! },
      { student_key: "ann", attribute: "transported", value: "yes", start_date: days[0]! }
    ],
    enrollment: [
      enrolled("ann", "1"),
      enrolled("bob", "1"),
      enrolled("cy", "1"),
      enrolled("dee", "2"),
      enrolled("eve", "1", days[0], days[3]),
      enrolled("eve", "2", days[4])
    ],
    attendance_event: [
      ...absent("ann", "1", [1]),
      ...absent("bob", "1", [2, 9], "medical"),
      ...absent("eve", "1", [1, 2], "medical"),
      ...absent("dee", "2", [10])
    ],
    digital_activity: [
      { student_key: "ann", app: "a", date: days[0]!, minutes: 5 },
      { student_key: "ann", app: "b", date: days[0]!, minutes: 5 },
      { student_key: "ann", app: "a", date: days[1]!, minutes: 5 },
      { student_key: "cy", app: "a", date: days[1]!, minutes: 0 }
    ]
  });
  const policy = policyWith({ minimum_days_enrolled: 1 });
  await runStages(db, [...attendanceStages([policy], "2025-06-20"), ...cubeStages(policy, "2025-06-20")]);
});

afterAll(() => db.close());

const counts = (where: string) =>
  db.rows(`SELECT school_id, school_level, grade, attribute, value, block, n, x FROM absence_cube WHERE ${where}
    ORDER BY ALL`);

describe("cubes", () => {
  it("take one block for each as-of date that has passed, the last one final", async () => {
    expect(
      await db.rows(
        "SELECT block, first_date, as_of_date, day_number, is_final FROM cube_block ORDER BY block"
      )
    ).toEqual([
      { block: 1, first_date: "2024-10-01", as_of_date: "2024-10-04", day_number: 4, is_final: false },
      { block: 2, first_date: "2024-10-07", as_of_date: "2024-10-10", day_number: 8, is_final: false },
      { block: 3, first_date: "2024-10-11", as_of_date: "2024-10-16", day_number: 12, is_final: true }
    ]);
  });

  it("count students and those chronically absent, in the district once though in two schools", async () => {
    expect(
      await db.rows(`SELECT scope, school_id, block, n, x, satisfactory, at_risk, moderate_chronic, severe_chronic
      FROM absence_cube WHERE scope IN ('district', 'school') AND block = 3 ORDER BY school_id`)
    ).toEqual([
      {
        scope: "district",
        school_id: "",
        block: 3,
        n: 5,
        x: 2,
        satisfactory: 1,
        at_risk: 2,
        moderate_chronic: 2,
        severe_chronic: 0
      },
      {
        scope: "school",
        school_id: "1",
        block: 3,
        n: 4,
        x: 2,
        satisfactory: 1,
        at_risk: 1,
        moderate_chronic: 1,
        severe_chronic: 1
      },
      {
        scope: "school",
        school_id: "2",
        block: 3,
        n: 2,
        x: 0,
        satisfactory: 1,
        at_risk: 1,
        moderate_chronic: 0,
        severe_chronic: 0
      }
    ]);
  });

  it("place a mover in the level of the school attended at the block's end", async () => {
    const n = await db.rows(
      "SELECT school_level, block, n FROM absence_cube WHERE scope = 'level' ORDER BY block, school_level"
    );
    expect(n).toEqual([
      { school_level: "elementary", block: 1, n: 4 },
      { school_level: "high", block: 1, n: 1 },
      { school_level: "elementary", block: 2, n: 3 },
      { school_level: "high", block: 2, n: 2 },
      { school_level: "elementary", block: 3, n: 3 },
      { school_level: "high", block: 3, n: 2 }
    ]);
  });

  it("take the latest grade on or before the as-of date", async () => {
    const n = await db.rows(
      "SELECT block, grade, n FROM absence_cube WHERE scope = 'grade' AND block < 3 ORDER BY block, grade"
    );
    expect(n).toEqual([
      { block: 1, grade: "5", n: 4 },
      { block: 1, grade: "9", n: 1 },
      { block: 2, grade: "5", n: 3 },
      { block: 2, grade: "6", n: 1 },
      { block: 2, grade: "9", n: 1 }
    ]);
  });

  it("keep who was homeless in October among the homeless of the year, and count others as not", async () => {
    const homeless = await counts("attribute = 'homeless' AND block = 3");
    expect(homeless).toMatchObject([
      { value: "no", n: 4 },
      { value: "yes", n: 1, x: 1 }
    ]);
  });

  it("count all as not where a yes/no attribute is known but nobody has it, and leave out unknown attributes", async () => {
    expect(await counts("attribute = 'english_learner' AND block = 1")).toMatchObject([
      { value: "no", n: 5 }
    ]);
    expect(await counts("attribute = 'migrant'")).toEqual([]);
    expect(await counts("attribute = 'transported' AND block = 1")).toMatchObject([
      { value: "no", n: 4 },
      { value: "yes", n: 1 }
    ]);
    expect(await counts("attribute = 'race_ethnicity' AND block = 1")).toMatchObject([{ value: null, n: 5 }]);
  });

  it("count who entered, left and stayed chronic, of students rated in both blocks", async () => {
    const district = await db.rows(
      "SELECT * EXCLUDE (school_id, school_year) FROM movement_cube WHERE school_id = '' ORDER BY block"
    );
    expect(district).toEqual([
      {
        block: 2,
        n_both: 5,
        entered: 0,
        departed: 0,
        stayed: 3,
        n_rated: 5,
        near_line: 0,
        n_member: 5,
        missed_none: 5
      },
      {
        block: 3,
        n_both: 5,
        entered: 0,
        departed: 1,
        stayed: 2,
        n_rated: 5,
        near_line: 2,
        n_member: 5,
        missed_none: 3
      }
    ]);
  });

  it("count students due and days missed on each day, a mover where a member", async () => {
    const rows =
      await db.rows(`SELECT scope, school_id, CAST(date AS VARCHAR) AS date, n, absent FROM day_cube
      WHERE date IN (DATE '2024-10-02', DATE '2024-10-14') AND scope <> 'level' ORDER BY ALL`);
    expect(rows).toEqual([
      { scope: "district", school_id: "", date: "2024-10-02", n: 5, absent: 2 },
      { scope: "district", school_id: "", date: "2024-10-14", n: 5, absent: 1 },
      { scope: "school", school_id: "1", date: "2024-10-02", n: 4, absent: 2 },
      { scope: "school", school_id: "1", date: "2024-10-14", n: 3, absent: 0 },
      { scope: "school", school_id: "2", date: "2024-10-02", n: 1, absent: 0 },
      { scope: "school", school_id: "2", date: "2024-10-14", n: 2, absent: 1 }
    ]);
  });

  it("agree with one row for every student and day", async () => {
    const differences = await db.rows(`SELECT * FROM school_day_cube c FULL JOIN (
        SELECT school_id, date, COUNT(*) AS n, SUM(missed_units) AS missed FROM student_day WHERE NOT is_unknown GROUP BY ALL
      ) d USING (school_id, date) WHERE c.n IS DISTINCT FROM d.n OR c.missed IS DISTINCT FROM d.missed`);
    expect(differences).toEqual([]);
  });

  it("add up days missed by reason from the year's start, and count the students once", async () => {
    const rows = await db.rows(
      `SELECT block, reason_group, days, students FROM reason_cube WHERE scope = 'district' ORDER BY ALL`
    );
    expect(rows).toEqual([
      { block: 1, reason_group: "medical", days: 3, students: 2 },
      { block: 1, reason_group: "unrecorded", days: 1, students: 1 },
      { block: 2, reason_group: "medical", days: 3, students: 2 },
      { block: 2, reason_group: "unrecorded", days: 1, students: 1 },
      { block: 3, reason_group: "medical", days: 4, students: 2 },
      { block: 3, reason_group: "unrecorded", days: 2, students: 2 }
    ]);
  });

  it("count a day with two apps once, and a student without minutes as not active", async () => {
    const rows = await db.rows(
      "SELECT school_id, block, n, active, active_days, days_due, days_missed FROM activity_cube ORDER BY ALL"
    );
    expect(rows).toEqual([
      { school_id: "1", block: 1, n: 4, active: 1, active_days: 2, days_due: 16, days_missed: 4 },
      { school_id: "2", block: 1, n: 1, active: 0, active_days: 0, days_due: 4, days_missed: 0 }
    ]);
  });
});
