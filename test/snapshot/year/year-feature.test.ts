import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_UNITS } from "../../../lib/attendance/day-units.js";
import { yearRow } from "../../../lib/query/model-row/year-row.js";
import { yearSchool, yearStudent } from "../../../lib/query/model-row/row-numbers.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";
import { yearFeature } from "../../../lib/snapshot/year/year-feature.js";
import { yearFeatures } from "../../../lib/snapshot/year/year-feature-list.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";

/** Student, school, year, days enrolled, days absent; a year of under ten days is not rated. */
const years: [string, string, number, number, number][] = [
  ["a", "1", 2023, 180, 36],
  ["a", "1", 2024, 180, 9],
  ["a", "2", 2025, 100, 10],
  ["a", "1", 2025, 80, 0],
  ["b", "1", 2024, 5, 5],
  ["b", "1", 2025, 180, 18],
  ["c", "1", 2025, 100, 50]
];

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  const of = (student: string, year: number) => years.filter((d) => d[0] === student && d[2] === year);
  const keys = [...new Set(years.map((d) => `${d[0]} ${d[2]}`))].map(
    (key) => key.split(" ") as [string, string]
  );
  const district = keys.map(([student, year]) => {
    const parts = of(student, Number(year));
    return [
      student,
      "",
      Number(year),
      parts.reduce((s, d) => s + d[3], 0),
      parts.reduce((s, d) => s + d[4], 0)
    ] as const;
  });
  const tuples = [...years, ...district].map(
    ([student, school, year, enrolled, absent]) =>
      `('${student}', '${school}', ${year}, ${enrolled}.0, CAST(${enrolled} AS BIGINT) * ${DAY_UNITS},
        CAST(${absent} AS BIGINT) * ${DAY_UNITS}, ${enrolled >= 10}, ${enrolled >= 10 ? absent * 10 >= enrolled : null})`
  );
  const tests = Array.from(
    { length: 12 },
    (_, i) => `('t${i}', 'Reading', 'Star', DATE '2025-05-01', ${i}.0, NULL)`
  );
  await db.run(`
CREATE TABLE student_year (student_key VARCHAR, school_id VARCHAR, school_year INTEGER, days_enrolled DOUBLE,
  enrolled_units BIGINT, missed_units BIGINT, is_rated BOOLEAN, is_chronic BOOLEAN);
INSERT INTO student_year VALUES ${tuples.join(", ")};
CREATE TABLE current_student AS SELECT 'a' AS student_key, 'female' AS sex, NULL AS race_ethnicity;
CREATE TABLE current_student_status AS SELECT * FROM (VALUES
  ('a', 'grade_level', '3', DATE '2024-08-01', DATE '2025-01-31'), ('a', 'grade_level', '4', DATE '2025-02-01', NULL),
  ('a', 'homeless', 'yes', DATE '2024-11-01', DATE '2024-12-01'), ('c', 'homeless', 'no', DATE '2023-08-01', NULL)
) AS s(student_key, attribute, value, start_date, end_date);
CREATE TABLE current_assessment_result AS SELECT * FROM (VALUES
  ('a', 'Reading', 'Star', DATE '2024-09-01', 4.0, 10.0), ('a', 'Reading', 'Star', DATE '2025-05-01', 11.0, 60.0),
  ('a', 'Mathematics', 'Star', DATE '2025-05-01', 3.0, 20.0), ('a', 'Reading', 'Star', DATE '2025-07-01', 99.0, 99.0),
  ${tests.join(", ")}
) AS r(student_key, subject, measure, date, score, percentile);
CREATE TABLE year_feature AS ${yearFeature.sql};`);
});
afterAll(() => db.close());

const row = async (student: string, year: number) => {
  const [found] = await db.rows(
    `SELECT * FROM year_feature WHERE student_key = '${student}' AND school_year = ${year}`
  );
  return found;
};

