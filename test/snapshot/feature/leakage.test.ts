import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stage } from "../../../lib/attendance/stage.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { corruptions } from "./corrupt-later.js";
import type { FeatureRow, FeatureTables } from "./features-by-rule.js";
import { featuresBySql, openFeatureTables } from "./features-by-sql.js";
import { type RandomVersions, randomVersions } from "./random-versions.js";

/** Districts with snapshots, each with the as-of date in their middle: something is before it, something after. */
const cases = fc.sample(randomVersions, { numRuns: 22, seed: 20260317 }).flatMap((district) => {
  const made = (district.record.snapshot_date ?? [])
    .map((row) => row.as_of_date!)
    .filter((date) => date <= district.asOf);
  return made.length < 3 ? [] : [{ district, day: made[Math.floor(made.length / 2)]! }];
});

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  await openFeatureTables(db);
});
afterAll(() => db.close());

type Change = (stages: Stage[]) => Stage[];

/** Features by SQL, cut to what a district had by the end of a day. */
async function upTo(day: string, { record, policies, asOf }: RandomVersions, change?: Change) {
  return cut(await featuresBySql(db, record, policies, asOf, change), day);
}

function cut(tables: FeatureTables, day: string): FeatureTables {
  const rows = tables.student_feature.filter((row) => String(row.as_of_date) <= day);
  const years = new Set(rows.map((row) => Number(row.school_year)));
  const lastYear = Math.max(0, ...years);
  const isMade = (row: FeatureRow) =>
    rows.some((own) => own.school_year === row.school_year && own.block === row.block);
  return {
    student_feature: rows,
    peer_feature: tables.peer_feature.filter(isMade),
    student_year_state: tables.student_year_state.filter((row) => Number(row.school_year) < lastYear)
  };
}

/** Features as they were before anything was changed: computed once a case. */
const untouched = new Map<number, Promise<FeatureTables>>();

describe.each(Object.entries(corruptions))("when all that came later %s", (_, corrupt) => {
  it("no feature of an earlier snapshot changes", { timeout: 300_000 }, async () => {
    let rows = 0;
    let changes = 0;
    for (const [index, { district, day }] of cases.slice(0, 10).entries()) {
      if (!untouched.has(index)) untouched.set(index, upTo(day, district));
      const before = await untouched.get(index)!;
      const record = corrupt(district.record, day);
      expect(await upTo(day, { ...district, record }), `case ${index}, ${day}`).toEqual(before);
      rows += before.student_feature.length;
      changes += JSON.stringify(record) === JSON.stringify(district.record) ? 0 : 1;
    }
    expect(rows).toBeGreaterThan(75);
    expect(changes).toBeGreaterThan(7);
  });
});

/** Features that look where they must not, each as SQL beside a row `f` of student_feature. */
const canaries = {
  peeks_at_rows_as_they_stand_now: `(SELECT COUNT(*) FROM current_attendance_event e
    WHERE e.student_key = f.student_key AND e.date <= f.as_of_date)`,
  peeks_at_days_to_come: `(SELECT COUNT(*) FROM digital_activity e WHERE e.student_key = f.student_key
    AND e.recorded_on <= f.as_of_date AND (e.superseded_on IS NULL OR e.superseded_on > f.as_of_date) AND NOT e.retracted)`,
  peeks_at_who_was_corrected_later: `(SELECT COUNT(*) FROM behavior_event e WHERE e.student_key = f.student_key
    AND e.recorded_on <= f.as_of_date AND e.date <= f.as_of_date AND e.superseded_on IS NULL)`
};

describe("a canary feature that peeks", () => {
  const columns = Object.entries(canaries).map(([name, sql]) => `${sql} AS ${name}`);
  const peeking: Change = (stages) =>
    stages.map((stage) =>
      stage.table === "student_feature"
        ? { ...stage, sql: `SELECT f.*, ${columns.join(", ")} FROM (${stage.sql}) f` }
        : stage
    );

  it("is caught, whichever way it peeks, and no other feature is", { timeout: 300_000 }, async () => {
    const caught = new Set<string>();
    for (const { district, day } of cases.slice(10, 14)) {
      const before = (await upTo(day, district, peeking)).student_feature;
      for (const corrupt of Object.values(corruptions)) {
        const record = corrupt(district.record, day);
        const after = (await upTo(day, { ...district, record }, peeking)).student_feature;
        before.forEach((row, index) => {
          for (const column of Object.keys(row))
            if (row[column] !== after[index]?.[column]) caught.add(column);
        });
      }
    }
    expect([...caught].sort()).toEqual(Object.keys(canaries).sort());
  });
});
