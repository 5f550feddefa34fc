import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditRates } from "../../lib/publish/audit-rates.js";
import { bandRows } from "../../lib/publish/band-rows.js";
import { gateAbsence } from "../../lib/publish/gate-absence.js";
import { rateRows } from "../../lib/publish/rate-rows.js";
import { cellsOf, randomDistrict } from "./random-district.js";

const options = { smallestCell: 10, bandsFromBlock: 3 };
const students = [40, 14, 6].flatMap((count, kind) =>
  Array.from({ length: count }, () => ({
    ...{ school: kind === 2 ? 1 : 0, grade: 0, sex: 0, homeless: false, band: kind, nextBand: kind }
  }))
);
const cells = cellsOf(students);
const rates = rateRows(gateAbsence(cells, options), 10);

describe("auditRates", () => {
  it("passes whatever the gate lets through", () => {
    fc.assert(
      fc.property(randomDistrict, (random) => {
        const counted = cellsOf(random);
        const gated = gateAbsence(counted, options);
        expect(auditRates(counted, rateRows(gated, 10), bandRows(gated, options), 10)).toEqual([]);
      }),
      { numRuns: 50 }
    );
  });

  it("finds a small count, a wrong one, a bound that does not hold and an interval beside a bound", () => {
    const index = rates.findIndex((row) => row.scope === "district");
    const after = (change: object) =>
      auditRates(cells, [{ ...rates[index]!, ...change }], [], 10).map((text) => text.split(": ")[1]);
    const nothing = { n: 60, x: null, rate: null, low: null, high: null, hidden_because: "small" };
    expect(after({ ...nothing, n: 60, x: 6, rate: 0.1, shown: "exact" })).toEqual([
      "a count is too small to show"
    ]);
    expect(after({ ...nothing, n: 70, x: 20, rate: 0.2, shown: "exact" })).toEqual(["not what was counted"]);
    expect(after({ ...nothing, rate: 0.05, shown: "at_most" })).toEqual(["the bound does not hold"]);
    expect(after({ ...nothing, rate: 0.15, low: 0.04, shown: "at_most" })).toEqual([
      "a number beside the bound gives the count away"
    ]);
    expect(after({ ...nothing, rate: 0.1, shown: "hidden" })).toEqual(["hidden, but a number is there"]);
  });

  it("finds a row that nothing was counted for", () => {
    expect(auditRates([], rates.slice(0, 1), [], 10)[0]).toContain("no such cell was counted");
  });
});
