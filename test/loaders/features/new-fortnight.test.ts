import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { YEAR_END } from "../../../lib/attendance/stage.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { dates } from "../../snapshot/feature/random-calendar.js";
import { randomVersions } from "../../snapshot/feature/random-versions.js";
import { makeVersionTables } from "../../snapshot/feature/version-tables.js";
import { buildVersions, checksumsOf, partitions } from "./build-versions.js";
import { changed, changes } from "./change-record.js";

const runs = Number(process.env["ROLLCALL_RUNS"] ?? 8);
const seed = Number(process.env["ROLLCALL_SEED"] ?? 20260401);
const cases = fc.sample(
  fc.record({
    district: randomVersions,
    other: randomVersions,
    first: fc.nat(),
    /** How many as-of dates each build adds, and what changes by then, of that fortnight or of any day before. */
    steps: fc.array(fc.record({ more: fc.constantFrom(1, 1, 1, 2, 3), list: fc.option(changes(dates, 3)) }), {
      minLength: 3,
      maxLength: 3
    })
  }),
  { numRuns: runs, seed }
);

let db: NativeDatabase;
let home: string;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  await makeVersionTables(db);
  home = mkdtempSync(join(tmpdir(), "rollcall-fortnight-"));
});
afterAll(() => {
  db.close();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

const seen = { fewer: 0, none: 0 };

describe.each(cases.map((own, index) => ({ ...own, index })))(
  "on random district $index",
  ({ district, other, first, steps, index }) => {
    it(
      "profiles over kept ones equal those of a full rebuild, after each few fortnights",
      { timeout: 300_000 },
      async () => {
        let { record } = district;
        const days = [...new Set((record.snapshot_date ?? []).map((row) => row.as_of_date!))].sort();
        let place = first % Math.max(1, days.length - 3);
        const build = async (name: string, kept?: string) => {
          const folder = join(home, `${index}-${name}`);
          const asOf = days[Math.min(place, days.length - 1)] ?? district.asOf;
          return { folder, ...(await buildVersions(db, { ...district, record, asOf, kept, folder })) };
        };
        let kept = (await build("0")).folder;
        for (const [step, { more, list }] of steps.entries()) {
          place += more;
          if (list) record = changed(record, other.record, list);
          const renewed = await build(`${step + 1}`, kept);
          const whole = await build(`${step + 1}.whole`);
          expect(await checksumsOf(db, renewed.folder), JSON.stringify({ place, list })).toEqual(
            await checksumsOf(db, whole.folder)
          );
          count(renewed.recomputed, renewed.folder);
          kept = renewed.folder;
        }
      }
    );
  }
);

it("and in these, profiles of a year were renewed for some, or for nobody, where a block was new", () => {
  expect(seen.fewer).toBeGreaterThan(runs / 4);
  expect(seen.none + seen.fewer).toBeGreaterThan(runs / 2);
});

/** Years that had blocks and got new ones: whether profiles of some were computed, or of nobody. */
function count(recomputed: Awaited<ReturnType<typeof buildVersions>>["recomputed"], folder: string): void {
  for (const { school_year, blocks, students, reasons } of recomputed) {
    if (!reasons.includes("new as-of date") || blocks.every((block) => block === YEAR_END)) continue;
    const files = partitions(folder).filter((file) => file.includes(`feature/school_year=${school_year}`));
    const hadNone = files.length === blocks.filter((block) => block < YEAR_END).length;
    if (hadNone) continue;
    const own = recomputed.find((part) => part.school_year === school_year && part.blocks.length === 0);
    if (own === undefined) seen.none += 1;
    else if (own.students < students) seen.fewer += 1;
  }
}
