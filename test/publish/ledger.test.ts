import { describe, expect, it } from "vitest";
import { ledgerCells } from "../../lib/publish/ledger.js";
import { inventedRelease } from "../page/fixtures/release.js";
import { withRatesOnly } from "../page/fixtures/states.js";

describe("ledgerCells", () => {
  const tables = (cells: { table: string }[]) => new Set(cells.map((d) => d.table));

  it("enter days that are counted by student, for a later release could open one", () => {
    expect(tables(ledgerCells(inventedRelease(), String))).toContain("day");
  });

  it("leave out schools' own rates, which tell of no student", () => {
    expect(tables(ledgerCells(withRatesOnly(), String))).not.toContain("day");
  });
});
