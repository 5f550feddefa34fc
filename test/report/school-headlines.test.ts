import { describe, expect, it } from "vitest";
import { newcombe } from "../../lib/evaluate/newcombe.js";
import type { DayRow } from "../../lib/report/calendar-headline.js";
import { calendarHeadline } from "../../lib/report/calendar-headline.js";
import { daysHeadline } from "../../lib/report/days-headline.js";
import { movementHeadline, movementWords, type MovementRow } from "../../lib/report/movement-headline.js";
import { reasonsHeadline, type ReasonRow } from "../../lib/report/reasons-headline.js";
import { clearGradesClause, schoolGradesHeadline } from "../../lib/report/school-grades-headline.js";
import { districtClause, schoolHeadline } from "../../lib/report/school-headline.js";
import { similarHeadline } from "../../lib/report/similar-headline.js";
import { trendHeadline } from "../../lib/report/trend-headline.js";
import { codedRow, hiddenRow, rateRow } from "./rate-row.js";

const district = rateRow(2534, 11842);

describe("a school's headline", () => {
  it("says count, rate and change", () => {
    expect(schoolHeadline(rateRow(70, 412), 10, rateRow(104, 412), newcombe(70, 412, 104, 412))).toBe(
      "70 of 412 students are on track to be chronically absent: 17.0%, down from 25.2% a year ago"
    );
  });
  it("says why it is hidden", () => {
    expect(schoolHeadline(hiddenRow(), 10)).toBe(
      "The share on track to be chronically absent is hidden: fewer than 10 students in a part of it"
    );
    expect(schoolHeadline(hiddenRow({ hidden_because: "complement" }), 10)).toMatch(
      /a small number could be worked out/
    );
  });
  it("gives a bound where that is all there is", () => {
    expect(schoolHeadline(codedRow("at_least", 0.95), 10)).toBe(
      "At least 95% of students are on track to be chronically absent"
    );
  });
  it("stands to the district by its interval", () => {
    expect(districtClause(rateRow(70, 412), district)).toBe("That is clearly below the district’s 21.4%.");
    expect(districtClause(rateRow(80, 412), district)).toBe(
      "That is not clearly different from the district’s 21.4%."
    );
    expect(districtClause(hiddenRow(), district)).toBe("The district is at 21.4%.");
    expect(districtClause(rateRow(70, 412), hiddenRow())).toBe("");
  });
});

describe("the movement headline", () => {
  const row = (measure: MovementRow["measure"], x: number | null, shown: MovementRow["shown"] = "exact"): MovementRow => ({
    scope: "school", school: "oak", school_year: 2026, block: 9, measure, x, n: 412, shown, hidden_because: null
  }); // prettier-ignore
  it("counts who left beyond who entered", () => {
    expect(movementHeadline([row("entered_chronic", 14), row("left_chronic", 17)], 10)).toBe(
      "Three more students left the chronic bands than entered them in this block"
    );
    expect(movementHeadline([row("entered_chronic", 15), row("left_chronic", 14)], 10)).toBe(
      "One more student entered the chronic bands than left them in this block"
    );
  });
  it("withholds a small movement", () => {
    expect(movementHeadline([row("entered_chronic", null, "at_most"), row("left_chronic", 17)], 10)).toBe(
      "Movement this small is withheld: fewer than 10 students in at least one count"
    );
    expect(movementWords(row("entered_chronic", null, "at_most"), 10)).toBe("fewer than 10");
    expect(movementWords(row("entered_chronic", null, "hidden"), 10)).toBe("hidden");
  });
});

describe("the grades of a school", () => {
  const grade = (name: string, x: number, n: number) => ({
    name,
    row: rateRow(x, n, { scope: "school_grade" }),
    gap: newcombe(x, n, 70 - x, 412 - n)
  });
  it("name the highest, and those that are hidden", () => {
    const grades = [
      grade("Kindergarten", 25, 66),
      grade("Grade 1", 12, 70),
      { name: "Grade 3", row: hiddenRow() },
      { name: "Grade 4", row: hiddenRow() }
    ];
    expect(schoolGradesHeadline(grades)).toBe(
      "Kindergarten has the largest share of those shown exactly, 37.9%; grades 3 and 4 are hidden"
    );
    expect(clearGradesClause(grades)).toBe(
      "Kindergarten is the one grade clearly above the rest of the school."
    );
  });
  it("say when the highest is within chance of the others", () => {
    const grades = [grade("Kindergarten", 14, 66), grade("Grade 1", 12, 70)];
    expect(schoolGradesHeadline(grades)).toBe(
      "Kindergarten has the largest share, 21.2%, within chance of the rest of the school"
    );
    expect(clearGradesClause(grades)).toBe("No grade is clearly above the rest of the school.");
  });
  it("say when all are hidden", () => {
    expect(schoolGradesHeadline([{ name: "Grade 3", row: hiddenRow() }])).toBe("Every grade is hidden");
  });
});

