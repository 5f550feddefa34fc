import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { modelRow } from "../../lib/query/model-row/model-row.js";
import { modelSchool, modelStudent } from "../../lib/query/model-row/row-numbers.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";

const keys = ["k-zoe", "k-abe", "k-moe"];

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  const typeOf = { flag: "BOOLEAN", category: "VARCHAR" } as const;
  const columns = features.map((d) => `${d.name} ${typeOf[d.unit as keyof typeof typeOf] ?? "DOUBLE"}`);
  await db.run(`
CREATE TABLE feature (student_key VARCHAR, school_id VARCHAR, school_year INTEGER, block INTEGER, ${columns.join(", ")});
INSERT INTO feature BY NAME SELECT * FROM (VALUES
  ('k-zoe', '20', 2024, 1, 0.125, true, '4'), ('k-zoe', '10', 2025, 1, 0.5, NULL, '5'),
  ('k-abe', '10', 2024, 1, NULL, false, NULL), ('k-moe', '20', 2025, 2, 1.0 / 3, false, 'K')
) AS f(student_key, school_id, school_year, block, absence_rate, homeless, grade_level);
CREATE VIEW student_feature AS SELECT * FROM feature;
CREATE TABLE current_school AS SELECT '10' AS school_id, 'Alder' AS school_name;
CREATE TABLE label AS SELECT * FROM (VALUES
  ('k-zoe', 2024, 1, true, NULL, NULL, 'too_few_days_left', true, false),
  ('k-zoe', 2025, 1, NULL, 'year_not_over', NULL, 'year_not_over', false, NULL),
  ('k-moe', 2025, 2, NULL, 'year_not_over', NULL, 'year_not_over', NULL, NULL)
) AS l(student_key, school_year, block, chronic_at_year_end, chronic_at_year_end_reason, chronic_in_remainder,
  chronic_in_remainder_reason, is_undetermined, is_leaver);
CREATE TABLE label_year AS SELECT * FROM (VALUES
  ('k-zoe', 2024, false, NULL), ('k-zoe', 2025, NULL, 'year_not_over'), ('k-moe', 2025, NULL, 'year_not_over')
) AS y(student_key, school_year, chronic_next_year, chronic_next_year_reason);
CREATE TABLE model_student AS ${modelStudent};
CREATE TABLE model_school AS ${modelSchool};
CREATE TABLE model_row AS ${modelRow};`);
});
afterAll(() => db.close());

describe("model rows", () => {
  it("are one a student, school year and block, with numbers from 0 that stay a student's own", async () => {
    expect(
      await db.rows("SELECT student, school, school_year, block FROM model_row ORDER BY student, school_year")
    ).toEqual([
      { student: 0, school: 0, school_year: 2024, block: 1 },
      { student: 1, school: 1, school_year: 2025, block: 2 },
      { student: 2, school: 1, school_year: 2024, block: 1 },
      { student: 2, school: 0, school_year: 2025, block: 1 }
    ]);
  });

  it("hold every feature of the list, and no key of a student or a school", async () => {
    const [row = {}] = await db.rows("SELECT * FROM model_row");
    expect(Object.keys(row)).toEqual(expect.arrayContaining(features.map(({ name }) => name)));
    expect(Object.keys(row).filter((column) => /key|_id$/.test(column))).toEqual([]);
    const cells = (await db.rows("SELECT * FROM model_row")).flatMap((d) => Object.values(d));
    expect(cells.filter((cell) => keys.includes(String(cell)))).toEqual([]);
  });

  it("hold features as the snapshot has them, missing ones too", async () => {
    expect(
      await db.rows(
        "SELECT absence_rate, homeless, grade_level, years_rated FROM model_row ORDER BY student, school_year"
      )
    ).toEqual([
      { absence_rate: null, homeless: false, grade_level: null, years_rated: null },
      { absence_rate: Math.fround(1 / 3), homeless: false, grade_level: "K", years_rated: null },
      { absence_rate: 0.125, homeless: true, grade_level: "4", years_rated: null },
      { absence_rate: 0.5, homeless: null, grade_level: "5", years_rated: null }
    ]);
  });

  it("hold each label, or why it is null: also of a member of whom the final record knows nothing", async () => {
    const rows = await db.rows(`SELECT chronic_at_year_end AS at_end, chronic_at_year_end_reason AS why,
      chronic_in_remainder AS rest, chronic_in_remainder_reason AS why_rest, chronic_next_year AS next,
      chronic_next_year_reason AS why_next, is_undetermined AS is_open FROM model_row ORDER BY student, school_year`);
    expect(rows).toEqual([
      {
        at_end: null,
        why: "not_in_record",
        rest: null,
        why_rest: "not_in_record",
        next: null,
        why_next: "not_in_record",
        is_open: null
      },
      {
        at_end: null,
        why: "year_not_over",
        rest: null,
        why_rest: "year_not_over",
        next: null,
        why_next: "year_not_over",
        is_open: null
      },
      {
        at_end: true,
        why: null,
        rest: null,
        why_rest: "too_few_days_left",
        next: false,
        why_next: null,
        is_open: true
      },
      {
        at_end: null,
        why: "year_not_over",
        rest: null,
        why_rest: "year_not_over",
        next: null,
        why_next: "year_not_over",
        is_open: false
      }
    ]);
  });

  it("name a school that the record does not describe by its id", async () => {
    expect(await db.rows("SELECT * FROM model_school ORDER BY school")).toEqual([
      { school: 0, school_id: "10", school_name: "Alder" },
      { school: 1, school_id: "20", school_name: "20" }
    ]);
    expect(await db.rows("SELECT student_key FROM model_student ORDER BY student")).toEqual(
      keys.toSorted().map((student_key) => ({ student_key }))
    );
  });
});
