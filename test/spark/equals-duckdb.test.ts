import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attendanceStages } from "../../lib/attendance/attendance-stages.js";
import { writeDemo } from "../../loaders/demo/write-demo.js";
import { readDistrictFile } from "../../loaders/district-file.js";
import { buildFigures, type RowCounts } from "../../loaders/figures.js";
import { openDatabase } from "../../loaders/native/database.js";
import { openRecord } from "../../loaders/open-record.js";
import { buildRecord } from "../../loaders/record.js";
import { buildOnSpark } from "../../loaders/spark/build-on-spark.js";
import type { SparkOptions } from "../../loaders/spark/run-on-spark.js";
import { type ColumnChecksum, columnChecksums, parquet } from "./column-checksums.js";
import { ownExecutors } from "./executors.js";
import { localCluster, sparkHere } from "./spark-here.js";

const asOf = "2026-01-16";
const keys = ["student_key", "school_id", "school_year", "block", "closed_block", "date", "span_id"];
const { install, without } = sparkHere();
const folder = mkdtempSync(join(tmpdir(), "rollcall-spark-test-"));
const record = join(folder, "record");
const { district, policies } = readDistrictFile("data/demo/district.json");
const steps = attendanceStages(policies, asOf);
const unwritten = ["student_day"];
let counts: RowCounts;
let expected: Checksums;
type Checksums = Record<string, Record<string, ColumnChecksum>>;

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
    const out = join(folder, "duckdb");
    mkdirSync(out);
    const figures = await openDatabase();
    await openRecord(figures, record);
    counts = await buildFigures(figures, policies, asOf, out);
    figures.close();
    expected = await checksumsOf(out);
  }, 200_000);

  it("equals DuckDB in every column of every step", async () => {
    const out = join(folder, "spark");
    expect(await buildOnSpark({ record, steps, unwritten, out }, cluster())).toEqual(counts);
    expect(await checksumsOf(out)).toEqual(expected);
  }, 400_000);

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
      { record, steps, unwritten, out },
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
    expect(await checksumsOf(out)).toEqual(expected);
  }, 400_000);
});

async function checksumsOf(out: string): Promise<Checksums> {
  const db = await openDatabase();
  const checksums: Checksums = {};
  for (const table of Object.keys(counts)) {
    const from = parquet(join(out, `${table}.parquet`));
    const columns = await db.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${from}`);
    const key = keys.filter((column) => columns.some((d) => d.column_name === column));
    checksums[table] = await columnChecksums(db, from, key);
  }
  db.close();
  return checksums;
}
