import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoDate, paddedUsDate, usDate, weekday } from "../../lib/simulate/date.js";

describe("dates as day numbers", () => {
  it("are what Date says they are", () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(day) % 7).toBe(date.getUTCDay());
        expect(dayNumber(isoDate(day))).toBe(day);
      })
    );
  });

  it("are written as offices write them", () => {
    expect(usDate(dayNumber("2024-02-29"))).toBe("2/29/2024");
    expect(paddedUsDate(dayNumber("2025-09-03"))).toBe("09/03/2025");
  });
});
