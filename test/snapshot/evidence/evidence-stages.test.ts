import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attendanceStages } from "../../../lib/attendance/attendance-stages.js";
import { cubeStages } from "../../../lib/snapshot/cubes/cube-stages.js";
import { evidenceStages } from "../../../lib/snapshot/evidence/evidence-stages.js";
import { openDatabase, type NativeDatabase } from "../../../loaders/native/database.js";
import { policyWith } from "../../attendance/policy-with.js";
import { makeRecord, type RecordRows, runStages } from "../record-tables.js";

const days = Array.from({ length: 28 }, (_, i) => new Date(Date.UTC(2025, 7, 4 + i)))
  .filter((date) => date.getUTCDay() % 6 !== 0)
  .map((date) => date.toISOString().slice(0, 10));
const asOf = days[19] ?? "";

/** Ten students in each of four schools; in school n the first n are absent every fourth day, the others never. */
const schools = ["1", "2", "3", "4"];
const students = schools.flatMap((school_id) =>
  Array.from({ length: 10 }, (_, i) => ({ school_id, i, student_key: `s${school_id}-${i}` }))
);
const chronic = students.filter(({ school_id, i }) => i < Number(school_id));

function record(): RecordRows {
  return {
    school: schools.map((school_id) => ({
      ...{ school_id, school_name: `School ${school_id}`, school_level: "elementary", district_id: "d" }
    })),
    calendar_day: schools.flatMap((school_id) =>
      days.map((date, i) => ({
        school_id,
        date,
        school_year: 2026,
        is_instructional: true,
        day_number: i + 1
      }))
    ),
    snapshot_date: [9, 19].map((i, b) => ({ school_year: 2026, block: b + 1, as_of_date: days[i] ?? "" })),
    submission: schools.flatMap((school_id) => days.map((date) => ({ school_id, date, submitted_on: date }))),
    student: students.map(({ student_key }) => ({ student_key })),
    enrollment: students.map(({ student_key, school_id }) => ({
      ...{ student_key, school_id, entry_date: days[0] ?? "", primary_school: true }
    })),
    attendance_event: chronic.flatMap(({ student_key, school_id }) =>
      days
        .filter((_, d) => d % 4 === 0)
        .map((date) => ({
          ...{ student_key, school_id, date, session_part: "day", attendance_category: "unexcused_absence" },
          event_duration: 1
        }))
    ),
    outreach: [
      // supportive, then punitive
      contact("s4-0", 2, false),
      contact("s4-0", 5, true),
      // punitive at once
      contact("s4-1", 3, true),
      contact("s4-1", 8, false),
      // both on one day: not one before the other
      contact("s4-2", 4, false),
      contact("s4-2", 4, true),
      // not known which
      contact("s4-3", 4, undefined),
      // supportive alone, of a student who is not chronically absent
      contact("s1-9", 4, false),
      // of another school year, and after the as-of date
      { student_key: "s3-0", date: "2025-05-05", outreach_type: "call", punitive: false },
      contact("s3-1", 20 + 0, false)
    ],
    intervention_assignment: [
      assigned("s4-0", "Mentors", 6, "treated"),
      assigned("s4-5", "Visits", 6, "treated"),
      assigned("s3-0", "Mentors", 6, "control"),
      assigned("s2-0", "Mentors", 6, "treated"),
      ...["s3-6", "s3-7"].flatMap((key) =>
        ["Mentors", "Visits"].map((program) => assigned(key, program, 7, "treated"))
      ),
      assigned("s2-1", "Visits", 21, "treated")
    ]
  };
}

function contact(student_key: string, day: number, punitive: boolean | undefined) {
  return {
    student_key,
    date: days[day] ?? "2025-08-30",
    outreach_type: `kind ${String(punitive)}`,
    punitive
  };
}

function assigned(student_key: string, program: string, day: number, arm: "treated" | "control") {
  return {
    ...{ student_key, program, assigned_on: days[day] ?? "2025-08-30", arm },
    assigned_by: "staff" as const
  };
}

