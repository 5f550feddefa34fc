import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rocAuc } from "../../lib/evaluate/roc-auc.js";
import { fitBaseline } from "../../lib/model/baseline/fit-baseline.js";
import { predictBaseline } from "../../lib/model/baseline/predict-baseline.js";
import { type Cohort, takeRows } from "../../lib/model/cohort.js";
import { designFeatures } from "../../lib/model/design/design-features.js";
import { yearFeatures } from "../../lib/snapshot/year/year-feature-list.js";
import { readYearCohort } from "./read-cohort.js";
import { openModelRows, openYearRows } from "../../loaders/model/rows.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { glassBoxAuc, splitOf } from "./glass-box-auc.js";
import { buildReal, isHere, named, type RealDistrict } from "./real-district.js";

/** AUC of the prior rate as the README beside the data has it, and complete cases, of 10 days or more. */
const tasks = [
  { task: "grade 1 from kindergarten", year: 1986, yearsOn: 1, n: 4420, auc: 0.8 },
  { task: "grade 3 from grade 1", year: 1987, yearsOn: 2, n: 4134, auc: 0.81 }
];

describe.skipIf(!isHere)(named("models of Tennessee's STAR students"), () => {
  let star: RealDistrict;
  let db: NativeDatabase;
  let cohorts: Cohort[];
  beforeAll(async () => {
    star = await buildReal("star_tennessee");
    db = await openDatabase();
    await openModelRows(db, star.home);
    await openYearRows(db);
    cohorts = [];
    for (const { year, yearsOn } of tasks) cohorts.push(await readYearCohort(db, { years: [year], yearsOn }));
  }, 120_000);
  afterAll(() => {
    db?.close();
    star?.close();
  });

  it.each(tasks)(
    "$task: the prior rate alone has an AUC of $auc at schools held out, over 50 splits",
    ({ n, auc, year }) => {
      const cohort = cohorts[tasks.findIndex((d) => d.year === year)]!;
      expect(cohort.label.filter((d) => d !== 255)).toHaveLength(n);
      const aucs = Array.from({ length: 50 }, (_, seed) => {
        const split = splitOf(cohort, seed);
        expect(split.kind).toBe("held_out_schools");
        const [train, test] = [takeRows(cohort, split.train), takeRows(cohort, split.test)];
        return rocAuc(test.label, predictBaseline(fitBaseline("rate_so_far", train)!, test))!;
      });
      expect(mean(aucs)).toBeCloseTo(auc, 2);
    }
  );

  it.each(tasks)("$task: a glass box finds what the prior rate does, and hardly more", ({ year }) => {
    const cohort = cohorts[tasks.findIndex((d) => d.year === year)]!;
    const features = designFeatures(yearFeatures, { demographics: false });
    const judged = [0, 1, 2, 3, 4].map((seed) => glassBoxAuc(cohort, features, seed));
    expect(Math.abs(mean(judged.map(({ box, rate }) => box.auc - rate.auc)))).toBeLessThan(0.02);
    expect(judged.every(({ box, rate }) => box.low > 0.7 && rate.low > 0.7)).toBe(true);
  });

  /** Counted with pandas from the file: mean absence rate, and standard deviation of the two tests' mean score. */
  it("have their own year's rows", async () => {
    const rows = await db.rows(`SELECT school_year, COUNT(*) AS n, COUNT(DISTINCT school_id) AS schools,
      ROUND(AVG(absence_rate), 6) AS rate, COUNT(assessment_z) AS tested, ROUND(STDDEV_SAMP(assessment_z), 6) AS deviation
      FROM year_feature GROUP BY ALL ORDER BY ALL`);
    expect(rows).toEqual([
      { school_year: 1986, n: 6250, schools: 79, rate: 0.063721, tested: 5853, deviation: 0.92751 },
      { school_year: 1987, n: 6659, schools: 76, rate: 0.049917, tested: 6468, deviation: 0.933596 },
      { school_year: 1989, n: 6580, schools: 74, rate: 0.045899, tested: 5988, deviation: 0.93423 }
    ]);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
