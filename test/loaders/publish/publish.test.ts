import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkRows } from "../../../lib/publish/check-rows.js";
import { releaseTableNames } from "../../../lib/publish/release-tables.js";
import { openDatabase } from "../../../loaders/native/database.js";
import { readLedger } from "../../../loaders/publish/ledger-file.js";
import { buildRelease, type ReleaseResult } from "../../../loaders/publish.js";
import { readRelease } from "../../../loaders/release.js";
import { policyWith } from "../../attendance/policy-with.js";
import { asOf, canary, makeSmallDistrict } from "./small-district.js";
import { siteFacts } from "./site-facts.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-test-"));
const out = join(folder, "release");
const ledger = join(folder, "ledger.jsonl");
let db: Awaited<ReturnType<typeof openDatabase>>;
let first: ReleaseResult;

beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  const policy = policyWith();
  await makeSmallDistrict(db, policy);
  mkdirSync(join(folder, "cubes"));
  const request = {
    ...{ db, policy, asOf, site: siteFacts, out, ledger, cubes: join(folder, "cubes") },
    dispositions: [{ table_name: "enrollment", disposition: "kept", rule: null, rows: 240 }]
  };
  first = await buildRelease(request);
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

describe("buildRelease", () => {
  it("writes every table of the allow-list as JSON and Parquet, with equal rows", async () => {
    for (const name of releaseTableNames) {
      const json = JSON.parse(readFileSync(join(out, `${name}.json`), "utf8")) as unknown[];
      const [parquet] = await db.rows<{ n: number }>(
        `SELECT COUNT(*) AS n FROM read_parquet('${join(out, `${name}.parquet`)}')`
      );
      expect([name, parquet?.n]).toEqual([name, json.length]);
    }
  });

  it("gives the site's row what the latest block and the policy say", () => {
    expect(readRelease(out).site).toMatchObject([
      {
        ...{ district_name: "Small", school_year: 2025, block: 4, blocks: 4, as_of_date: "2024-09-25" },
        ...{ day_number: 40, days_planned: 40, students: 240, student_days: 9600, grains: ["days"] },
        ...{ smallest_cell: 10, chronic_threshold: 0.1, rows_read: 1000, rows_refused: null }
      }
    ]);
  });

  it("counts the district, and takes its last block for final", () => {
    const row = readRelease(out).rate.find((d) => d.scope === "district" && d.block === 4);
    expect(row).toMatchObject({ n: 240, is_final: true, shown: "exact" });
    expect(row!.rate).toBeCloseTo(row!.x! / 240, 6);
  });

  it("hides a group of six, and those not in it but for a bound and a rounded n", () => {
    const homeless = readRelease(out).rate.filter((d) => d.attribute === "homeless" && d.block === 4);
    expect(homeless.map(({ value, shown, n }) => [value, shown, n])).toEqual([
      ["no", "at_most", 250],
      ["yes", "hidden", null]
    ]);
  });

  it("sets our figure beside the published one", () => {
    const [row] = readRelease(out).published;
    const rate = readRelease(out).rate.find((d) => d.scope === "district" && d.block === 4)?.rate;
    expect(row).toMatchObject({ theirs: 0.166666667, theirs_from_counts: 0.166666667, ours: rate });
  });

  it("leaves empty cells out of its files, and reads them back", () => {
    const release = readRelease(out);
    for (const name of releaseTableNames) {
      expect(readFileSync(join(out, `${name}.json`), "utf8")).not.toContain(":null");
      expect(checkRows(name, release[name])).toEqual([]);
    }
    expect(release.day.find((d) => d.scope === "district")).toMatchObject({
      basis: "students",
      school: null
    });
  });

  it("names a rare neighborhood nowhere", () => {
    for (const name of releaseTableNames)
      expect(readFileSync(join(out, `${name}.json`), "utf8")).not.toContain(canary);
  });

  it("writes a manifest without file names", () => {
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as Record<string, unknown>;
    expect(Object.keys(manifest)).toEqual(["release", "policy", "snapshot", "code", "versions", "rows"]);
  });

  it("enters every cell in the ledger once, and nothing more when the release is the same", async () => {
    const lines = readLedger(ledger);
    const cells = Object.entries(first.rows).filter(([name]) => name !== "definition");
    expect(lines.length).toBe(cells.reduce((sum, [, rows]) => sum + rows, 0));
    const request = { db, policy: policyWith(), asOf, site: siteFacts, out, ledger };
    const dispositions = [{ table_name: "enrollment", disposition: "kept", rule: null, rows: 240 }];
    const again = await buildRelease({ ...request, dispositions });
    expect(again).toMatchObject({ release: first.release, opened: [] });
    expect(readLedger(ledger).length).toBe(lines.length);
  });

  it("says of the first release that no record of earlier ones is there to count them by", () => {
    const row = readRelease(out).assessment_evidence.find((d) => d.evidence_id === "snapshots_published");
    expect(row).toMatchObject({ question_id: "AD1", value: null, numerator: null, reason: "no_ledger" });
  });

  it("keeps the private counts apart from the release", () => {
    expect(existsSync(join(folder, "cubes", "absence_cube.parquet"))).toBe(true);
    expect(existsSync(join(out, "absence_cube.parquet"))).toBe(false);
  });

  it("tells which withheld cells a later release shows", async () => {
    const request = {
      db,
      policy: policyWith({ smallest_cell: 1 }),
      asOf,
      site: siteFacts,
      out: join(folder, "second")
    };
    const { opened } = await buildRelease({ ...request, ledger, dispositions: [] });
    expect(opened.some(({ table, key }) => table === "rate" && key.includes("homeless"))).toBe(true);
  });
});
