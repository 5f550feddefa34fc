import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Column } from "../../lib/canon/table.js";
import { cellMacro } from "../../lib/district/cell-macro.js";
import { constantExpression } from "../../lib/district/normalise-expression.js";
import type { Expression } from "../../lib/district/expression.js";
import { readingSql } from "../../lib/district/reading-sql.js";
import { text } from "../../lib/contract/sql-text.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  await db.run(cellMacro);
});
afterAll(() => db.close());

const chicago = "America/Chicago";

/** What some texts read as in a column. */
async function read(
  type: Column["type"],
  texts: readonly string[],
  how: Partial<Expression> = {},
  name = "x"
): Promise<unknown[]> {
  const expression = { ...constantExpression(""), ...how };
  const sql = readingSql("t", { type, required: false, doc: "" }, name, expression, chicago);
  const rows = await db.rows<{ v: unknown }>(
    `SELECT ${sql} AS v FROM (VALUES ${texts.map((t, i) => `(${i}, ${text(t)})`).join(", ")}) AS r(i, t) ORDER BY i`
  );
  return rows.map((row) => row.v);
}

describe("a date", () => {
  it("is ISO unless a format is given, and whole", async () => {
    expect(await read("date", ["2026-01-06", "01/06/2026", "2026-02-30", "2026-01-06x", "20260106"])).toEqual(
      ["2026-01-06", null, null, null, null]
    );
  });

  it("that is a word of the engine's own is out of every range", async () => {
    expect(await read("date", ["infinity", "epoch"])).toEqual(["1900-01-01", "1900-01-01"]);
  });

  it("is read by the first format that fits", async () => {
    expect(
      await read("date", ["1/6/2026", "17may2009", "2026-01-06"], { formats: ["%m/%d/%Y", "%d%b%Y"] })
    ).toEqual(["2026-01-06", "2009-05-17", null]);
  });

  it("may be a count of days", async () => {
    expect(
      await read("date", ["10869", "0", "-1", "1.5", "99999999999", "x"], { daysSince: "1960-01-01" })
    ).toEqual(["1989-10-04", "1960-01-01", "1959-12-31", null, null, null]);
  });

  it("may be an end of a school year", async () => {
    const formats = ["school_year_span"];
    expect(await read("date", ["1985-86", "2021-2022"], { formats, take: "first_day" })).toEqual([
      "1985-07-01",
      "2021-07-01"
    ]);
    expect(await read("date", ["1985-86", "2021-2022"], { formats, take: "last_day" })).toEqual([
      "1986-06-30",
      "2022-06-30"
    ]);
  });
});

describe("a timestamp's date is taken in the district's zone", () => {
  const how = { formats: ["%Y-%m-%d %H:%M:%S"], zone: "UTC" };
  const times = [
    "2026-01-07 05:59:59",
    "2026-01-07 06:00:00",
    "2026-07-07 04:59:59",
    "2026-07-07 05:00:00",
    "2026-03-08 05:30:00",
    "2026-03-09 05:00:00",
    "2026-11-01 05:00:00",
    "2026-11-02 05:30:00"
  ];

  it("before and after the clocks change, as Intl has it", async () => {
    const days = new Intl.DateTimeFormat("sv-SE", { timeZone: chicago, dateStyle: "short" });
    expect(await read("date", times, how)).toEqual(
      times.map((time) => days.format(new Date(`${time.replace(" ", "T")}Z`)))
    );
  });

  it("from any other zone, or from an offset in the text", async () => {
    expect(await read("date", ["2026-01-07 00:30:00"], { ...how, zone: "America/New_York" })).toEqual([
      "2026-01-06"
    ]);
    expect(
      await read("date", ["2026-01-07T00:30:00-0500"], { formats: ["%Y-%m-%dT%H:%M:%S%z"], zone: "UTC" })
    ).toEqual(["2026-01-06"]);
  });
});

describe("a school year", () => {
  it("is named by its spring, however it is written", async () => {
    const year = (texts: string[], format: string): Promise<unknown[]> =>
      read("integer", texts, { formats: [format] }, "school_year");
    expect(
      await year(["1985-86", "1999-00", "2021-2022", "2021/22", "2021-2023", "2021"], "school_year_span")
    ).toEqual([1986, 2000, 2022, 2022, null, null]);
    expect(await year(["2004", "04", "x"], "school_year_spring")).toEqual([2004, null, null]);
    expect(await year(["2003"], "school_year_fall")).toEqual([2004]);
    expect(await year(["06/30/2026", "07/01/2026"], "%m/%d/%Y")).toEqual([2026, 2027]);
  });
});

describe("a number", () => {
  it("is finite, and whole where it must be", async () => {
    expect(await read("number", ["1.5", "-2", "1e3", "nan", "inf", "x", ""])).toEqual([
      1.5,
      -2,
      1000,
      null,
      null,
      null,
      null
    ]);
    expect(await read("integer", ["5", "5.0", "5.5", "99999999999", "x"])).toEqual([5, 5, null, null, null]);
  });

  it("may be a percentage or a duration", async () => {
    expect(await read("number", ["93.25", "7%", "NS"], { formats: ["percent"] })).toEqual([
      0.9325,
      0.07,
      null
    ]);
    expect(await read("number", ["1:30:00", "0:00:30", "90"], { formats: ["duration"] })).toEqual([
      90,
      0.5,
      null
    ]);
  });
});

it("a month of birth forgets the day", async () => {
  expect(await read("month", ["1980 FEBRUARY", "1980 Foo"], { formats: ["%Y %B"] })).toEqual([
    "1980-02",
    null
  ]);
  expect(await read("month", ["2014-05-03"])).toEqual(["2014-05"]);
});

it("yes and no have several words", async () => {
  expect(await read("boolean", ["Yes", "N", "1", "FALSE", "maybe"])).toEqual([
    true,
    false,
    true,
    false,
    null
  ]);
});

it("a cell is trimmed, and empty if nothing is left", async () => {
  const [row] = await db.rows(
    "SELECT cell(' a b ') AS a, cell(chr(9) || 'b') AS b, cell('  ') AS c, cell('') AS d, cell('c' || chr(13)) AS e"
  );
  expect(row).toEqual({ a: "a b", b: "b", c: null, d: null, e: "c" });
});
