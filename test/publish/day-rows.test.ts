import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRows } from "../../lib/publish/check-rows.js";
import { type DayCell, dayRows, type GivenRate, givenRateRows } from "../../lib/publish/day-rows.js";

const randomDays = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 0.5, noNaN: true })), {
      minLength: 4,
      maxLength: 4
    }),
    { minLength: 1, maxLength: 3 }
  )
  .map((days) => days.flatMap((schools, day) => cellsOfDay(`2026-01-${12 + day}`, schools)));

function cellsOfDay(date: string, schools: readonly (readonly [number, number])[]): DayCell[] {
  const base = { school_year: 2026, date, calendar_event: null };
  const cells = schools.map(([n, share], i): DayCell => {
    const school_level = i < 2 ? ("elementary" as const) : ("high" as const);
    return {
      ...base,
      scope: "school",
      school: `school-${i}`,
      school_level,
      n,
      absent: Math.round(n * share)
    };
  });
  const sum = (scope: "level" | "district", school_level: "elementary" | "high" | null): DayCell => {
    const parts = cells.filter((d) => school_level === null || d.school_level === school_level);
    const total = (of: "n" | "absent") => parts.reduce((all, d) => all + d[of], 0);
    return { ...base, scope, school: null, school_level, n: total("n"), absent: total("absent") };
  };
  return [sum("district", null), sum("level", "elementary"), sum("level", "high"), ...cells];
}

describe("dayRows", () => {
  it("leaves no small count of absent or present students to be had from levels and schools", () => {
    fc.assert(
      fc.property(randomDays, (cells) => {
        const rows = dayRows(cells, 10);
        for (const total of rows.filter((row) => row.scope !== "school" && row.absent !== null)) {
          const parts = rows.filter(
            (row) =>
              row.date === total.date &&
              row.scope === (total.scope === "district" ? "level" : "school") &&
              (total.scope === "district" || row.school_level === total.school_level)
          );
          const shown = parts.filter((row) => row.absent !== null);
          const rest = total.absent! - shown.reduce((sum, row) => sum + row.absent!, 0);
          if (shown.length < parts.length) expect(rest).toBeGreaterThanOrEqual(10);
        }
        for (const row of rows)
          if (row.absent !== null)
            expect(Math.min(row.absent, row.n! - row.absent)).toBeGreaterThanOrEqual(10);
      })
    );
  });

  it("numbers weekdays from Monday", () => {
    const rows = dayRows(
      cellsOfDay("2026-01-12", [
        [300, 0.1],
        [300, 0.1],
        [300, 0.1],
        [300, 0.1]
      ]),
      10
    );
    expect(rows[0]).toMatchObject({ weekday: 1, n: 1200, absent: 120, rate: 0.1, shown: "exact" });
  });
});

describe("givenRateRows", () => {
  const given = { school_year: 2016, date: "2015-09-09", calendar_event: null };
  const mean: GivenRate = {
    ...given,
    scope: "district",
    school: null,
    school_level: null,
    schools: 10,
    attendance_rate: 0.93
  };

  it("give a school's own rate to a tenth of a percent, without counts", () => {
    const school: GivenRate = {
      ...mean,
      scope: "school",
      school: "oak",
      school_level: "high",
      schools: 1,
      attendance_rate: 0.9312
    };
    expect(givenRateRows([school])).toEqual([
      {
        ...given,
        ...{
          scope: "school",
          school: "oak",
          school_level: "high",
          weekday: 3,
          basis: "schools",
          schools: null
        },
        ...{ n: null, absent: null, rate: 0.069, shown: "exact", hidden_because: null }
      }
    ]);
  });

  it("give the mean of ten schools' rates, and say of how many it is", () => {
    expect(givenRateRows([mean])).toMatchObject([
      { basis: "schools", schools: 10, n: null, absent: null, rate: 0.07, shown: "exact" }
    ]);
  });

  it("hide the mean of nine schools", () => {
    expect(givenRateRows([{ ...mean, schools: 9 }])).toMatchObject([
      { schools: 9, rate: null, shown: "hidden", hidden_because: "few_schools" }
    ]);
  });

  it("make rows that the release declares", () => {
    const level: GivenRate = { ...mean, scope: "level", school_level: "high", schools: 4 };
    expect(checkRows("day", givenRateRows([mean, level]))).toEqual([]);
  });
});
