import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attendanceStages } from "../../lib/attendance/attendance-stages.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { policyWith } from "./policy-with.js";
import { writeRecord } from "./record-tables.js";

const file = "../shared/data/star_tennessee/star_student_year_long.csv";

/** The README beside the data, computed there with pandas: students and chronically absent ones by grade. */
const published = {
  1: { K: [6250, 1227], 1: [6659, 847], 3: [6580, 730] },
  10: { K: [6248, 1227], 1: [6653, 845], 3: [6572, 726] }
};

describe.skipIf(!existsSync(file))("Tennessee's STAR students", () => {
  let db: NativeDatabase;
  beforeAll(async () => {
    db = await openDatabase({ threads: 1 });
    await writeRecord(db, {});
    await db.run(
      `CREATE TABLE star AS SELECT * FROM read_csv('${file}', all_varchar = true, nullstr = ['', 'NA'])`
    );
    await db.run(`
      INSERT INTO current_student_year_summary BY NAME
      SELECT student_id AS student_key, school_id, 1 + left(school_year, 4)::INTEGER AS school_year,
        days_present::DOUBLE + days_absent::DOUBLE AS days_enrolled, days_absent::DOUBLE AS days_absent
      FROM star WHERE days_present::DOUBLE + days_absent::DOUBLE > 0`);
  });
  afterAll(() => db.close());

  it.each([1, 10] as const)(
    "are as many and as often chronically absent as published, minimum %i days",
    async (minimum) => {
      const policies = [policyWith({ minimum_days_enrolled: minimum })];
      for (const { table, sql } of attendanceStages(policies, "1990-06-30"))
        await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
      const byGrade = await db.rows<{ grade: string; students: number; chronic: number }>(`
      SELECT s.grade, count(*) AS students, count(*) FILTER (is_chronic) AS chronic
      FROM student_year y JOIN star s
        ON s.student_id = y.student_key AND 1 + left(s.school_year, 4)::INTEGER = y.school_year
      WHERE y.school_id = '' AND is_rated GROUP BY s.grade`);
      expect(Object.fromEntries(byGrade.map((d) => [d.grade, [d.students, d.chronic]]))).toEqual(
        published[minimum]
      );
    }
  );

  it("have the days published, minimum 1 day", async () => {
    const byGrade = await db.rows<{ grade: string; enrolled: number; absent: number }>(`
      SELECT s.grade, sum(y.days_enrolled) AS enrolled, sum(y.missed_units) / 720720 AS absent
      FROM student_year y JOIN star s
        ON s.student_id = y.student_key AND 1 + left(s.school_year, 4)::INTEGER = y.school_year
      WHERE y.school_id = '' GROUP BY s.grade`);
    expect(Object.fromEntries(byGrade.map((d) => [d.grade, [d.enrolled, d.absent]]))).toEqual({
      K: [1043205, 65647],
      1: [1039843, 50387],
      3: [1007982, 44862]
    });
  });
});
