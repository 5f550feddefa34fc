import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noDriver } from "../../lib/explain/driver-of.js";
import { driverTable, type DriverRows } from "../../lib/explain/driver-table.js";
import { random } from "../../lib/random/random.js";

const groups = ["attendance", "history", "barriers"] as const;
const rowsOf = (seed: number, n: number): DriverRows & { place: number[] } => {
  const dice = random(seed, "drivers");
  const each = (value: () => number) => Array.from({ length: n }, value);
  return {
    ...{ groups, threshold: 0.1, place: each(() => dice.integer(0, 4)) },
    driver: Uint8Array.from(each(() => dice.pick([0, 1, 2, noDriver]))),
    risk: each(() => dice.uniform()),
    absenceRate: Float32Array.from(each(() => (dice.chance(0.1) ? NaN : dice.integer(0, 20) / 100)))
  };
};
const names = ["Ash", "Birch", "Cedar", "Empty"];

describe("driverTable", () => {
  it("counts each student of a place once, under the driver that leads, and in all", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 80 }), (seed, n) => {
        const rows = rowsOf(seed, n);
        const table = driverTable(rows, { names, of: rows.place });
        names.forEach((place, i) => {
          const own = table.filter((d) => d.place === place);
          const [all, ...parts] = own;
          const members = rows.place.filter((d) => d === i).length;
          expect(all?.n ?? 0).toBe(members);
          if (!all) return;
          expect(all.driver).toBe("all");
          expect(parts.reduce((sum, d) => sum + d.n, 0)).toBe(members);
          expect(parts.reduce((sum, d) => sum + d.share, 0)).toBeCloseTo(1, 9);
          expect(all.leads).toBe(parts[0]!.driver);
          expect(Math.max(...parts.map((d) => d.n))).toBe(parts[0]!.n);
          const mean = parts.reduce((sum, d) => sum + d.n * d.risk, 0) / members;
          expect(all.risk).toBeCloseTo(mean, 9);
        });
      }),
      { numRuns: 50 }
    );
  });

  it("sets the expected share against the share now on track, over students whose rate is known", () => {
    const rows: DriverRows = {
      ...{ groups, threshold: 0.1, driver: Uint8Array.of(0, 0, 0, 1) },
      risk: [0.8, 0.4, 0.1, 0.9],
      absenceRate: Float32Array.of(0.1, 0.0999, 0.02, NaN)
    };
    const [all, attendance, history] = driverTable(rows, { names: ["Ash"], of: [0, 0, 0, 0] });
    expect(all).toMatchObject({ n: 4, known: 3, leads: "attendance" });
    expect(all!.risk).toBeCloseTo(0.55, 12);
    expect(all!.onTrack).toBeCloseTo(1 / 3, 12);
    expect(all!.change).toBeCloseTo(1.3 / 3 - 1 / 3, 12);
    expect(all!.changeLow).toBeLessThan(0);
    expect(attendance).toMatchObject({ driver: "attendance", n: 3, share: 0.75 });
    expect(history).toMatchObject({ driver: "history", n: 1, known: 0, risk: 0.9, low: 0, high: 1 });
    expect(history).not.toHaveProperty("change");
  });

  it("has no row of a place without students, and leaves out who has no place", () => {
    const rows = rowsOf(1, 3);
    expect(driverTable(rows, { names: ["Ash"], of: [7, NaN, -1] })).toEqual([]);
  });
});
