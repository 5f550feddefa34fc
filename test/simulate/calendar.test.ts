import { describe, expect, it } from "vitest";
import { makeCalendar } from "../../lib/simulate/calendar.js";
import { dayNumber, isoDate } from "../../lib/simulate/date.js";
import { effects } from "../../lib/simulate/effects.js";
import { schoolAt } from "../../lib/simulate/schools.js";

const calendar = makeCalendar(effects);
const dates = calendar.days.map(({ day }) => isoDate(day));
const open = (code: string, date: string): boolean =>
  calendar.inSession[schoolAt(code)]?.[dates.indexOf(date)] === 1;

describe("the calendar", () => {
  it("has 180 days of instruction in each of four years, the ninetieth of the latest on January 16, 2026", () => {
    expect(calendar.years.map(({ schoolYear, first, end }) => [schoolYear, end - first])).toEqual(
      [2023, 2024, 2025, 2026].map((year) => [year, 180])
    );
    expect(dates[calendar.years[3]!.first + 89]).toBe("2026-01-16");
  });

  it("is closed on weekends, Thanksgiving, in winter and spring break, on King's day and when snow closes it", () => {
    expect(calendar.days.filter(({ weekday }) => weekday > 5)).toEqual([]);
    for (const closed of ["2025-11-27", "2025-12-29", "2026-03-25", "2026-01-19", "2025-12-10"])
      expect(dates).not.toContain(closed);
  });

  it("knows the days before a holiday, a Friday before a Monday off among them, but not those before a mere weekend", () => {
    const before = calendar.days.filter((d) => d.beforeHoliday).map(({ day }) => isoDate(day));
    expect(before).toContain("2025-11-26");
    expect(before).toContain("2026-01-16");
    expect(before).not.toContain("2025-12-05");
  });

  it("differs between schools: the middle schools confer, the continuation school begins later", () => {
    expect([open("ROW", "2025-10-17"), open("OAK", "2025-10-17")]).toEqual([false, true]);
    expect([open("WIL", "2025-08-26"), open("WIL", "2025-08-27")]).toEqual([false, true]);
  });

  it("lifts everybody's odds on Fridays, in snow and before holidays, and lowers them in the first 20 days", () => {
    const shift = (date: string): number => calendar.shift[dates.indexOf(date)]!;
    expect(shift("2025-12-09")).toBeGreaterThan(shift("2025-12-02"));
    expect(shift("2025-10-10")).toBeGreaterThan(shift("2025-10-08"));
    expect(shift("2025-11-26")).toBeGreaterThan(shift("2025-11-19"));
    expect(shift("2025-09-03")).toBeLessThan(shift("2025-10-08"));
  });

  it("has an illness season whose height is where the year's plan says", () => {
    const { first, end } = calendar.years[1]!;
    const season = calendar.illness.slice(first, end);
    const highest = first + season.indexOf(Math.max(...season));
    expect(Math.abs(calendar.days[highest]!.day - dayNumber("2024-01-30"))).toBeLessThan(4);
  });
});
