import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../loaders/native/database.js";
import { columnChecksums } from "./column-checksums.js";

const db = await openDatabase({ threads: 1 });
afterAll(() => {
  db.close();
});

const checksums = (values: string, key = ["k"]) =>
  columnChecksums(db, `(SELECT * FROM (VALUES ${values}) AS t (k, a, b))`, key);

const plain = await checksums("(1, 'x', 1.5), (2, 'y', NULL)");

describe("checksums of columns", () => {
  it("are the same in whatever order rows come", async () => {
    expect(await checksums("(2, 'y', NULL), (1, 'x', 1.5)")).toEqual(plain);
  });

  it("tell rows, and how many values are known", () => {
    expect(plain).toMatchObject({ a: { rows: 2, known: 2 }, b: { rows: 2, known: 1 } });
  });

  it.each([
    ["two rows that swap their values", "(1, 'y', 1.5), (2, 'x', NULL)", ["a"]],
    ["a value that becomes NULL", "(1, NULL, 1.5), (2, 'y', NULL)", ["a"]],
    ["a NULL that becomes nought", "(1, 'x', 1.5), (2, 'y', 0)", ["b"]],
    ["a value of another type", "(1, 'x', CAST(1.5 AS DOUBLE)), (2, 'y', NULL)", ["b"]],
    [
      "a row that comes three times",
      "(1, 'x', 1.5), (1, 'x', 1.5), (1, 'x', 1.5), (2, 'y', NULL)",
      ["k", "a", "b"]
    ],
    ["another key", "(3, 'x', 1.5), (2, 'y', NULL)", ["k", "a", "b"]]
  ])("see %s", async (_what, values, columns) => {
    const other = await checksums(values);
    expect(Object.keys(plain).filter((c) => JSON.stringify(other[c]) !== JSON.stringify(plain[c]))).toEqual(
      columns
    );
  });

  it("of no rows are nought", async () => {
    const none = await columnChecksums(db, "(SELECT 1 AS k WHERE FALSE)", ["k"]);
    expect(none).toEqual({ k: { type: "INTEGER", rows: 0, known: 0, checksum: "0 0" } });
  });
});
