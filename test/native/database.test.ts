import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../loaders/native/database.js";

const db = await openDatabase({ threads: 1 });
afterAll(() => db.close());

test("dates and timestamps come back as ISO text, every number as number", async () => {
  const [row] =
    await db.rows(`SELECT DATE '2026-02-28' AS d, TIMESTAMP '2026-02-28 07:05:00' AS t, 7::BIGINT AS b,
    sum(x) AS h, 0.25::DECIMAL(5, 2) AS c, true AS y, NULL AS n, [1, 2] AS l, {a: 'x'} AS s FROM range(3) r (x)`);
  expect(row).toEqual({
    d: "2026-02-28",
    t: "2026-02-28 07:05:00",
    b: 7,
    h: 3,
    c: 0.25,
    y: true,
    n: null,
    l: [1, 2],
    s: { a: "x" }
  });
});

test("an integer past 2^53 is an error, not a near miss", async () => {
  await expect(db.rows("SELECT 9007199254740993::BIGINT AS big")).rejects.toThrow("past 2^53");
});

test("several statements run in one go, and the last one's rows are returned", async () => {
  expect(await db.rows("CREATE TABLE t1 (x INTEGER); INSERT INTO t1 VALUES (1); SELECT x FROM t1")).toEqual([
    { x: 1 }
  ]);
});

test("an error names the statement's first line and the column, but not a cell", async () => {
  await expect(db.run("SELECT nobody\nFROM range(3)")).rejects.toThrow(
    /"nobody" not found.* in: SELECT nobody$/
  );
  await db.run("CREATE TABLE names AS SELECT 'Maria 7' AS cell");
  const message = await db.run("SELECT cell::INTEGER\nFROM names").catch((error: Error) => error.message);
  expect(message).toContain("Aaaaa 9");
  expect(message).not.toContain("Maria");
  await db.run(`UPDATE names SET cell = 'O''Brien "Maria" 7'`);
  for (const sql of ["SELECT cell::INTEGER FROM names", `SELECT 'O''Brien Maria'::INTEGER`]) {
    const told = await db.run(sql).catch((error: Error) => error.message);
    expect(told).toMatch(/^Conversion Error/);
    expect(told).not.toMatch(/Brien|Maria/);
  }
});

test("rows are appended across chunks with nulls, and counted", async () => {
  await db.run("CREATE TABLE appended (line BIGINT, cell VARCHAR, share DOUBLE)");
  const rows = Array.from({ length: 5000 }, (_, i) => [i, i % 2 ? "ü" : null, i / 2] as const);
  expect(await db.append("appended", rows)).toBe(5000);
  expect(
    await db.rows(
      "SELECT count(*) AS n, count(cell) AS cells, max(line) AS last, sum(share) AS share FROM appended"
    )
  ).toEqual([{ n: 5000, cells: 2500, last: 4999, share: 6248750 }]);
});

test("a statement that needs more than the memory limit spills to disk", async () => {
  const small = await openDatabase({ threads: 1, memory: "64MB" });
  expect(
    await small.rows("SELECT count(*) AS n FROM (SELECT DISTINCT hash(i) FROM range(2_000_000) r (i))")
  ).toEqual([{ n: 2000000 }]);
  small.close();
});
