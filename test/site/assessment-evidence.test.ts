import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type NativeDatabase } from "../../loaders/native/database.js";
import { readRelease } from "../../loaders/release.js";

const home = "snapshots/demo";
const year = "BETWEEN DATE '2025-07-01' AND DATE '2026-01-16'";

/** Plain SQL on the snapshot's files, written apart from the product's own. */
const figures: Readonly<Record<string, string>> = {
  families_contacted: `
    SELECT COUNT(*) FILTER (student_key IN (SELECT student_key FROM outreach WHERE date ${year})) AS x, COUNT(*) AS n
    FROM student_block WHERE school_id = '' AND school_year = 2026 AND block = 9 AND is_rated AND is_chronic`,
  supportive_first: `
    SELECT COUNT(*) FILTER (EXISTS (FROM outreach o WHERE o.student_key = p.student_key AND NOT o.punitive
        AND o.date ${year} AND o.date < p.first)) AS x, COUNT(*) AS n
    FROM (SELECT student_key, MIN(date) AS first FROM outreach WHERE punitive AND date ${year} GROUP BY ALL) p`,
  first_contact_supportive: `
    SELECT COUNT(*) FILTER (NOT was_punitive) AS x, COUNT(*) AS n FROM (
      SELECT student_key, BOOL_OR(punitive) AS was_punitive FROM outreach o
      WHERE punitive IS NOT NULL AND date = (SELECT MIN(date) FROM outreach i
        WHERE i.student_key = o.student_key AND i.punitive IS NOT NULL AND i.date ${year})
      GROUP BY student_key)`,
  high_rate_schools_supported: `
    WITH rated AS (FROM student_block WHERE school_id <> '' AND school_year = 2026 AND block = 9 AND is_rated),
    ranked AS (SELECT school_id FROM rated GROUP BY school_id
      ORDER BY AVG(CASE WHEN is_chronic THEN 1.0 ELSE 0 END) DESC, school_id LIMIT 4)
    SELECT COUNT(*) FILTER (school_id IN (SELECT school_id FROM rated WHERE student_key IN (
      SELECT student_key FROM assignment WHERE arm = 'treated' AND assigned_on ${year})
      GROUP BY school_id HAVING COUNT(*) >= 10)) AS x, COUNT(*) AS n FROM ranked`,
  high_score_supported: `
    WITH open AS (SELECT s.student_key, s.risk FROM score s JOIN label l USING (student_key, school_year, block) WHERE l.is_undetermined),
    high AS (SELECT student_key FROM open ORDER BY risk DESC, student_key LIMIT (SELECT CAST(CEIL(COUNT(*) / 10) AS BIGINT) FROM open))
    SELECT COUNT(*) FILTER (student_key IN (
      SELECT student_key FROM assignment WHERE arm = 'treated' AND assigned_on ${year})) AS x, COUNT(*) AS n FROM high`
};

describe.skipIf(!existsSync(`${home}/record`))("the demo's evidence", () => {
  let db: NativeDatabase;

  beforeAll(async () => {
    db = await openDatabase({ threads: 1 });
    // the newest version of each row, as the record keeps all of them
    const newest = (table: string, key: string) => `SELECT * FROM (
      SELECT * FROM read_parquet('${home}/record/${table}.parquet')
      QUALIFY ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY recorded_on DESC) = 1) WHERE NOT retracted`;
    await db.run(`CREATE TABLE outreach AS ${newest("outreach", "student_key, date, outreach_type")}`);
    await db.run(`CREATE TABLE assignment AS ${newest("intervention_assignment", "student_key, program, assigned_on")}`);
    for (const [view, file] of [
      ["student_block", "figures/student_block"],
      ["score", "model/score"],
      ["label", "labels/label"]
    ])
      await db.run(`CREATE VIEW ${view} AS FROM read_parquet('${home}/${file}.parquet')`);
  }); // prettier-ignore

  afterAll(() => {
    db.close();
  });

  it.each(Object.entries(figures))("of %s equals plain SQL on the snapshot", async (evidence_id, sql) => {
    const [told] = await db.rows<{ x: number; n: number }>(sql);
    const row = readRelease(`${home}/release`).assessment_evidence.find((d) => d.evidence_id === evidence_id);
    expect([row?.numerator, row?.denominator]).toEqual([Number(told?.x), Number(told?.n)]);
    expect(row?.value).toBeCloseTo(Number(told?.x) / Number(told?.n), 3);
  });

  it("of baselines in the demo's plan is what the release showed on that day", () => {
    const { rate, snapshot_date, assessment_document } = readRelease(`${home}/release`);
    const released = assessment_document.filter((d) => d.document === "released");
    const goals = released.flatMap(
      (d) =>
        (JSON.parse(d.json) as { plan: { goals: { baseline: number; baseline_as_of: string; measure: { scope: string; place?: string } }[] } })
          .plan.goals
    ); // prettier-ignore
    expect(goals).toHaveLength(4);
    for (const { baseline, baseline_as_of, measure } of goals) {
      const day = snapshot_date.find((d) => d.as_of_date === baseline_as_of);
      const row = rate.find(
        (d) =>
          d.scope === measure.scope &&
          d.school_year === day?.school_year &&
          d.block === day.block &&
          [undefined, d.school, `${d.attribute}:${d.value}`].includes(measure.place)
      );
      expect(row?.rate).toBeCloseTo(baseline, 3);
    }
  });
});
