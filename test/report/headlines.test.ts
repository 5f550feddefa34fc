import { describe, expect, it } from "vitest";
import { newcombe } from "../../lib/evaluate/newcombe.js";
import { bandsHeadline } from "../../lib/report/bands-headline.js";
import { districtHeadline } from "../../lib/report/district-headline.js";
import { districtStandfirst } from "../../lib/report/district-standfirst.js";
import { gradesHeadline } from "../../lib/report/grades-headline.js";
import { groupHeadline } from "../../lib/report/group-headline.js";
import { schoolsHeadline } from "../../lib/report/schools-headline.js";
import { codedRow, hiddenRow, rateRow } from "./rate-row.js";

const site = { as_of_date: "2026-01-16", chronic_threshold: 0.1 };
const now = rateRow(2534, 11842);
const then = rateRow(2790, 11822, { school_year: 2025 });

describe("the district's headline", () => {
  it("says share, number and change", () => {
    expect(districtHeadline(now, then, newcombe(2534, 11842, 2790, 11822))).toBe(
      "One student in five is on track to be chronically absent: 21.4%, down from 23.6% at this point last year"
    );
  });
  it("claims no change that chance could make", () => {
    const near = rateRow(2550, 11822, { school_year: 2025 });
    expect(districtHeadline(now, near, newcombe(2534, 11842, 2550, 11822))).toBe(
      "One student in five is on track to be chronically absent: 21.4%, not clearly different from 21.6% at this point last year"
    );
  });
  it("stands alone in a first year", () => {
    expect(districtHeadline(now)).toBe("One student in five is on track to be chronically absent: 21.4%");
  });
  it("speaks of a completed year in the past tense, and no longer of a track", () => {
    expect(districtHeadline(rateRow(2534, 11842, { is_final: true }))).toBe(
      "One student in five was chronically absent in 2025–26: 21.4%"
    );
  });
  it("gives a bound where the count is withheld", () => {
    expect(districtHeadline(codedRow("at_most", 0.05))).toBe(
      "At most 5% of students are on track to be chronically absent"
    );
  });
  it("says when nothing can be said", () => {
    expect(districtHeadline(hiddenRow())).toBe(
      "Too few students to say what share is on track to be chronically absent"
    );
    expect(districtHeadline(undefined)).toBe("No student has been counted long enough for a rate yet");
  });
});

describe("the district's standfirst", () => {
  const lower = { name: "Oak High", now: rateRow(30, 100), then: rateRow(35, 100) };
  const higher = { name: "Rowan Middle", now: rateRow(35, 100), then: rateRow(30, 100) };
  const unknown = { name: "Elm", now: hiddenRow(), then: rateRow(30, 100) };
  it("counts the students and the schools that moved, and names the few that went the other way", () => {
    expect(districtStandfirst(site, now, [lower, lower, higher, unknown])).toBe(
      "By January 16, 2,534 of 11,842 students had missed a tenth or more of their school days. " +
        "The share is lower than a year ago in 2 of the 3 schools shown in both years. Rowan Middle went the other way."
    );
  });
  it("says no more than the count without a last year", () => {
    expect(districtStandfirst(site, now, [{ name: "Elm", now: rateRow(30, 100) }])).toBe(
      "By January 16, 2,534 of 11,842 students had missed a tenth or more of their school days."
    );
  });
  it("is empty when even the count is withheld", () =>
    expect(districtStandfirst(site, hiddenRow(), [])).toBe(""));
});

describe("the bands' headline", () => {
  const year = (rates: number[], schoolYear: number) =>
    rates.map((rate, i) => rateRow(rate * 1000, 1000, { block: i + 1, school_year: schoolYear }));
  it("speaks of every block only when it holds at every block", () => {
    expect(bandsHeadline(year([0.3, 0.25, 0.21], 2026), year([0.32, 0.28, 0.24, 0.2], 2025), 3)).toBe(
      "The two chronic bands hold a smaller share than last year at every block so far: 21.0% now, 24.0% then"
    );
    expect(bandsHeadline(year([0.33, 0.25, 0.21], 2026), year([0.32, 0.28, 0.24], 2025), 3)).toBe(
      "21.0% of students are in the two chronic bands, against 24.0% at this block last year"
    );
  });
  it("says that bands are shown later, before block 3", () => {
    expect(bandsHeadline(year([0.3, 0.25], 2026), [], 3)).toBe(
      "25.0% of students are on track to be chronically absent; a day or two still decides the bands before block 3"
    );
  });
  it("says that there is no earlier year", () => {
    expect(bandsHeadline(year([0.3, 0.25, 0.21], 2026), [], 3)).toBe(
      "21.0% of students are in the two chronic bands; there is no earlier year to compare"
    );
  });
  it("says when no block is known or too few are counted", () => {
    expect(bandsHeadline([], [], 3)).toBe("No block of this school year is known yet");
    expect(bandsHeadline([hiddenRow()], [], 3)).toBe("Too few students to show their bands");
  });
});

