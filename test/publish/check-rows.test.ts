import { describe, expect, it } from "vitest";
import { checkRows } from "../../lib/publish/check-rows.js";
import { sortRows } from "../../lib/publish/sort-rows.js";

const row = {
  school_year: 2026,
  block: 3,
  first_date: "2025-09-01",
  as_of_date: "2025-09-12",
  day_number: 20
};
const problems = (...rows: object[]) =>
  checkRows("snapshot_date", rows as Record<string, unknown>[]).map(
    ({ place, problem }) => `${place}: ${problem}`
  );

describe("checkRows", () => {
  it("passes rows as declared", () => {
    expect(problems(row, { ...row, block: 4, day_number: null })).toEqual([]);
  });

  it.each([
    [
      { ...row, student_key: "x" },
      "snapshot_date row 1 student_key: column that is not declared for release"
    ],
    [{ ...row, block: null }, "snapshot_date row 1 block: empty"],
    [{ ...row, block: 3.5 }, "snapshot_date row 1 block: not of type integer"],
    [{ ...row, block: 99 }, "snapshot_date row 1 block: not between 1 and 40"],
    [{ ...row, first_date: "1 Sep" }, "snapshot_date row 1 first_date: not of type date"],
    [
      { school_year: 2026, block: 3, first_date: "2025-09-01", as_of_date: "2025-09-12" },
      "snapshot_date row 1 day_number: missing"
    ]
  ])("finds what is not declared, and shows no value", (wrong, problem) => {
    expect(problems(wrong)).toEqual([problem]);
  });

  it("finds a second row with the same key", () => {
    expect(problems(row, row)).toEqual(["snapshot_date row 2: second row with its key"]);
  });

  it("finds a word that is not in its list", () => {
    const rate = { scope: "homeroom" };
    expect(
      checkRows("rate", [rate]).some(
        ({ place, problem }) => place === "rate row 1 scope" && problem === "not in its list"
      )
    ).toBe(true);
  });
});

describe("sortRows", () => {
  it("puts rows in the order of their key and columns in the order declared", () => {
    const mixed = {
      block: 3,
      day_number: 20,
      as_of_date: "2025-09-12",
      first_date: "2025-09-01",
      school_year: 2026
    };
    const sorted = sortRows("snapshot_date", [mixed, { ...mixed, block: 2 }]);
    expect(JSON.stringify(sorted[1])).toBe(JSON.stringify(row));
    expect(sorted.map(({ block }) => block)).toEqual([2, 3]);
  });
});
