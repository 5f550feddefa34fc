import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cohort } from "../../lib/model/cohort.js";
import { designFeatures } from "../../lib/model/design/design-features.js";
import { splitCohort } from "../../lib/model/split/split-cohort.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";
import { readCohort } from "./read-cohort.js";
import { openModelRows } from "../../loaders/model/rows.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { glassBoxAuc, isChance } from "./glass-box-auc.js";
import { buildReal, isHere, named, type RealDistrict } from "./real-district.js";

describe.skipIf(!isHere)(named("models of Open Education Analytics' Contoso"), () => {
  let oea: RealDistrict;
  let db: NativeDatabase;
  let cohort: Cohort;
  beforeAll(async () => {
    // its 20 days as if the year were over: without it there is no outcome
    oea = await buildReal("oea", {}, "2022-06-30");
    db = await openDatabase();
    await openModelRows(db, oea.home);
    cohort = await readCohort(db, { label: "chronic_in_remainder", block: 1 });
  }, 120_000);
  afterAll(() => {
    db?.close();
    oea?.close();
  });

  it("are refused where no outcome is known, in words", async () => {
    const next = await readCohort(db, { label: "chronic_next_year", block: 1 });
    expect(splitCohort(next, { seed: 1 })).toEqual({
      refusal: "no school year of it is complete: the outcome of none of its students is known yet"
    });
  });

  it("find nothing in ten days of random absence that tells of the ten to come", () => {
    expect(cohort.label.filter((d) => d !== 255)).toHaveLength(600);
    const wanted = designFeatures(features, { demographics: false });
    const judged = Array.from({ length: 10 }, (_, seed) => glassBoxAuc(cohort, wanted, seed));
    const aucs = judged.map(({ box }) => box.auc);
    expect(Math.abs(aucs.reduce((sum, auc) => sum + auc, 0) / aucs.length - 0.5)).toBeLessThan(0.05);
    // one in twenty intervals misses by chance, and ten splits of five schools overlap
    expect(judged.filter(({ box }) => isChance(box)).length).toBeGreaterThanOrEqual(8);
    expect(judged.filter(({ rate }) => isChance(rate)).length).toBeGreaterThanOrEqual(8);
  });
});
