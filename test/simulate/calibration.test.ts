import { beforeAll, describe, expect, it } from "vitest";
import { simulateDistrict } from "../../lib/simulate/simulate-district.js";
import { calibrate, type Calibration } from "./calibration.js";
import { addTotals, armTotals, type ArmTotals, rateDifference } from "./program-effects.js";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What is kept of a seed: a whole district of each would not be small. */
interface SeedFigures {
  readonly calibration: Calibration;
  readonly checkIn: ArmTotals;
  readonly visits: ArmTotals;
  readonly averted: { readonly mentors: number; readonly visits: number; readonly checkIn: number };
}

let figures: SeedFigures[] = [];

beforeAll(() => {
  figures = seeds.map((seed) => {
    const district = simulateDistrict(seed);
    const { mentors, visits, checkIn } = district.ledger;
    const averted = (d: typeof mentors): number => (d.withoutIt - d.withIt) / d.days;
    return {
      calibration: calibrate(district),
      checkIn: armTotals(district, "checkIn", [40], 110),
      visits: armTotals(district, "visits", [50], 110),
      averted: { mentors: averted(mentors), visits: averted(visits), checkIn: averted(checkIn) }
    };
  });
}, 180_000);

const median = (of: (figure: Calibration) => number): number => {
  const sorted = figures.map((d) => of(d.calibration)).sort((a, b) => a - b);
  return (sorted[4]! + sorted[5]!) / 2;
};

const pooled = (of: (figure: SeedFigures) => ArmTotals): ArmTotals => figures.map(of).reduce(addTotals);

describe("medians over 10 seeds", () => {
  it("have 18 to 26 percent chronically absent, in every single year too", () => {
    expect(median((d) => d.chronic)).toBeGreaterThan(0.18);
    expect(median((d) => d.chronic)).toBeLessThan(0.26);
    for (const year of [0, 1, 2, 3]) {
      expect(median((d) => d.chronicByYear[year]!)).toBeGreaterThan(0.18);
      expect(median((d) => d.chronicByYear[year]!)).toBeLessThan(0.265);
    }
  });

  it("have .85 to .95 of those with more than 4 absences in their first 20 days end chronic", () => {
    expect(median((d) => d.afterMoreThanFour)).toBeGreaterThan(0.85);
    expect(median((d) => d.afterMoreThanFour)).toBeLessThan(0.95);
  });

  it("have .42 to .58 of those with 2 to 4 end chronic", () => {
    expect(median((d) => d.afterTwoToFour)).toBeGreaterThan(0.42);
    expect(median((d) => d.afterTwoToFour)).toBeLessThan(0.58);
  });

  it("have last year's rate tell next year's chronic absence with an area of .78 to .84", () => {
    expect(median((d) => d.priorYearAuc)).toBeGreaterThan(0.78);
    expect(median((d) => d.priorYearAuc)).toBeLessThan(0.84);
  });

  it("have Monday and Friday highest, and so has each seed", () => {
    for (const { calibration } of figures) {
      const [monday, tuesday, wednesday, thursday, friday] = calibration.weekdays;
      expect(Math.min(monday!, friday!)).toBeGreaterThan(Math.max(tuesday!, wednesday!, thursday!));
    }
  });
});

describe("programs", () => {
  it("all lower absence, by the simulator's own account", () => {
    for (const { averted } of figures)
      for (const days of Object.values(averted)) expect(days).toBeGreaterThan(0.01);
  });

  it("given at random show their effect in the plain difference of arms, pooled over seeds", () => {
    const truth = figures.reduce((sum, d) => sum + d.averted.checkIn, 0) / figures.length;
    const estimate = -rateDifference(pooled((d) => d.checkIn));
    expect(estimate).toBeGreaterThan(0);
    expect(Math.abs(estimate - truth)).toBeLessThan(0.012);
  });

  it("chosen by staff go to students who are absent half as much again as the district, although it helps them", () => {
    const { treated } = pooled((d) => d.visits);
    expect(treated.absences / treated.days).toBeGreaterThan(1.5 * median((d) => d.weekdays[2]!));
  });
});
