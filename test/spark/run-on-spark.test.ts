import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../loaders/native/database.js";
import { runOnSpark } from "../../loaders/spark/run-on-spark.js";
import type { SparkStage } from "../../loaders/spark/spark-plan.js";
import { parquet } from "./column-checksums.js";
import { sparkHere } from "./spark-here.js";

const { install, without } = sparkHere();
const folder = mkdtempSync(join(tmpdir(), "rollcall-run-on-spark-"));
const input = join(folder, "in.parquet");
const out = join(folder, "out");

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (stages: SparkStage[], env = {}) =>
  runOnSpark(
    { inputs: { known: [input] }, stages, shards: 3 },
    { env: { ...process.env, SPARK_MASTER: "local[1]", ...env } }
  );

describe.skipIf(!install)(`A plan on Spark${without}`, () => {
  it("writes the rows of a student to one file, and every type as DuckDB does", async () => {
    const db = await openDatabase();
    const rows = `SELECT 's' || CAST(i % 20 AS VARCHAR) AS student_key, CAST(i AS INTEGER) AS i, i AS b,
      i / 7 AS r, DATE '1999-12-31' AS d, i % 2 = 0 AS y, CAST(NULL AS VARCHAR) AS n FROM range(100) AS t (i)`;
    await db.run(`COPY (${rows}) TO '${input}' (FORMAT parquet)`);
    const { rows: counts } = await run([
      { table: "seen", sql: "SELECT * FROM known" },
      { table: "again", sql: `SELECT a.* FROM seen a JOIN seen b ON b.i = a.i WHERE a."y"`, keep: out },
      { table: "none", sql: "SELECT * FROM seen WHERE i < 0", keep: `${out}-none` }
    ]);
    expect(counts).toEqual({ seen: 100, again: 50, none: 0 });
    expect(await db.rows(`SELECT * FROM ${parquet(out)} ORDER BY i`)).toEqual(
      await db.rows(`SELECT * FROM ${parquet(input)} WHERE y ORDER BY i`)
    );
    const types = (place: string) => db.rows(`DESCRIBE SELECT * FROM ${parquet(place)}`);
    expect(await types(out)).toEqual(await types(input));
    expect(await types(`${out}-none`)).toEqual(await types(input));
    const [files] = await db.rows(`SELECT MAX(files) AS n FROM (SELECT COUNT(DISTINCT filename) AS files
      FROM read_parquet('${out}/*.parquet', filename = true) GROUP BY student_key)`);
    expect(files).toEqual({ n: 1 });
    expect(readdirSync(out).filter((file) => file.endsWith(".parquet"))).toHaveLength(3);
    db.close();
  }, 120_000);

  it("joins students' rows where they lie, and takes a million of them in few bytes for many", async () => {
    const db = await openDatabase();
    const many = "SELECT CAST(i AS INTEGER) AS sid, 1 AS point, 0 AS missed FROM range(1000000) AS t (i)";
    await db.run(`COPY (${many}) TO '${out}-many.parquet' (FORMAT parquet)`);
    const numbers = "SELECT DISTINCT sid, point, missed FROM rows_of_students";
    await runOnSpark(
      {
        inputs: { rows_of_students: [`${out}-many.parquet`] },
        stages: [
          { table: "one", sql: numbers },
          { table: "other", sql: numbers },
          { table: "few", sql: "SELECT DISTINCT point FROM rows_of_students" },
          {
            table: "plan",
            sql: `EXPLAIN SELECT a.sid, b.missed FROM one a JOIN few f ON f.point = a.point
              LEFT JOIN other b ON b.sid = a.sid AND b.point = a.point`,
            keep: `${out}-plan`
          }
        ],
        shards: 3
      },
      { env: { ...process.env, SPARK_MASTER: "local[1]" } }
    );
    const [row] = await db.rows<{ plan: string }>(`SELECT plan FROM ${parquet(`${out}-plan`)}`);
    db.close();
    const joins = [...(row?.plan ?? "").matchAll(/(BroadcastHash|SortMerge)Join \[(\w+)#/g)].map(
      (d) => `${d[1]} ${d[2]}`
    );
    expect(joins.sort()).toEqual(["BroadcastHash point", "SortMerge sid"]);
    expect(row?.plan).not.toContain("Exchange hashpartitioning");
  }, 120_000);

  it("that Spark does not understand ends with the step's name and Spark's words", async () => {
    const stages = [{ table: "one", sql: "SELECT 1 // 2 AS x", keep: out }];
    await expect(run(stages)).rejects.toThrow(/^spark: one: .*PARSE_SYNTAX_ERROR/);
  }, 120_000);

  it("that fails over a row ends without the row's words", async () => {
    const sql = "SELECT CAST(CONCAT(student_key, ' Kim') AS INTEGER) AS x FROM known";
    const error = await run([{ table: "typed", sql, keep: out }]).catch((e: unknown) => String(e));
    expect(error).toContain("spark: typed: failed with CAST_INVALID_INPUT");
    expect(error).not.toContain("Kim");
  }, 120_000);

  it("asks for a common folder on a cluster", async () => {
    await expect(run([], { SPARK_MASTER: "spark://head:7077" })).rejects.toThrow(
      "SPARK_SCRATCH: is not set, and spark://head:7077 is not this machine"
    );
  });
});
