import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dirtKinds } from "../../../lib/simulate/dirt.js";
import { normaliseDistrict } from "../../../lib/district/normalise-district.js";
import { type DemoManifest, writeDemo } from "../../../loaders/demo/write-demo.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { buildRecord, type RecordResult } from "../../../loaders/record.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-demo-"));
const files = join(folder, "files");
const out = join(folder, "record");
let manifest: DemoManifest;
let db: NativeDatabase;
let record: RecordResult;

beforeAll(async () => {
  manifest = await writeDemo({ seed: 2026, folder: files, asOf: "2026-01-16" });
  const district = normaliseDistrict(JSON.parse(readFileSync("data/demo/district.json", "utf8")));
  const building = await openDatabase();
  record = await buildRecord({ db: building, district, folder, secret: "a secret of this test alone", out });
  building.close();
  db = await openDatabase();
  await db.run(`CREATE TABLE fault AS SELECT 'files/' || file AS file, CAST(line AS BIGINT) AS line, fault, disposition, rule
FROM read_csv('${join(files, "truth/faults.csv")}', all_varchar = true)`);
}, 300_000);

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the demo's files", () => {
  it("are listed in the manifest with the hash of their bytes", () => {
    const hashes = Object.keys(manifest.files).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(files, file)))
        .digest("hex")
    ]);
    expect(Object.fromEntries(hashes)).toEqual(manifest.files);
    expect(JSON.parse(readFileSync(join(files, "manifest.json"), "utf8"))).toEqual(manifest);
  });

  it("are all mapped, and nothing else is", () => {
    expect(record.files.map(({ file }) => file).sort()).toEqual(
      Object.keys(manifest.files)
        .map((file) => `files/${file}`)
        .sort()
    );
  });

  it("have every row accounted for, and far fewer refused than the limit", () => {
    for (const { file, rows, dispositions } of record.files) {
      const sum = Object.values(dispositions).reduce((total, count) => total + count, 0);
      expect([file, sum]).toEqual([file, rows]);
      expect([file, dispositions.quarantined / rows < 0.01]).toEqual([file, true]);
    }
  });
});

describe("planted faults", () => {
  it("each end in the disposition and by the rule that the truth names, but where the student's own row was lost", async () => {
    const others = await db.rows(`SELECT f.fault, d.disposition, d.rule, COUNT(*) AS n
FROM fault f LEFT JOIN '${out}/disposition.parquet' d USING (file, line)
WHERE coalesce(d.disposition, 'kept') <> f.disposition OR (f.disposition = 'quarantined' AND d.rule <> f.rule)
GROUP BY ALL`);
    expect(others.filter((d) => d["rule"] !== "unknown student")).toEqual([]);
  });

  it("are of every kind, and found in findings where the row is kept", async () => {
    const [{ kinds }] = (await db.rows("SELECT COUNT(DISTINCT fault) AS kinds FROM fault")) as [
      { kinds: number }
    ];
    expect(kinds).toBe(Object.keys(dirtKinds).length);
    const missed = await db.rows(`SELECT f.file, f.line FROM fault f
LEFT JOIN '${out}/finding.parquet' d ON d.file = f.file AND d.line = f.line AND d.rule = f.rule
WHERE f.fault IN ('impossible amount', 'neither yes nor no') AND d.rule IS NULL`);
    expect(missed.length).toBeLessThan(4);
  });

  it("are all that is refused, but for rows of students whose own row was", async () => {
    const others =
      await db.rows(`SELECT d.file, d.line, d.disposition, d.rule FROM '${out}/disposition.parquet' d
ANTI JOIN fault f USING (file, line)
WHERE d.disposition IN ('quarantined', 'exact duplicate') AND d.rule IS DISTINCT FROM 'unknown student'`);
    expect(others).toEqual([]);
  });
});

describe("what must not survive intake", () => {
  it("no canary is in any column of the record", async () => {
    const canaries = JSON.parse(readFileSync(join(files, "truth/canaries.json"), "utf8")) as string[];
    expect(canaries.length).toBeGreaterThan(4);
    const raw = readFileSync(join(files, "students.csv"), "latin1");
    expect(canaries.filter((word) => raw.includes(word)).length).toBeGreaterThan(3);
    for (const { table } of record.tables) {
      const path = `'${out}/${table}.parquet'`;
      const columns = await db.rows<{ column_name: string; column_type: string }>(
        `DESCRIBE SELECT * FROM ${path}`
      );
      const texts = columns.filter((d) => !/DATE|INT|DOUBLE|BOOLEAN/.test(d.column_type));
      const tests = texts.flatMap((d) =>
        canaries.map((word) => `contains(CAST("${d.column_name}" AS VARCHAR), '${word}')`)
      );
      if (tests.length === 0) continue;
      expect([table, await db.rows(`SELECT 1 FROM ${path} WHERE ${tests.join(" OR ")} LIMIT 1`)]).toEqual([
        table,
        []
      ]);
    }
  });
});
