import { describe, expect, it } from "vitest";
import { calendarHeadline, type DayRow } from "../../lib/report/calendar-headline.js";
import { givenRatesHeadline, givenRatesStandfirst } from "../../lib/report/given-rates-headline.js";

const day = (date: string, weekday: number, rate: number, schools = 40): DayRow => ({
  ...{ scope: "district", school: null, school_level: null, school_year: 2016, date, weekday },
  ...{ basis: "schools", schools, n: null, absent: null, rate, shown: "exact", hidden_because: null },
  calendar_event: null
});
const hiddenDay = (date: string, weekday: number): DayRow => ({
  ...day(date, weekday, 0, 9),
  ...{ rate: null, shown: "hidden", hidden_because: "few_schools" }
});

describe("the headline of schools’ own rates", () => {
  it("gives the mean of days shown, each counting the same, and says what it can’t tell", () => {
    const days = [day("2015-09-09", 3, 0.06), day("2015-09-10", 4, 0.1, 4), hiddenDay("2015-09-11", 5)];
    expect(givenRatesHeadline(days, 2016)).toBe(
      "Schools had 8.0% of students absent on an average day in 2015–16; who is chronically absent can’t be told from rates"
    );
  });

  it("claims no mean where too few schools sent rates", () => {
    const days = [hiddenDay("2015-09-11", 5)];
    expect(givenRatesHeadline(days, 2016)).toBe("Too few schools sent daily rates to give a mean of them");
    expect(calendarHeadline(days)).toBe(
      "Fewer than 10 schools sent a rate on each day: too few for a mean of them"
    );
    expect(givenRatesStandfirst(days)).toBe(
      "The district’s files have no counts of students, so chronic absence can’t be computed."
    );
  });
});

describe("the standfirst of schools’ own rates", () => {
  it("says of how many schools and days the mean is", () => {
    expect(givenRatesStandfirst([day("2015-09-09", 3, 0.06, 677), day("2015-09-10", 4, 0.1, 1626)])).toBe(
      "The mean of 677 to 1,626 schools on 2 school days; each counts the same, large or small. The district’s files have no counts of students, so chronic absence can’t be computed."
    );
  });
});

describe("the calendar’s headline of schools’ own rates", () => {
  it("speaks of the mean of schools, not of students", () => {
    const days = [0.076, 0.061, 0.063, 0.062, 0.077].map((rate, i) => day(`2016-01-0${4 + i}`, i + 1, rate));
    expect(calendarHeadline(days)).toBe(
      "Mondays and Fridays lose the most: 7.6% and 7.7% absent in the mean of schools, against 6.2% midweek"
    );
  });
});