let db: NativeDatabase;

beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  const policy = policyWith();
  await makeRecord(db, record() as RecordRows);
  await runStages(db, attendanceStages([policy], asOf));
  await runStages(db, cubeStages(policy, asOf));
  await db.run(`CREATE TABLE evidence_score AS SELECT * FROM (VALUES
    ${students.map(({ student_key, i }, place) => `('${student_key}', ${(i === 5 ? 10 : 0) + place / 100})`).join(", ")}
  ) AS t (student_key, risk)`);
  await runStages(db, evidenceStages(2));
});

afterAll(() => {
  db.close();
});

const ofStudents = { treated: null, students: null };

describe("what the record says of practices", () => {
  const figure = async (evidence_id: string) => {
    const [row] = await db.rows<Readonly<Record<string, number | boolean | null>>>(
      `SELECT * EXCLUDE (evidence_id) FROM evidence_cube WHERE evidence_id = '${evidence_id}'`
    );
    return row;
  };

  it("counts one row a figure", async () => {
    const rows = await db.rows<{ evidence_id: string }>("SELECT evidence_id FROM evidence_cube ORDER BY 1");
    expect(rows.map((d) => d.evidence_id)).toEqual([
      ...["chronic_supported", "families_contacted", "first_contact_supportive"],
      ...["high_rate_schools_supported", "high_score_supported", "kinds_of_support", "supportive_first"]
    ]);
  });

  it("finds the families of chronically absent students who heard from the school this year", async () => {
    // 1 + 2 + 3 + 4 students; s4-0 to s4-3 were contacted, s3-0 last year, s3-1 after the as-of date
    expect(await figure("families_contacted")).toEqual({
      numerator: 4,
      denominator: 10,
      is_recorded: true,
      ...ofStudents
    });
  });

  it("asks of students with a punitive step whether a supportive one came on an earlier day", async () => {
    expect(await figure("supportive_first")).toEqual({
      numerator: 1,
      denominator: 3,
      is_recorded: true,
      ...ofStudents
    });
  });

  it("asks of students with any known contact whether the first was supportive alone", async () => {
    expect(await figure("first_contact_supportive")).toEqual({
      ...{ numerator: 2, denominator: 4, is_recorded: true, ...ofStudents }
    });
  });

  it("takes the upper quarter of schools by rate, and those treated, not controls", async () => {
    // school 4: s4-0 and s4-5 of ten students
    expect(await figure("high_rate_schools_supported")).toEqual({
      ...{ numerator: 1, denominator: 1, is_recorded: true, treated: 2, students: 10 }
    });
  });

  it("counts a kind of support in a school from the smallest cell on", async () => {
    // school 3 has two students in each of two programs, school 4 one in each; five treated of forty
    expect(await figure("kinds_of_support")).toEqual({
      ...{ numerator: 1, denominator: 4, is_recorded: true, treated: 5, students: 40 }
    });
  });

  it.each([
    [1, 1, 2],
    [2, 1, 1],
    [3, 0, 0]
  ])(
    "counts schools from %i students in a program on: %i, and %i of several kinds",
    async (smallest, quarter, several) => {
      for (const { table, sql } of evidenceStages(smallest))
        await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
      expect((await figure("high_rate_schools_supported"))?.["numerator"]).toBe(quarter);
      expect((await figure("kinds_of_support"))?.["numerator"]).toBe(several);
    }
  );

  it("takes the highest tenth of scores", async () => {
    // of 40 students the four of place 5 score highest; s4-5 is in a program
    expect(await figure("high_score_supported")).toEqual({
      numerator: 1,
      denominator: 4,
      is_recorded: true,
      ...ofStudents
    });
    expect(await figure("chronic_supported")).toEqual({
      numerator: 2,
      denominator: 10,
      is_recorded: true,
      ...ofStudents
    });
  });
});
