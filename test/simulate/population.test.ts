import { describe, expect, it } from "vitest";
import { noSchool, fillMembership } from "../../lib/simulate/membership.js";
import { schoolAt, simulatedSchools } from "../../lib/simulate/schools.js";
import { continuation } from "../../lib/simulate/seat.js";
import { simulateDistrict } from "../../lib/simulate/simulate-district.js";
import { dayNumber } from "../../lib/simulate/date.js";
import { never } from "../../lib/simulate/submissions.js";
import { correlation } from "./correlation.js";

const district = simulateDistrict(11);
const { calendar, students, studentYears, submissions } = district;

describe("the population", () => {
  it("has about 8,000 students a year in 14 schools, a tiny one among them", () => {
    expect(simulatedSchools).toHaveLength(14);
    for (const year of [0, 1, 2, 3]) {
      const ofYear = studentYears.filter((d) => d.year === year);
      expect(ofYear.length).toBeGreaterThan(7600);
      expect(ofYear.length).toBeLessThan(8400);
      const alone = ofYear.filter((d) => d.seats.at(-1)?.school === continuation && d.seats[0]?.primary);
      expect(alone.length).toBeGreaterThan(20);
      expect(alone.length).toBeLessThan(110);
    }
  });

  it("has student numbers of seven digits that begin with a zero, each once", () => {
    expect(new Set(students.map((d) => d.number)).size).toBe(students.length);
    expect(students.every((d) => /^0\d{6}$/.test(d.number))).toBe(true);
  });

  it("has grades that go up by one a year, or stay", () => {
    const steps = studentYears.flatMap((d, i) => {
      const before = studentYears[i - 1];
      return before?.student === d.student ? [d.grade - before.grade] : [];
    });
    expect(new Set(steps)).toEqual(new Set([0, 1]));
    expect(steps.filter((step) => step === 0).length / steps.length).toBeLessThan(0.02);
  });

  it("has dispositions that persist between years with a correlation near .8", () => {
    const pairs = studentYears.flatMap((d, i) => {
      const before = studentYears[i - 1];
      return before?.student === d.student ? [[before.disposition, d.disposition] as const] : [];
    });
    expect(correlation(pairs)).toBeGreaterThan(0.75);
    expect(correlation(pairs)).toBeLessThan(0.85);
  });

  it("has students who come late, leave, return, change schools, and stand on two rolls on one date", () => {
    const several = studentYears.filter((d) => d.seats.length > 1);
    const overlapping = several.filter(({ seats: [a, b] }) => a!.exit >= b!.entry);
    expect(
      studentYears.filter((d) => d.seats[0]!.entry > calendar.years[d.year]!.first + 5).length
    ).toBeGreaterThan(400);
    expect(studentYears.filter((d) => d.seats.at(-1)?.exitType === "moved").length).toBeGreaterThan(400);
    expect(several.filter(({ seats: [a, b] }) => a!.school === b!.school).length).toBeGreaterThan(50);
    expect(overlapping.length).toBeGreaterThan(150);
    expect(overlapping.every(({ seats }) => seats.filter((seat) => seat.primary).length === 1)).toBe(true);
  });

  it("has seats that lie in their year, begin before they end, and fit the grade's level", () => {
    for (const { year, grade, seats } of studentYears)
      for (const { school, entry, exit } of seats) {
        expect(entry).toBeGreaterThanOrEqual(calendar.years[year]!.first);
        expect(exit).toBeGreaterThanOrEqual(entry);
        expect(exit).toBeLessThan(calendar.years[year]!.end);
        expect(simulatedSchools[school]!.level).toBe(
          grade <= 5 ? "elementary" : grade <= 8 ? "middle" : "high"
        );
      }
  });
});

describe("what schools sent in", () => {
  const sentOn = (code: string, date: string): number =>
    submissions[schoolAt(code)]![calendar.days.findIndex(({ day }) => day === dayNumber(date))]!;

  it("stops at Linden after January 9, 2026, until it catches up; and for good at Cypress in May 2023", () => {
    expect(sentOn("LIN", "2026-01-09")).toBeLessThan(dayNumber("2026-01-16"));
    expect(sentOn("LIN", "2026-01-12")).toBe(dayNumber("2026-01-26"));
    expect(sentOn("CYP", "2023-05-22")).toBe(never);
  });

  it("is missing for a few days elsewhere, which are no days of membership", () => {
    const all = submissions.flatMap((days, school) =>
      [...days].filter((_, i) => calendar.inSession[school]![i])
    );
    const missing = all.filter((sent) => sent === never).length / all.length;
    expect(missing).toBeGreaterThan(0.001);
    expect(missing).toBeLessThan(0.01);
    const at = new Int8Array(180);
    const cypress = studentYears.find(
      (d) => d.year === 0 && d.seats[0]!.school === schoolAt("CYP") && d.seats[0]!.exitType === "year end"
    )!;
    fillMembership(at, calendar, submissions, cypress);
    expect(at.slice(-5)).toEqual(new Int8Array(5).fill(noSchool));
  });
});
