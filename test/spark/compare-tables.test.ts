import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { featureTables } from "../../loaders/features/partition.js";
import { openDatabase } from "../../loaders/native/database.js";
import { compareTables } from "../bench/peers/compare-tables.js";

const db = await openDatabase({ threads: 1 });
const folder = mkdtempSync(join(tmpdir(), "rollcall-compare-"));
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What tells rows apart in any of the tables. */
const keys: Readonly<Record<string, string>> = {
  student_key: "'s' || CAST(i AS VARCHAR)",
  school_id: "'school ' || CAST(i AS VARCHAR)",
  grade_level: "CASE WHEN i > 0 THEN '03' END",
  school_year: "2026",
  block: "1",
  known_from: "DATE '2026-01-01'"
};
const row = `SELECT ${Object.entries(keys)
  .map(([key, sql]) => `${sql} AS ${key}`)
  .join(", ")}`;
const rates = "i / 8 AS rate FROM range(20) AS t (i)";

/** Every table with the same rows, each in files by year or in parts. */
async function write(name: string, sql: string, parts: readonly string[]): Promise<string> {
  for (const table of featureTables)
    for (const [index, part] of parts.entries()) {
      const path = join(folder, name, table, part);
      mkdirSync(dirname(path), { recursive: true });
      await db.run(
        `COPY (SELECT * FROM (${sql}) WHERE hash(student_key) % ${parts.length} = ${index}) TO '${path}' (FORMAT parquet)`
      );
    }
  return join(folder, name);
}

describe("tables of features", () => {
  const inParts = ["part-0.parquet", "part-1.parquet", "part-2.parquet"];
  const whole = write("whole", `${row}, ${rates}`, ["school_year=2026/block=01.parquet"]);

  it("agree in whatever files their rows are", async () => {
    const agreements = await compareTables(
      db,
      await whole,
      await write("parts", `${row}, ${rates}`, inParts)
    );
    expect(agreements.map(({ table, feature }) => `${table}.${feature}`)).toEqual(
      featureTables.flatMap((table) => [...Object.keys(keys), "rate"].map((d) => `${table}.${d}`))
    );
    for (const { checksums, differing, rows } of agreements) {
      expect(checksums[0]).toBe(checksums[1]);
      expect([differing, rows]).toEqual([0, 20]);
    }
  });

  it.each([
    [
      "the last bits of a value",
      `${row}, ${rates.replace("i / 8", "i / 8 + CASE WHEN i = 3 THEN 1e-16 ELSE 0 END")}`,
      1
    ],
    ["a row that is missing", `${row}, ${rates} WHERE i < 19`, 1],
    ["a column that is missing", `${row} FROM range(20) AS t (i)`, 20],
    [
      "a value that is not there",
      `${row}, ${rates.replace("i / 8", "CASE WHEN i < 5 THEN NULL ELSE i / 8 END")}`,
      5
    ],
    ["a type", `${row}, ${rates.replace("i / 8", "CAST(i / 8 AS DECIMAL(9, 3))")}`, 0]
  ])("tell %s", async (what, sql, differing) => {
    const agreements = await compareTables(db, await whole, await write(what, sql, inParts));
    const rate = agreements.filter((d) => d.feature === "rate");
    expect(rate).toHaveLength(featureTables.length);
    for (const d of rate) {
      expect(d.checksums[0]).not.toBe(d.checksums[1]);
      expect(d.differing).toBe(differing);
    }
  });
});
