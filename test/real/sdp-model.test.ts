import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cohort } from "../../lib/model/cohort.js";
import { designFeatures } from "../../lib/model/design/design-features.js";
import { yearFeatures } from "../../lib/snapshot/year/year-feature-list.js";
import { readYearCohort } from "./read-cohort.js";
import { openModelRows, openYearRows } from "../../loaders/model/rows.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { glassBoxAuc, isChance, splitOf } from "./glass-box-auc.js";
import { buildReal, isHere, named, type RealDistrict } from "./real-district.js";

describe.skipIf(!isHere)(named("models of the Strategic Data Project's students"), () => {
  let sdp: RealDistrict;
  let db: NativeDatabase;
  let cohort: Cohort;
  beforeAll(async () => {
    sdp = await buildReal("sdp_messy");
    db = await openDatabase();
    await openModelRows(db, sdp.home);
    await openYearRows(db);
    cohort = await readYearCohort(db);
  }, 120_000);
  afterAll(() => {
    db?.close();
    sdp?.close();
  });

  it("learn from five school years and are judged on the latest complete one", () => {
    const { kind, facts } = splitOf(cohort, 1);
    expect(kind).toBe("later_year");
    expect(facts).toMatchObject({ trainYears: [2004, 2005, 2006, 2007], testYear: 2008 });
  });

  it("find that past absence foretells nothing: .5 lies in the interval", () => {
    const past = designFeatures(yearFeatures, {
      ...{ demographics: false, groups: ["attendance", "history"] },
      drop: ["days_enrolled", "days_absent"]
    });
    for (const seed of [1, 2]) {
      const { box, rate } = glassBoxAuc(cohort, past, seed);
      expect([isChance(box), isChance(rate)]).toEqual([true, true]);
    }
  });

  /** A short year makes a rate of few days, whatever the absence: that is all there is. */
  it("find next to nothing in all that is known, days enrolled among it", () => {
    const { box } = glassBoxAuc(cohort, designFeatures(yearFeatures, { demographics: false }), 1);
    expect(box.high).toBeLessThan(0.55);
  });
});