describe("the schools' headline", () => {
  const school = (name: string, x: number, n: number) => ({ name, row: rateRow(x, n, { scope: "school" }) });
  it("counts only schools whose interval leaves the district out", () => {
    const schools = [
      school("Rowan Middle", 274, 861),
      school("Elm", 88, 466),
      school("Aspen", 35, 306),
      school("Maple", 96, 688)
    ];
    expect(schoolsHeadline(schools, now)).toBe(
      "One school is clearly above the district and two below; Rowan Middle is highest at 31.8%"
    );
  });
  it("says that none is clear when none is", () => {
    expect(schoolsHeadline([school("Elm", 22, 100), school("Oak", 21, 100)], now)).toBe(
      "No school is clearly above or below the district’s 21.4%; Elm is highest at 22.0%"
    );
  });
  it("never counts a hidden or coded school", () => {
    const schools = [
      { name: "Fir", row: hiddenRow() },
      { name: "Ash", row: codedRow("at_most", 0.03) }
    ];
    expect(schoolsHeadline(schools, now)).toBe("No school’s rate can be shown exactly");
    expect(schoolsHeadline([...schools, school("Elm", 22, 100), school("Oak", 21, 100)], now)).toMatch(
      /^No school is clearly/
    );
  });
});

describe("the grades' headline", () => {
  const grade = (name: string, x: number, n: number) => ({ name, row: rateRow(x, n, { scope: "grade" }) });
  it("lets one grade stand out", () => {
    expect(gradesHeadline([grade("Kindergarten", 289, 1000), grade("Grade 1", 210, 1000)], now)).toBe(
      "Kindergarten stands out at 28.9%"
    );
  });
  it("counts several", () => {
    expect(gradesHeadline([grade("Kindergarten", 289, 1000), grade("Grade 9", 260, 1000)], now)).toBe(
      "Two grades are clearly above the district; Kindergarten is highest at 28.9%"
    );
  });
  it("calls none highest where another, shown as a bound or hidden, could be higher", () => {
    const kindergarten = grade("Kindergarten", 292, 1000);
    const words = "Kindergarten is highest of those shown exactly, at 29.2%";
    for (const row of [codedRow("at_most", 0.33), codedRow("at_least", 0.1), hiddenRow()])
      expect(gradesHeadline([kindergarten, { name: "Grade 12", row }], undefined)).toBe(words);
    expect(
      gradesHeadline([kindergarten, { name: "Grade 12", row: codedRow("at_most", 0.29) }], undefined)
    ).toBe("Kindergarten is highest at 29.2%");
  });
  it("says that none is clear", () => {
    expect(gradesHeadline([grade("Kindergarten", 22, 100), grade("Grade 1", 20, 100)], now)).toBe(
      "No grade is clearly above the district’s 21.4%; Kindergarten is highest at 22.0%"
    );
  });
});

describe("a group's headline", () => {
  it("names the widest clear gap", () => {
    const groups = [
      {
        name: "Students with a disability (IEP)",
        row: rateRow(301, 1000),
        gap: newcombe(301, 1000, 2000, 10000)
      },
      { name: "All others", row: rateRow(2000, 10000), gap: newcombe(2000, 10000, 301, 1000) }
    ];
    expect(groupHeadline("Disability", groups)).toBe(
      "Students with a disability (IEP): 30.1%, 10.1 points above the rest"
    );
  });
  it("claims no gap that chance could make", () => {
    const groups = [{ name: "Homeless", row: rateRow(12, 50), gap: newcombe(12, 50, 210, 1000) }];
    expect(groupHeadline("Homeless", groups)).toBe(
      "Homeless: no group is clearly apart from the rest; the widest gap is 3.0 points"
    );
  });
  it("says that too few can be compared", () => {
    expect(groupHeadline("Migrant", [{ name: "Migrant", row: hiddenRow() }])).toBe(
      "Migrant: no rates that can be compared"
    );
  });
});
