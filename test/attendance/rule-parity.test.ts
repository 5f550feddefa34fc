import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { DAY_UNITS } from "../../lib/attendance/day-units.js";
import { figuresByRule, figuresBySql } from "./attendance-figures.js";
import { randomDistrict } from "./random-district.js";

describe("days, blocks and years of attendance", () => {
  let db: NativeDatabase;
  beforeAll(async () => {
    db = await openDatabase({ threads: 1 });
  });
  afterAll(() => db.close());

  it("equal the plain rule in every column on 200 random districts", { timeout: 180_000 }, async () => {
    const seen = { days: 0, elsewhere: 0, unknown: 0, parts: 0, blocks: 0, unrated: 0 };
    await fc.assert(
      fc.asyncProperty(randomDistrict, async ({ record, policies, asOf }) => {
        const bySql = await figuresBySql(db, record, policies, asOf);
        expect(bySql).toEqual(figuresByRule(record, policies, asOf));
        seen.days += bySql.days.length;
        seen.elsewhere += bySql.days.filter((day) => !day.counts_in_district).length;
        seen.unknown += bySql.days.filter((day) => day.is_unknown).length;
        seen.parts += bySql.days.filter((day) => day.missed_units % DAY_UNITS > 0).length;
        seen.blocks += bySql.blocks.length;
        seen.unrated += bySql.years.filter((year) => !year.is_rated).length;
      }),
      { numRuns: 200, seed: 20260116 }
    );
    for (const [name, count] of Object.entries(seen))
      expect({ name, count, isEnough: count > 200 }).toMatchObject({ isEnough: true });
  });
});
