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
import type { SparkOptions } from "../../loaders/spark/run-on-spark.js";
import { type ColumnChecksum, columnChecksums, parquet } from "./column-checksums.js";
import { ownExecutors } from "./executors.js";
import { localCluster, sparkHere } from "./spark-here.js";

const asOf = "2026-01-16";
const keys = ["student_key", "school_id", "school_year", "block", "closed_block", "date"];
const { install, without } = sparkHere();
const folder = mkdtempSync(join(tmpdir(), "rollcall-spark-test-"));
const record = join(folder, "record");
const { district, policies } = readDistrictFile("data/demo/district.json");

const attendance = attendanceStages(policies, asOf).filter(({ table }) => table !== "student_day");
const figures = attendance.map(({ table }) => table);
const steps = [...attendance, ...featureSteps({ policies, asOf, firstDate: "2022-07-01" })];

type Checksums = Record<string, Record<string, ColumnChecksum>>;
let expected: Checksums;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!install)(`Spark with two executors, on the demo${without}`, () => {
  const cluster = (options: SparkOptions = {}) => ({
    env: install && localCluster(install, mkdtempSync(join(folder, "cluster-"))),
    ...options
  });

  beforeAll(async () => {
    await writeDemo({ seed: 2026, folder: join(folder, "files"), asOf });
    mkdirSync(record);
    const db = await openDatabase();
    await buildRecord({ db, district, folder, secret: "a secret of this test alone", out: record });
    db.close();
    const making = await openDatabase();
    await openRecord(making, record);
    for (const { table, sql } of steps) await making.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
    expected = await checksumsOf(making, [...figures, ...featureTables], (table) => table);
    making.close();
  }, 200_000);

  it("equals DuckDB in every column of figures and features", async () => {
    const out = join(folder, "spark");
    const written = [...figures, ...featureTables];
    const rows = await buildOnSpark({ record, steps, written, out }, cluster());
    expect(rows).toEqual(Object.fromEntries(written.map((table) => [table, rowsOf(expected[table])])));
    expect(await writtenChecksums(out, written)).toEqual(expected);
  }, 500_000);

  it("equals DuckDB when an executor is killed in mid-run", async () => {
    const out = join(folder, "spark-killed");
    const log = join(folder, "log");
    const running = new Set<string>();
    let killed: { executors: number[]; step: string } | undefined;
    const kill = () => {
      const [step] = running;
      const executors = ownExecutors();
      if (step === undefined || executors[0] === undefined) return;
      process.kill(executors[0], "SIGKILL");
      killed = { executors, step };
    };
    await buildOnSpark(
      { record, steps: attendance, written: figures, out },
      cluster({
        log,
        onStep({ event, table }) {
          if (event === "ends") running.delete(table);
          else running.add(table);
          if (event === "begins" && table === "school_figure") setTimeout(kill, 500);
        }
      })
    );
    expect(killed?.step).toBe("school_figure");
    expect(killed?.executors).toHaveLength(2);
    expect(readFileSync(log, "utf8")).toMatch(/Lost executor \d+ .*exited with code 137/);
    expect(await writtenChecksums(out, figures)).toEqual(
      Object.fromEntries(figures.map((table) => [table, expected[table]]))
    );
  }, 400_000);
});

async function writtenChecksums(out: string, tables: readonly string[]): Promise<Checksums> {
  const db = await openDatabase();
  const checksums = await checksumsOf(db, tables, (table) => parquet(join(out, `${table}.parquet`)));
  db.close();
  return checksums;
}

async function checksumsOf(
  db: Database,
  tables: readonly string[],
  from: (table: string) => string
): Promise<Checksums> {
  const checksums: Checksums = {};
  for (const table of tables) {
    const columns = await db.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${from(table)}`);
    const key = keys.filter((column) => columns.some((d) => d.column_name === column));
    checksums[table] = await columnChecksums(db, from(table), key);
  }
  return checksums;
}

function rowsOf(columns: Record<string, ColumnChecksum> = {}): number | undefined {
  return Object.values(columns)[0]?.rows;
}
