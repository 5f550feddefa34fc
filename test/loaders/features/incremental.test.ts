import fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FeatureManifest } from "../../../loaders/features/feature-manifest.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { dates } from "../../snapshot/feature/random-calendar.js";
import { randomVersions } from "../../snapshot/feature/random-versions.js";
import { makeVersionTables } from "../../snapshot/feature/version-tables.js";
import { buildVersions, checksumsOf, partitions, sharedFiles } from "./build-versions.js";
import { changed, changes } from "./change-record.js";

const runs = Number(process.env["ROLLCALL_RUNS"] ?? 8);
const seed = Number(process.env["ROLLCALL_SEED"] ?? 20260322);
const later = [...dates.filter((date) => date > "2024-08-31"), "2026-06-30"];
const cases = fc.sample(
  fc.record({
    district: randomVersions,
    other: randomVersions,
    steps: fc.array(
      fc.record({
        list: fc.oneof(
          { weight: 2, arbitrary: changes(dates, 1) },
          { weight: 1, arbitrary: changes(dates, 8) }
        ),
        asOf: fc.constantFrom(...later)
      }),
      {
        minLength: 3,
        maxLength: 4
      }
    )
  }),
  { numRuns: runs, seed }
);

let db: NativeDatabase;
let home: string;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  await makeVersionTables(db);
  home = mkdtempSync(join(tmpdir(), "rollcall-features-"));
});
afterAll(() => {
  db.close();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

const seen = { whole: 0, part: 0, kept: 0, files: 0 };

describe.each(cases.map((own, index) => ({ ...own, index })))(
  "on random district $index",
  ({ district, other, steps, index }) => {
    it(
      "an incremental build equals a full rebuild, after each change and fortnight",
      { timeout: 300_000 },
      async () => {
        const asOfs = [district.asOf, ...steps.map((step) => step.asOf)].sort();
        let { record } = district;
        let kept = join(home, `${index}-0`);
        await buildVersions(db, { ...district, asOf: asOfs[0]!, folder: kept });
        for (const [step, { list }] of steps.entries()) {
          record = changed(record, other.record, list);
          const asOf = asOfs[step + 1]!;
          const folder = join(home, `${index}-${step + 1}`);
          const { recomputed } = await buildVersions(db, { ...district, record, asOf, kept, folder });
          const whole = `${folder}.whole`;
          await buildVersions(db, { ...district, record, asOf, folder: whole });
          expect(partitions(folder)).toEqual(partitions(whole));
          expect(await checksumsOf(db, folder), JSON.stringify({ asOf, list, recomputed })).toEqual(
            await checksumsOf(db, whole)
          );
          expect(sharedFiles(kept, folder)).toEqual(expect.arrayContaining(sameKey(kept, folder)));
          seen.files += partitions(folder).length;
          seen.kept += sharedFiles(kept, folder).length;
          for (const { reasons } of recomputed)
            seen[reasons.includes("new as-of date") ? "whole" : "part"] += 1;
          kept = folder;
        }
      }
    );
  }
);

it("and in these, much was kept, some computed for everyone, some for a few", () => {
  expect(seen.kept).toBeGreaterThan(seen.files / 4);
  expect(seen.whole).toBeGreaterThan(runs / 2);
  expect(seen.part).toBeGreaterThan(runs);
});

/** Files that both builds made from the same. */
function sameKey(a: string, b: string): string[] {
  const keys = (folder: string) =>
    (JSON.parse(readFileSync(join(folder, "features.json"), "utf8")) as FeatureManifest).partitions;
  const before = keys(a);
  return Object.entries(keys(b)).flatMap(([file, key]) => (before[file] === key ? [file] : []));
}
