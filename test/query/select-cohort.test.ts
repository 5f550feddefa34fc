import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCohort } from "../../lib/model/cohort-from-rows.js";
import type { Cohort } from "../../lib/model/cohort.js";
import { selectCohort, type CohortChoice } from "../../lib/query/model-row/select-cohort.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { openWasm, type WasmDatabase } from "./wasm-database.js";

const wanted = features.filter(({ name }) => ["absence_rate", "homeless", "grade_level"].includes(name));
const label = "chronic_at_year_end";
const all: CohortChoice = { from: "model_row", label };

/** Forty rows of every kind: 20 students, two years, with each label, mark, word and gap. */
const made = `
SELECT CAST(i % 20 AS INTEGER) AS student, CAST(i % 3 AS INTEGER) AS school, CAST(2024 + i // 20 AS SMALLINT) AS school_year,
  CAST(3 + 3 * (i % 2) AS TINYINT) AS block, CASE WHEN i % 5 < 3 THEN i % 5 = 0 END AS chronic_at_year_end,
  CASE WHEN i % 5 >= 3 THEN 'unrated' END AS chronic_at_year_end_reason,
  CASE WHEN i % 7 > 0 THEN i % 2 = 0 END AS is_undetermined,
  CASE WHEN i % 4 > 0 THEN CAST(i / 40.0 AS FLOAT) END AS absence_rate, CASE WHEN i % 6 > 0 THEN i % 6 = 1 END AS homeless,
  CASE i % 4 WHEN 0 THEN 'K' WHEN 1 THEN 'O''Hara' WHEN 2 THEN '10' END AS grade_level
FROM range(40) r(i)`;

let native: NativeDatabase;
let wasm: WasmDatabase;
beforeAll(async () => {
  native = await openDatabase({ threads: 1 });
  const file = join(native.scratch, "rows.parquet");
  await native.run(`COPY (${made}) TO '${file}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 15)`);
  await native.run(`CREATE VIEW model_row AS SELECT * FROM read_parquet('${file}')`);
  wasm = await openWasm();
  wasm.addFile("rows.parquet", readFileSync(file));
  wasm.query("CREATE VIEW model_row AS SELECT * FROM read_parquet('rows.parquet')");
}, 60_000);
afterAll(() => {
  native.close();
  wasm.close();
});

async function onBoth(choice: CohortChoice): Promise<[native: Cohort, wasm: Cohort]> {
  const sql = selectCohort(choice, wanted);
  return [toCohort(await native.columns(sql), wanted, label), toCohort(wasm.query(sql), wanted, label)];
}

describe("selectCohort", () => {
  it.each<[string, Partial<CohortChoice>, number]>([
    ["everyone", {}, 40],
    ["a block", { block: 6 }, 20],
    ["students whose outcome was open", { undetermined: true }, 17],
    ["students of whom it was decided", { undetermined: false }, 17],
    ["a school year", { years: [2025] }, 20],
    ["a grade with a quote in its name", { grades: ["O'Hara", "K"] }, 20],
    ["schools", { schools: [0, 2] }, 27],
    [
      "all of these at once",
      { block: 3, undetermined: true, years: [2024], grades: ["K"], schools: [0, 1] },
      3
    ],
    ["nobody, where a choice is empty", { schools: [] }, 0]
  ])("gives the same rows of %s in the page's engine and in Node", async (_, choice, n) => {
    const [a, b] = await onBoth({ ...all, ...choice });
    expect(a).toEqual(b);
    expect(a.n).toBe(n);
  });

  it("orders by student and time, and says what is missing", async () => {
    const [cohort] = await onBoth(all);
    expect([...cohort.student.slice(0, 4)]).toEqual([0, 0, 1, 1]);
    expect([...cohort.schoolYear.slice(0, 4)]).toEqual([2024, 2025, 2024, 2025]);
    expect([...cohort.label.slice(0, 8)]).toEqual([1, 1, 0, 0, 0, 0, 255, 255]);
    expect([...cohort.undetermined.slice(0, 4)]).toEqual([255, 1, 0, 255]);
    const [rate, homeless, grade] = cohort.columns.map(({ values }) => [...values.slice(0, 4)]);
    expect(rate).toEqual([NaN, NaN, Math.fround(1 / 40), Math.fround(21 / 40)]);
    expect(homeless).toEqual([NaN, 0, 1, 0]);
    expect(cohort.columns[2]?.levels).toEqual(["10", "K", "O'Hara"]);
    expect(grade).toEqual([1, 1, 2, 2]);
  });

  it("refuses a block that is no number, whatever the types say", () => {
    const block = "3; DROP TABLE model_row" as unknown as number;
    expect(() => selectCohort({ ...all, block }, wanted)).toThrow("not a whole number");
  });
});
