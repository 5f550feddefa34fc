import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReal, dispositions, findings, isHere, named, type RealDistrict } from "./real-district.js";

/** The README beside the data, computed there with pandas: students and chronically absent ones by grade. */
const published = {
  1: { K: [6250, 1227], 1: [6659, 847], 3: [6580, 730] },
  10: { K: [6248, 1227], 1: [6653, 845], 3: [6572, 726] }
};

const statusIn = (attribute: string): string => `
  JOIN current_student_status s ON s.student_key = y.student_key AND s.attribute = '${attribute}'
    AND year(s.end_date) = y.school_year
  WHERE y.school_id = '' AND y.is_rated`;

describe.skipIf(!isHere)(named("Tennessee's STAR students"), () => {
  let star: RealDistrict;
  beforeAll(async () => {
    star = await buildReal("star_tennessee");
  }, 120_000);
  afterAll(() => star?.close());

  it("are all kept, and the 13 rows with only one of the two totals are told", async () => {
    expect(dispositions(star)).toEqual({ "student_years: star_student_year_long.csv": { kept: 26_796 } });
    expect(await findings(star)).toEqual({
      "student_years, student_year_summary, days_absent: missing (row quarantined)": 1,
      "student_years, student_year_summary, days_enrolled: missing (row quarantined)": 12
    });
    const [record] = await star.db.rows(`
      SELECT (SELECT count(*) FROM current_student) AS students, (SELECT count(*) FROM current_school) AS schools,
        (SELECT count(*) FROM current_student WHERE birth_month LIKE '%-04') AS april`);
    expect(record).toEqual({ students: 11_601, schools: 80, april: 938 });
  });

  it.each([1, 10] as const)(
    "are as many and as often chronically absent as published, by grade, minimum %i days",
    async (minimum) => {
      await star.figuresUnder({ minimum_days_enrolled: minimum });
      const grades = await star.db.rows<{ grade: string; students: number; chronic: number }>(
        `SELECT s.value AS grade, count(*) AS students, count(*) FILTER (y.is_chronic) AS chronic
         FROM student_year y ${statusIn("grade_level")} GROUP BY ALL`
      );
      expect(Object.fromEntries(grades.map((d) => [d.grade, [d.students, d.chronic]]))).toEqual(
        published[minimum]
      );
    }
  );

  it("have the days published, minimum 1 day", async () => {
    await star.figuresUnder({ minimum_days_enrolled: 1 });
    const grades = await star.db.rows<{ grade: string; enrolled: number; absent: number }>(
      `SELECT s.value AS grade, sum(y.days_enrolled) AS enrolled, sum(y.missed_units) / 720720 AS absent
       FROM student_year y ${statusIn("grade_level")} GROUP BY ALL`
    );
    expect(Object.fromEntries(grades.map((d) => [d.grade, [d.enrolled, d.absent]]))).toEqual({
      K: [1_043_205, 65_647],
      1: [1_039_843, 50_387],
      3: [1_007_982, 44_862]
    });
  });

  it("are as often chronically absent by meal status as published, minimum 1 day", async () => {
    await star.figuresUnder({ minimum_days_enrolled: 1 });
    const meals = await star.db.rows<{ year: number; free: string; chronic: number; students: number }>(
      `SELECT y.school_year AS year, s.value AS free, count(*) FILTER (y.is_chronic) AS chronic, count(*) AS students
       FROM student_year y ${statusIn("economically_disadvantaged")} GROUP BY ALL`
    );
    expect(Object.fromEntries(meals.map((d) => [`${d.year} ${d.free}`, [d.chronic, d.students]]))).toEqual({
      "1986 yes": [711, 3022],
      "1986 no": [514, 3223],
      "1987 yes": [553, 3413],
      "1987 no": [288, 3205],
      "1989 yes": [492, 3278],
      "1989 no": [227, 3219]
    });
  });

  it("leave in their release no count of a race of fewer than ten students", async () => {
    await star.figuresUnder({});
    const races = await star.db.rows<{ year: number; race: string; n: number; x: number }>(
      `SELECT y.school_year AS year, s.race_ethnicity AS race, count(*) AS n, count(*) FILTER (y.is_chronic) AS x
       FROM student_year y JOIN current_student s USING (student_key)
       WHERE y.school_id = '' AND y.is_rated AND s.race_ethnicity IS NOT NULL GROUP BY ALL`
    );
    const small = races.filter((d) => d.n < 10);
    expect(small.length).toBeGreaterThan(0);
    for (const { year, race, n, x } of races) {
      const row = star.release.rate.find(
        (d) =>
          d.scope === "group" &&
          d.attribute === "race_ethnicity" &&
          d.value === race &&
          d.school_year === year
      );
      if (n < 10) expect(row).toMatchObject({ shown: "hidden", n: null, x: null, rate: null });
      else if (row?.shown === "exact") expect(row).toMatchObject({ n, x });
    }
  });

  it("get a model judged at schools it did not see, which does no better than the prior rate and says so", () => {
    const { model, model_measure, model_reliability, model_driver, model_outlook } = star.release;
    expect(model).toMatchObject([
      {
        ...{ label: "chronic_next_year", train_years: ["1986"], test_year: 1986, is_later_year: false },
        ...{ block: null, verdict: "no_better_than_rules" }
      }
    ]);
    const auc = (candidate: string) =>
      model_measure.find(
        (d) => d.candidate === candidate && d.subset === "undetermined" && d.measure === "roc_auc"
      )?.estimate ?? NaN;
    expect(Math.abs(auc("additive") - auc("rate_so_far"))).toBeLessThan(0.02);
    expect(auc("rate_so_far")).toBeGreaterThan(0.76);
    expect(model_reliability.length).toBeGreaterThan(2);
    // grade 3 of 1989 is no grade that a model of kindergarten knows
    expect([...model_driver, ...model_outlook]).toEqual([]);
  });
});
