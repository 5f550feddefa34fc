import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knownPeople, peopleIn } from "./oea-people.js";
import { buildReal, dispositions, findings, isHere, named, type RealDistrict } from "./real-district.js";
import { writtenFiles } from "./written-words.js";

describe.skipIf(!isHere)(named("Open Education Analytics' Contoso"), () => {
  let oea: RealDistrict;
  beforeAll(async () => {
    oea = await buildReal("oea");
  }, 120_000);
  afterAll(() => oea?.close());

  it("has each row accounted for", () => {
    expect(dispositions(oea)).toEqual({
      "attendance: contoso_sis/studentattendance.csv": { kept: 12_000 },
      "demographics: contoso_sis/studentdemographics.csv": { quarantined: 100 },
      "roles: insights_k12_roster/personorganizationrole.csv": { kept: 600 },
      "persons: insights_k12_roster/person.csv": { kept: 600 },
      "accounts: insights_k12_roster/aaduserpersonmapping.csv": { "look-up": 600 },
      "person_demographics: insights_k12_roster/persondemographic.csv": { "look-up": 600 },
      "ethnicities: insights_k12_roster/persondemographicethnicity.csv": { "look-up": 600 },
      "races: insights_k12_roster/persondemographicrace.csv": { "look-up": 600 },
      "flags: insights_k12_roster/persondemographicpersonflag.csv": { kept: 600 },
      "definitions: insights_k12_roster/refdefinition.csv": { "look-up": 251 },
      "organizations: insights_k12_roster/organization.csv": { kept: 5, "excluded by filter": 1 },
      "clever: clever/daily_participation_students.csv": { kept: 15_000 },
      "actors: insights_activity/AadUser_lookup.snappy.parquet": { "look-up": 640 },
      "activity: insights_activity/activity.snappy.parquet": { kept: 78_603, "excluded by filter": 332 },
      "iready_reading: iready/diagnostic_results_ela.csv": { quarantined: 1_022 },
      "iready_mathematics: iready/diagnostic_results_math.csv": { quarantined: 1_002 }
    });
  });

  it("is told which files join nobody, and each of their rows is named", async () => {
    expect(await findings(oea)).toEqual({
      "demographics, student_status, student_key: joins nobody (note)": 4,
      "demographics, student_status, student_key: unknown student (row quarantined)": 400,
      "iready_mathematics, assessment_result, student_key: joins nobody (note)": 1,
      "iready_mathematics, assessment_result, student_key: unknown student (row quarantined)": 1_002,
      "iready_reading, assessment_result, student_key: joins nobody (note)": 1,
      "iready_reading, assessment_result, student_key: unknown student (row quarantined)": 1_022
    });
    const [lines] = await oea.db.rows(
      "SELECT count(DISTINCT line) AS n FROM finding WHERE source_id = 'demographics' AND line IS NOT NULL"
    );
    expect(lines).toEqual({ n: 100 });
  });

  it("has 600 of 600 students joined to roster, Clever and activity", async () => {
    const [joined] = await oea.db.rows(`
      WITH seen AS (SELECT DISTINCT student_key FROM current_attendance_event)
      SELECT (SELECT count(*) FROM seen) AS attendance,
        (SELECT count(*) FROM seen JOIN current_student USING (student_key) WHERE sex IS NOT NULL AND birth_month IS NOT NULL) AS roster,
        (SELECT count(*) FROM seen JOIN current_enrollment USING (student_key)) AS enrollment,
        (SELECT count(*) FROM seen SEMI JOIN (FROM current_digital_activity WHERE app = 'Clever') USING (student_key)) AS clever,
        (SELECT count(*) FROM seen SEMI JOIN (FROM current_digital_activity WHERE app <> 'Clever') USING (student_key)) AS activity`);
    expect(joined).toEqual({ attendance: 600, roster: 600, enrollment: 600, clever: 600, activity: 600 });
  });

  it("has the sex, race and ethnicity that the roster's codes say", async () => {
    const count = async (column: string): Promise<Record<string, number>> => {
      const rows = await oea.db.rows<{ value: string; n: number }>(
        `SELECT ${column} AS value, count(*) AS n FROM current_student GROUP BY ALL`
      );
      return Object.fromEntries(rows.map((d) => [d.value, d.n]));
    };
    expect(await count("sex")).toEqual({ female: 307, male: 293 });
    expect((await count("race_ethnicity"))["hispanic"]).toBe(141);
  });

  it("has 382 of 600 chronically absent at or above 10%, and 208 above it, by policy alone", async () => {
    const chronic = `SELECT count(*) AS students, count(*) FILTER (is_chronic) AS chronic FROM student_year WHERE school_id = '' AND is_rated`;
    await oea.figuresUnder({});
    expect(await oea.db.rows(chronic)).toEqual([{ students: 600, chronic: 382 }]);
    const above = 0.100001; // no share of whole days of a year lies between a tenth and this
    await oea.figuresUnder({ chronic_threshold: above, band_cuts: [0.05, above, 0.2] });
    expect(await oea.db.rows(chronic)).toEqual([{ students: 600, chronic: 208 }]);
  });

  it("has no name, e-mail address, phone number or id of a person in any file that the build wrote", async () => {
    const known = await knownPeople(oea.db, oea.files);
    const written = await writtenFiles(oea.db, oea.home);
    expect(written.filter((d) => d.file.endsWith(".parquet")).length).toBeGreaterThan(30);
    const schools = oea.release.school.map((d) => d.school_name);
    const ours = new RegExp([...schools, "English learner", "White"].join("|"), "g");
    for (const { file, bytes, text } of written) {
      expect([file, ...peopleIn(text.replace(ours, ""), known)]).toEqual([file]);
      expect(bytes).not.toMatch(/@contoso/i);
    }
  });

  it("would have been caught with one: the same search finds them all in the roster", async () => {
    const known = await knownPeople(oea.db, oea.files);
    const read = (file: string): string => readFileSync(join(oea.files, "insights_k12_roster", file), "utf8");
    expect(peopleIn(read("personphonenumber.csv"), known).filter((word) => /^\d-\d/.test(word)).length).toBe(
      600
    );
    expect(peopleIn(read("personemailaddress.csv"), known)).toContain("@contoso");
    expect(peopleIn(read("aaduser.csv"), known).length).toBeGreaterThan(2_000);
  });

  it("gets no model of the year that is under way, which is told in words", () => {
    expect(oea.release.model).toMatchObject([
      {
        model: "none",
        because: "no school year of it is complete: the outcome of none of its students is known yet"
      }
    ]);
    expect(oea.release.model_shape).toEqual([]);
  });
});
