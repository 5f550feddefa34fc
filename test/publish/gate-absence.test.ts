import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandRows } from "../../lib/publish/band-rows.js";
import { gateAbsence } from "../../lib/publish/gate-absence.js";
import { rateRows } from "../../lib/publish/rate-rows.js";
import { attackRows, name } from "./attack-rows.js";
import { cellsOf, randomDistrict } from "./random-district.js";

const options = { smallestCell: 10, bandsFromBlock: 3 };

function published(cells: ReturnType<typeof cellsOf>) {
  const gated = gateAbsence(cells, options);
  return { rates: rateRows(gated, 10), bands: bandRows(gated, options) };
}

describe("the gate of rates and bands, on random districts", () => {
  it("leaves no count of 1 to 9 students, and no 0 that tells of everyone, to be had by sums of rows", () => {
    fc.assert(
      fc.property(randomDistrict, (students) => {
        const cells = cellsOf(students);
        const { rates, bands } = published(cells);
        const small = attackRows(cells, rates, bands).filter(({ value }) => value < 10);
        expect(small).toEqual([]);
      }),
      { numRuns: 150 }
    );
  });

  it("holds the bands of a year that is over to the same, though it be of one block", () => {
    fc.assert(
      fc.property(randomDistrict, (students) => {
        const cells = cellsOf(students).map((cell) => ({ ...cell, block: 1, is_final: true }));
        const { rates, bands } = published(cells);
        expect(attackRows(cells, rates, bands).filter(({ value }) => value < 10)).toEqual([]);
      }),
      { numRuns: 50 }
    );
  });

  it("bounds a coded rate truly, by a bound that n alone decides where the count is small", () => {
    fc.assert(
      fc.property(randomDistrict, (students) => {
        const cells = cellsOf(students);
        const byName = new Map(cells.map((cell) => [name(cell), cell]));
        for (const row of published(cells).rates) {
          const { n, x } = byName.get(name(row))!;
          if (row.shown === "at_most") expect(x / n).toBeLessThanOrEqual(row.rate!);
          if (row.shown === "at_least") expect(x / n).toBeGreaterThanOrEqual(row.rate!);
          if (row.shown === "exact") expect([row.n, row.x]).toEqual([n, x]);
          if (row.shown === "hidden")
            expect([row.n, row.x, row.rate, row.low]).toEqual([null, null, null, null]);
        }
      }),
      { numRuns: 50 }
    );
  });

  it("shows bands that add up to n, and to the chronic count where that is shown", () => {
    fc.assert(
      fc.property(randomDistrict, (students) => {
        const cells = cellsOf(students);
        const { bands } = published(cells);
        for (const cell of cells.filter((d) => ["district", "school", "grade"].includes(d.scope))) {
          const rows = bands.filter(
            (row) => name({ ...row, school_level: null, attribute: null, value: null }) === name(cell)
          );
          if (rows.some((row) => row.shown === "exact"))
            expect(rows.reduce((sum, row) => sum + row.x!, 0)).toBe(cell.n);
        }
      }),
      { numRuns: 50 }
    );
  });

  it("decides the same whatever the order of the cells' blocks, and again", () => {
    fc.assert(
      fc.property(randomDistrict, (students) => {
        const cells = [...cellsOf(students, 6), ...cellsOf(students, 5)];
        const sorted = [...cellsOf(students, 5), ...cellsOf(students, 6)];
        expect(published(cells)).toEqual(published(sorted));
      }),
      { numRuns: 20 }
    );
  });
});

describe("the gate of rates and bands", () => {
  const many = (count: number, band: number, school = 0, grade = 0) =>
    Array.from({ length: count }, () => ({ school, grade, sex: 0, homeless: false, band, nextBand: band }));
  const district = [0, 1, 2, 3].flatMap((school) =>
    [0, 1, 2].flatMap((grade) => [200, 60, 40, 15].flatMap((count, band) => many(count, band, school, grade)))
  );

  it("shows everything where every count is large", () => {
    const { rates, bands } = published(
      cellsOf(district.map((d, i) => ({ ...d, sex: i % 2, homeless: i % 5 === 0 })))
    );
    expect(rates.every((row) => row.shown === "exact")).toBe(true);
    expect(bands.every((row) => row.shown === "exact")).toBe(true);
    expect(
      bands.filter((row) => row.scope === "school" && row.school === "school-0").map((row) => row.band)
    ).toEqual(["satisfactory", "at_risk", "moderate_chronic", "severe_chronic"]);
  });

  it("hides bands of early blocks, but not the rate", () => {
    const cells = cellsOf(district).map((cell) => ({ ...cell, block: 2 }));
    const { rates, bands } = published(cells);
    expect(new Set(bands.map((row) => row.hidden_because))).toEqual(new Set(["early"]));
    expect(rates.find((row) => row.scope === "district")?.shown).toBe("exact");
  });

  it("shows the bands of a year that is over, were its last block the first", () => {
    const cells = cellsOf(district).map((cell) => ({ ...cell, block: 1, is_final: true }));
    expect(published(cells).bands.every((row) => row.shown === "exact")).toBe(true);
  });

  it("publishes no bands of school and grade together, nor of groups", () => {
    expect(new Set(published(cellsOf(district)).bands.map((row) => row.scope))).toEqual(
      new Set(["district", "school", "grade"])
    );
  });

  it("codes a group with no chronically absent student, which would tell of each of them", () => {
    const cells = cellsOf([...district, ...many(60, 0).map((d) => ({ ...d, homeless: true }))]);
    const yes = published(cells).rates.find((row) => row.attribute === "homeless" && row.value === "yes");
    expect(yes).toMatchObject({
      n: 60,
      x: null,
      rate: 0.15,
      low: null,
      shown: "at_most",
      hidden_because: "small"
    });
  });
});
