import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { type FeatureRow, featuresByRule } from "./features-by-rule.js";
import { featuresBySql, openFeatureTables } from "./features-by-sql.js";
import { randomVersions } from "./random-versions.js";
import type { VersionedRecord } from "./version-tables.js";

const seed = 20260316;
const districts = 100;

describe("features as of a date", () => {
  let db: NativeDatabase;
  beforeAll(async () => {
    db = await openDatabase({ threads: 1 });
    await openFeatureTables(db);
  });
  afterAll(() => db.close());

  it(
    `equal the plain rules in every column on ${districts} random districts`,
    { timeout: 600_000 },
    async () => {
      const rows: FeatureRow[] = [];
      const peers: FeatureRow[] = [];
      const states: FeatureRow[] = [];
      const versions = { superseded: 0, retracted: 0, late: 0 };
      for (const [index, { record, policies, asOf }] of fc
        .sample(randomVersions, { numRuns: districts, seed })
        .entries()) {
        const bySql = await featuresBySql(db, record, policies, asOf);
        expect(bySql, `district ${index} of seed ${seed}`).toEqual(featuresByRule(record, policies, asOf));
        rows.push(...bySql.student_feature);
        peers.push(...bySql.peer_feature);
        states.push(...bySql.student_year_state);
        countVersions(record, versions);
      }
      expect(tooRare(rows, 25)).toEqual([]);
      expect(tooRare(peers, 65)).toEqual([]);
      expect(tooRare(states, 65)).toEqual([]);
      expect(Math.min(versions.superseded, versions.retracted, versions.late)).toBeGreaterThan(2500);
      expect(rows.filter(hasMovedAndMissed).length).toBeGreaterThan(25);
      expect(rows.filter((row) => row.days_enrolled === 0).length).toBeGreaterThan(65);
      expect(rows.filter((row) => row.has_digital_activity === false).length).toBeGreaterThan(65);
      expect(rows.filter((row) => Number(row.current_streak) > 5).length).toBeGreaterThan(13);
    }
  );
});

/** Columns that are something else than null, nothing or false on fewer rows than this, or null on few but not none. */
function tooRare(rows: readonly FeatureRow[], fewest: number): string[] {
  return Object.keys(rows[0] ?? { "no row": 0 }).flatMap((column) => {
    const values = rows.map((row) => row[column]);
    const said = values.filter((value) => Boolean(value)).length;
    const nulls = values.filter((value) => value === null).length;
    const problems = [];
    if (said < fewest) problems.push(`${column}: ${said} rows`);
    if (nulls > 0 && nulls < fewest) problems.push(`${column}: ${nulls} nulls`);
    return problems;
  });
}

function hasMovedAndMissed(row: FeatureRow): boolean {
  return Number(row.school_changes) > 0 && Number(row.days_absent) > 0;
}

function countVersions(record: VersionedRecord, counts: Record<string, number>): void {
  for (const row of Object.values(record).flat() as Record<string, unknown>[]) {
    if (row.superseded_on) counts.superseded!++;
    if (row.retracted) counts.retracted!++;
    if (row.date && row.recorded_on && row.recorded_on > row.date) counts.late!++;
  }
}
