import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { text as literal } from "../../lib/contract/sql-text.js";
import { buildReal, dispositions, findings, isHere, named, type RealDistrict } from "./real-district.js";

describe.skipIf(!isHere)(named("the Strategic Data Project's dirty files"), () => {
  let sdp: RealDistrict;
  beforeAll(async () => {
    sdp = await buildReal("sdp_messy");
    for (const name of ["Classifications", "Demographics"])
      await sdp.db.run(`CREATE TABLE ${name} AS SELECT row_number() OVER () + 1 AS line, * FROM
        read_csv(${literal(join(sdp.files, `Student_${name}_Raw.csv`))}, all_varchar = true, parallel = false)`);
  }, 120_000);
  afterAll(() => sdp?.close());

  /** Lines with a finding of the yearly totals, as one text. */
  async function linesFound(rule: string): Promise<string> {
    return linesOf(`SELECT line FROM finding WHERE table_name = 'student_year_summary' AND rule = '${rule}'`);
  }
  async function linesOf(sql: string): Promise<string> {
    const [row] = await sdp.db.rows<{ lines: string }>(
      `SELECT string_agg(line, ' ' ORDER BY line) AS lines FROM (${sql})`
    );
    return row?.lines ?? "";
  }

  it("have each row accounted for", () => {
    expect(dispositions(sdp)).toEqual({
      "demographics: Student_Demographics_Raw.csv": { kept: 87_304, superseded: 224, quarantined: 6 },
      "classifications: Student_Classifications_Raw.csv": { kept: 88_260 }
    });
  });

  it("are told of by rule", async () => {
    expect(await findings(sdp)).toEqual({
      "classifications, student_year_summary: absences beyond membership (row quarantined)": 1_299,
      "classifications, student_year_summary: repeated key (note)": 705,
      "classifications, student_year_summary: repeated key (row quarantined)": 25,
      "classifications, student_year_summary, days_enrolled: out of range (row quarantined)": 453,
      "classifications, student_status, value: unknown code (row quarantined)": 33,
      "demographics, student: clash of keys (row quarantined)": 6
    });
  });

  it("have 730 rows that repeat one of 544 student-years, each named by its line", async () => {
    const repeats = `SELECT line FROM Classifications QUALIFY row_number() OVER (PARTITION BY sid, school_year ORDER BY line) > 1`;
    const found = await linesFound("repeated key");
    expect(found.split(" ").length).toBe(730);
    expect(found).toBe(await linesOf(repeats));
    const [years] = await sdp.db.rows(
      `SELECT count(DISTINCT (sid, school_year)) AS n FROM Classifications JOIN (${repeats}) USING (line)`
    );
    expect(years).toEqual({ n: 544 });
  });

  it("have 1,299 rows with more absences than days enrolled, each named by its line", async () => {
    const found = await linesFound("absences beyond membership");
    expect(found.split(" ").length).toBe(1_299);
    expect(found).toBe(
      await linesOf(
        "SELECT line FROM Classifications WHERE total_days_absent::INT > total_days_enrolled::INT"
      )
    );
  });

  it("have 453 rows with more than 366 days enrolled, each named by its line", async () => {
    expect(await linesFound("out of range")).toBe(
      await linesOf("SELECT line FROM Classifications WHERE total_days_enrolled::INT > 366")
    );
  });

  it("keep a total for each student-year with a possible one", async () => {
    const [kept] = await sdp.db.rows("SELECT count(*) AS n FROM current_student_year_summary");
    const [possible] = await sdp.db.rows(`SELECT count(DISTINCT (sid, school_year)) AS n FROM Classifications
      WHERE total_days_absent::INT <= total_days_enrolled::INT AND total_days_enrolled::INT <= 366`);
    expect(kept).toEqual(possible);
  });

  it("have four repeated student-years of demographics: three contradict themselves, one only in a diploma left out", async () => {
    const repeats = await sdp.db.rows<{ lines: number[]; differ: boolean }>(`
      SELECT list(line ORDER BY line) AS lines, count(DISTINCT (male, race_ethnicity, birth_date)) > 1 AS differ
      FROM Demographics GROUP BY sid, school_year HAVING count(*) > 1 ORDER BY lines[1]`);
    expect(repeats.map((d) => d.differ)).toEqual([true, false, true, true]);
    const refused = await sdp.db.rows<{ line: number }>(
      "SELECT line FROM finding WHERE rule = 'clash of keys' ORDER BY line"
    );
    expect(refused.map((d) => d.line)).toEqual(repeats.filter((d) => d.differ).flatMap((d) => d.lines));
  });

  it("show each student as last described, and a race that is not known as such", async () => {
    const [record] = await sdp.db.rows(`SELECT (SELECT count(*) FROM current_student) AS students,
      (SELECT count(*) FROM student WHERE superseded_on IS NOT NULL) AS earlier,
      (SELECT count(*) FROM current_student WHERE birth_month IS NULL) AS no_birth_month`);
    const [file] = await sdp.db.rows(`SELECT count(DISTINCT sid) AS students FROM Demographics`);
    expect(record).toMatchObject({ ...file, earlier: 224 });
    const [unknown] = await sdp.db.rows(
      "SELECT count(*) AS n FROM current_student WHERE race_ethnicity IS NULL"
    );
    const [last] = await sdp.db.rows(`SELECT count(*) AS n FROM (
      SELECT max_by(race_ethnicity, school_year) AS race FROM Demographics GROUP BY sid) WHERE race = 'NA'`);
    expect(unknown).toEqual(last);
  });

  it("get a model that says it is hardly better than chance, with nothing to explain", () => {
    const { model, model_measure, model_shape, model_pair, model_importance, model_driver, model_outlook } =
      sdp.release;
    expect(model).toMatchObject([
      { model: "additive", label: "chronic_next_year", block: null, verdict: "hardly_better_than_chance" }
    ]);
    const auc = model_measure.find(
      (d) => d.candidate === "additive" && d.subset === "undetermined" && d.measure === "roc_auc"
    );
    expect(auc?.high).toBeLessThan(0.55);
    expect([model_shape, model_pair, model_importance, model_driver, model_outlook].flat()).toEqual([]);
    expect(sdp.manifest.model.scored).toBe(0);
  });
});