describe("a school year's features", () => {
  it("are the district's figures of the year, at the school with most days", async () => {
    expect(await row("a", 2025)).toMatchObject({
      ...{ school_id: "2", days_enrolled: 180, days_absent: 10 },
      absence_rate: 10 / 180
    });
  });

  it("hold what earlier years came to, where they were rated", async () => {
    expect(await row("a", 2025)).toMatchObject({
      ...{ prior_year_absence_rate: 0.05, prior_year_chronic: false },
      ...{ absence_rate_two_years_back: 0.2, years_chronic: 1, years_rated: 2 }
    });
    const nothing = {
      prior_year_absence_rate: null,
      prior_year_chronic: null,
      years_chronic: null,
      years_rated: 0
    };
    expect(await row("b", 2025)).toMatchObject(nothing);
    expect(await row("a", 2023)).toMatchObject(nothing);
  });

  it("leave the student out of the school's rate", async () => {
    const { school_absence_rate: rate } = (await row("c", 2025)) as { school_absence_rate: number };
    expect(rate).toBeCloseTo((0 + 18) / (80 + 180), 12);
    expect(await row("a", 2023)).toMatchObject({ school_absence_rate: null });
  });

  it("hold a status that was true at any time in the year, and none where the year's record is silent", async () => {
    expect([await row("a", 2025), await row("c", 2025), await row("b", 2025)]).toMatchObject([
      { homeless: true, grade_level: "4", sex: "female" },
      { homeless: false, grade_level: null, sex: null },
      { homeless: false }
    ]);
    expect(await row("a", 2023)).toMatchObject({ homeless: null, migrant: null, grade_level: null });
  });

  it("take the newest result in each subject of the year alone", async () => {
    expect(await row("a", 2025)).toMatchObject({ assessment_percentile: 40 });
    expect(await row("a", 2024)).toMatchObject({ assessment_percentile: null, assessment_z: null });
  });

  it("set no score against fewer than ten of the grade", async () => {
    expect(await row("a", 2025)).toMatchObject({ assessment_z: null });
    await db.run("DELETE FROM current_student_status WHERE attribute = 'grade_level'");
    const [a] = await db.rows<{ z: number }>(
      `SELECT assessment_z AS z FROM (${yearFeature.sql}) WHERE student_key = 'a' AND school_year = 2025`
    );
    // 0 to 11 and the student's own 11
    const scores = [...Array.from({ length: 12 }, (_, i) => i), 11];
    const mean = scores.reduce((s, d) => s + d, 0) / 13;
    const deviation = Math.sqrt(scores.reduce((s, d) => s + (d - mean) ** 2, 0) / 13);
    expect(a?.z).toBeCloseTo((11 - mean) / deviation, 12);
  });

  it("are named as in the list of features, where they are the same thing", () => {
    const own = yearFeatures
      .filter(({ name }) => !features.some((d) => d.name === name))
      .map(({ name }) => name);
    expect(own).toEqual(["assessment_z"]);
    for (const { name, isActionable, isDemographic, group } of yearFeatures)
      expect(features.find((d) => d.name === name) ?? { group, isActionable, isDemographic }).toMatchObject({
        ...{ group, isActionable, isDemographic }
      });
  });
});

describe("a school year's rows", () => {
  beforeAll(async () => {
    await db.run(`
CREATE TABLE current_school AS SELECT '1' AS school_id, 'Alder' AS school_name;
CREATE TABLE label_year AS SELECT student_key, school_year, FALSE AS chronic_next_year, NULL AS chronic_next_year_reason
  FROM student_year WHERE school_id = '' AND school_year < 2025;
CREATE TABLE year_student AS ${yearStudent};
CREATE TABLE year_school AS ${yearSchool};`);
  });

  it("have the next year's outcome, or that of so many years on", async () => {
    const of = (sql: string) =>
      db.rows(`SELECT student, school_year, chronic_next_year AS is_chronic, chronic_next_year_reason AS reason
        FROM (${sql}) WHERE school_year = 2023 OR student = 1 ORDER BY ALL`);
    expect(await of(yearRow())).toMatchObject([
      { student: 0, is_chronic: false },
      { student: 1, is_chronic: false },
      { student: 1, is_chronic: null }
    ]);
    expect(await of(yearRow(2))).toEqual([
      { student: 0, school_year: 2023, is_chronic: false, reason: null },
      { student: 1, school_year: 2024, is_chronic: null, reason: "not_in_record" },
      { student: 1, school_year: 2025, is_chronic: null, reason: "not_in_record" }
    ]);
    expect(() => yearRow(0)).toThrow("not a number of years on: 0");
  });
});