describe("the trend's headline", () => {
  const year = (xs: number[]) => xs.map((x, i) => rateRow(x, 400, { block: i + 1 }));
  it("says when a difference at every block is still within chance", () => {
    expect(trendHeadline(year([80, 70]), year([90, 75, 70]), newcombe(70, 400, 75, 400))).toBe(
      "Lower than last year at every block shown, still within chance"
    );
  });
  it("says that a year is the first", () => {
    expect(trendHeadline(year([80, 70]), [])).toBe(
      "17.5% now; last year is not known, so there is nothing to compare"
    );
  });
  it("says that nothing can be shown", () => {
    expect(trendHeadline([hiddenRow()], [])).toBe(
      "No block’s rate can be shown exactly, so there is no trend to tell"
    );
  });
});

describe("the place among similar schools", () => {
  const school = (key: string, x: number) => ({ name: key, row: rateRow(x, 400, { school: key }) });
  it("is counted from the nearer end", () => {
    const schools = ["a", "b", "c", "d", "e"].map((key, i) => school(key, 40 + i * 10));
    expect(similarHeadline(schools, "b")).toBe("Second lowest of five similar schools");
    expect(similarHeadline(schools, "e")).toBe("Highest of five similar schools");
  });
  it("is not told of a school whose rate is hidden", () => {
    expect(similarHeadline([school("a", 40), { name: "z", row: hiddenRow({ school: "z" }) }], "z")).toMatch(
      /no place/
    );
  });
});

describe("the calendar's headline", () => {
  const day = (date: string, weekday: number, rate: number): DayRow => ({
    scope: "district", school: null, school_level: null, school_year: 2026, date, weekday,
    basis: "students", schools: null, n: 1000, absent: rate * 1000, rate, shown: "exact", hidden_because: null, calendar_event: null
  }); // prettier-ignore
  it("names Mondays and Fridays when they lose the most", () => {
    const days = [0.076, 0.061, 0.063, 0.062, 0.077].map((rate, i) => day(`2026-01-0${5 + i}`, i + 1, rate));
    expect(calendarHeadline(days)).toBe(
      "Mondays and Fridays lose the most: 7.6% and 7.7% of students absent, against 6.2% midweek"
    );
    expect(daysHeadline(days)).toBe("Friday, January 9: 7.7% absent, the most of this block");
  });
  it("names no weekday when they hardly differ", () => {
    const days = [0.061, 0.062, 0.063].map((rate, i) => day(`2026-01-0${5 + i}`, i + 1, rate));
    expect(calendarHeadline(days)).toBe("Absence differs little by weekday: 6.1% to 6.3% of students");
  });
  it("waits for days", () =>
    expect(calendarHeadline([])).toBe("Too few days of school to compare weekdays yet"));
});

describe("the reasons' headline", () => {
  const reason = (group: ReasonRow["reason_group"], share: number): ReasonRow => ({
    scope: "district", school: null, school_year: 2026, block: 9, reason_group: group, days: share * 1000, share,
    shown: "exact", hidden_because: null
  }); // prettier-ignore
  it("names the largest and the one that moved most", () => {
    expect(
      reasonsHeadline(
        [reason("medical", 0.382), reason("unverified", 0.196)],
        [reason("medical", 0.38), reason("unverified", 0.22)]
      )
    ).toBe("Illness or appointment is 38.2% of days missed; unexcused, family not reached fell to 19.6%");
  });
  it("puts unrecorded reasons first when they are most", () => {
    expect(reasonsHeadline([reason("medical", 0.3), reason("unrecorded", 0.5)], [])).toBe(
      "No reason is recorded for 50.0% of days missed; illness or appointment is 30.0%"
    );
  });
});
