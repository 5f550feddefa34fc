import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attendanceStages } from "../../lib/attendance/attendance-stages.js";
import type { Database } from "../../lib/query/database.js";
import { writeDemo } from "../../loaders/demo/write-demo.js";
import { readDistrictFile } from "../../loaders/district-file.js";
import { openDatabase } from "../../loaders/native/database.js";
import { openRecord } from "../../loaders/open-record.js";
import { buildRecord } from "../../loaders/record.js";
import { buildOnSpark } from "../../loaders/spark/build-on-spark.js";
import { featureSteps, featureTables } from "../../loaders/spark/feature-steps.js";
import type { SparkStep } from "../../loaders/spark/submit.js";
import { type ColumnChecksum, columnChecksums, parquet } from "./column-checksums.js";
import { ownExecutors } from "./executors.js";
import { localCluster, sparkHere } from "./spark-here.js";

const asOf = "2026-01-16";
const keys = ["student_key", "school_id", "school_year", "block", "closed_block", "date"];
const { install, without } = sparkHere();
const folder = mkdtempSync(join(tmpdir(), "rollcall-spark-test-"));
const record = join(folder, "record");
const out = join(folder, "spark-figures");
const log = join(folder, "log");
const { district, policies } = readDistrictFile("data/demo/district.json");

const attendance = attendanceStages(policies, asOf).filter(({ table }) => table !== "student_day");
const written = [...attendance.map(({ table }) => table), ...featureTables];
const steps = [...attendance, ...featureSteps({ policies, asOf, firstDate: "2022-07-01" })];

type Checksums = Record<string, Record<string, ColumnChecksum>>;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!install)(
  `Spark with two executors, one of them killed in mid-run, on the demo${without}`,
  () => {
    let expected: Checksums;
    let rows: Readonly<Record<string, number>>;
    const killed: { step: string; executors: number }[] = [];

    beforeAll(async () => {
      if (!install) return;
      await writeDemo({ seed: 2026, folder: join(folder, "files"), asOf });
      mkdirSync(record);
      const db = await openDatabase();
      await buildRecord({ db, district, folder, secret: "a secret of this test alone", out: record });
      db.close();
      const making = await openDatabase();
      await openRecord(making, record);
      for (const { table, sql } of steps) await making.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
      expected = await checksumsOf(making, (table) => table);
      making.close();
      let running = "";
      const kill = () => {
        const executors = ownExecutors();
        if (executors[0] !== undefined) process.kill(executors[0], "SIGKILL");
        killed.push({ step: running, executors: executors.length });
      };
      const onStep = ({ event, table }: SparkStep) => {
        running = event === "begins" ? table : "";
        if (running === "school_figure") setTimeout(kill, 500);
      };
      const env = localCluster(install, folder);
      rows = await buildOnSpark({ record, steps, written, out }, { env, log, onStep });
    }, 900_000);

    it("loses it while a step runs", () => {
      expect(killed).toEqual([{ step: "school_figure", executors: 2 }]);
      expect(readFileSync(log, "utf8")).toMatch(/Lost executor \d+ .*exited with code 137/);
    });

    it("writes as many rows as DuckDB", () => {
      expect(rows).toEqual(
        Object.fromEntries(written.map((table) => [table, Object.values(expected[table] ?? {})[0]?.rows]))
      );
    });

    it("equals DuckDB in every column of figures and features", async () => {
      const db = await openDatabase();
      expect(await checksumsOf(db, (table) => parquet(join(out, `${table}.parquet`)))).toEqual(expected);
      db.close();
    }, 60_000);
  }
);

async function checksumsOf(db: Database, from: (table: string) => string): Promise<Checksums> {
  const checksums: Checksums = {};
  for (const table of written) {
    const columns = await db.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${from(table)}`);
    const key = keys.filter((column) => columns.some((d) => d.column_name === column));
    checksums[table] = await columnChecksums(db, from(table), key);
  }
  return checksums;
}
