import { describe, expect, it } from "vitest";
import { DAY_UNITS, missedUnitsOf, type RecordedPart } from "../../lib/attendance/day-units.js";
import { policyWith } from "./policy-with.js";

const wholeIfHalf = policyWith({ partial_days: "whole_if_half" });
const fractional = policyWith({ partial_days: "fractional" });

function part(session_part: string, category: RecordedPart["attendance_category"], more = {}): RecordedPart {
  return {
    session_part,
    attendance_category: category,
    event_duration: null,
    minutes_missed: null,
    ...more
  };
}

const daysMissed = (parts: RecordedPart[], policy = fractional, periods = 7) =>
  missedUnitsOf(parts, periods, policy).missed / DAY_UNITS;

describe("missedUnitsOf, parts of a day", () => {
  it("counts a morning as half a day", () => expect(daysMissed([part("AM", "excused_absence")])).toBe(0.5));
  it("counts one of seven periods as a seventh", () =>
    expect(daysMissed([part("period 3", "excused_absence")])).toBe(1 / 7));
  it("counts all periods together as exactly one day", () => {
    const all = [1, 2, 3, 4, 5, 6, 7].map((n) => part(`period ${n}`, "unexcused_absence"));
    expect(missedUnitsOf(all, 7, fractional).missed).toBe(DAY_UNITS);
  });
  it("counts 130 of 390 minutes as exactly a third", () =>
    expect(
      missedUnitsOf([part("day", "excused_absence", { minutes_missed: 130 })], 7, fractional).missed
    ).toBe(DAY_UNITS / 3));
  it("takes the share that was recorded before the part of the day", () =>
    expect(daysMissed([part("day", "excused_absence", { event_duration: 0.25 })])).toBe(0.25));
  it("never counts more than a day", () =>
    expect(daysMissed([part("day", "excused_absence"), part("AM", "unexcused_absence")])).toBe(1));
  it.each(["present", "tardy", "early_departure", "in_school_suspension"] as const)(
    "counts nothing for %s",
    (category) => expect(daysMissed([part("day", category)])).toBe(0)
  );
});

describe("missedUnitsOf, whole if half", () => {
  it("makes half a day a day", () =>
    expect(daysMissed([part("PM", "excused_absence")], wholeIfHalf)).toBe(1));
  it("makes three of seven periods nothing, and four a day", () => {
    const some = [1, 2, 3, 4].map((n) => part(`period ${n}`, "excused_absence"));
    expect(daysMissed(some.slice(0, 3), wholeIfHalf)).toBe(0);
    expect(daysMissed(some, wholeIfHalf)).toBe(1);
  });
  it("makes 195 of 390 minutes a day, and 194 nothing", () => {
    const minutes = (n: number) => [part("day", "excused_absence", { minutes_missed: n })];
    expect(daysMissed(minutes(195), wholeIfHalf)).toBe(1);
    expect(daysMissed(minutes(194), wholeIfHalf)).toBe(0);
  });
  it("loses no half day to rounding", () => {
    const shares = [0.333, 0.117, 0.05].map((event_duration, n) =>
      part(`period ${n + 1}`, "excused_absence", { event_duration })
    );
    expect(daysMissed(shares, wholeIfHalf)).toBe(1);
  });
});

describe("missedUnitsOf, several kinds on one day", () => {
  const parts = [part("AM", "excused_absence"), part("day", "unexcused_absence")];

  it("fills the day in the policy's order", () => {
    expect(missedUnitsOf(parts, 7, fractional)).toMatchObject({ unexcused: DAY_UNITS, excused: 0 });
    const excusedFirst = policyWith({
      partial_days: "fractional",
      category_precedence: ["excused", "suspended", "unexcused"]
    });
    expect(missedUnitsOf(parts, 7, excusedFirst)).toMatchObject({
      excused: DAY_UNITS / 2,
      unexcused: DAY_UNITS / 2
    });
  });

  it("makes a whole day of the first kind in that order", () => {
    const suspended = [part("AM", "excused_absence"), part("period 7", "out_of_school_suspension")];
    expect(missedUnitsOf(suspended, 7, wholeIfHalf)).toEqual({
      missed: DAY_UNITS,
      suspended: DAY_UNITS,
      unexcused: 0,
      excused: 0
    });
  });
});
