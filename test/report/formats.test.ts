import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { count, countOf, countWord, ordinal } from "../../lib/report/count.js";
import { dateSpan, longDate, weekday, weekdayDate } from "../../lib/report/date.js";
import { percentInterval, pointsInterval } from "../../lib/report/interval.js";
import { percent, plainPercent } from "../../lib/report/percent.js";
import { points, pointsChange } from "../../lib/report/points.js";
import { capital, list } from "../../lib/report/sentence.js";
import { shareWords } from "../../lib/report/share-words.js";
import { signed } from "../../lib/report/signed.js";

describe("percent", () => {
  it("has one decimal and no space before its sign", () => expect(percent(0.2141)).toBe("21.4%"));
  it("keeps its decimal when whole, so that columns align", () => expect(percent(0.17)).toBe("17.0%"));
  it("rounds a half up, though binary holds it just below", () => {
    expect(percent(0.0245)).toBe("2.5%");
    expect(percent(1.0045)).toBe("100.5%");
  });
  it("of a threshold is whole unless it has a part", () => {
    expect(plainPercent(0.1)).toBe("10%");
    expect(plainPercent(0.125)).toBe("12.5%");
    expect(plainPercent(0.29)).toBe("29%");
  });
  it("is within half a tenth of a point of the rate", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (rate) => {
        expect(Math.abs(parseFloat(percent(rate)) / 100 - rate)).toBeLessThan(0.0005 + 1e-9);
      })
    );
  });
});

describe("signed", () => {
  it("uses a real minus", () => expect(signed(-3.3)).toBe("−3.3"));
  it("marks a rise", () => expect(signed(3.1)).toBe("+3.1"));
  it("gives a rounded zero no sign", () => expect(signed(-0.04)).toBe("0.0"));
});

describe("points", () => {
  it("are a hundred times the difference", () => expect(pointsChange(-0.0221)).toBe("−2.2"));
  it("in words have no sign", () => expect(points(-0.031)).toBe("3.1 points"));
  it("are singular at one", () => expect(points(0.01)).toBe("1.0 point"));
});

describe("intervals", () => {
  it("of points read low to high", () =>
    expect(pointsInterval({ low: -0.033, high: -0.011 })).toBe("−3.3 to −1.1"));
  it("of a rate name their unit twice", () =>
    expect(percentInterval({ low: 0.21, high: 0.271 })).toBe("21.0% to 27.1%"));
});

describe("count", () => {
  it("has thousands", () => expect(count(1066253)).toBe("1,066,253"));
  it("is not split below a thousand", () => expect(count(861)).toBe("861"));
  it("agrees with its noun", () => {
    expect(countOf(1, "school")).toBe("1 school");
    expect(countOf(2534, "student")).toBe("2,534 students");
  });
  it("is a word up to ten", () => expect([0, 4, 10, 18].map(countWord)).toEqual(["no", "four", "ten", "18"]));
  it("has its ordinals", () => {
    expect([1, 5, 11, 12, 21, 22, 113].map(ordinal)).toEqual([
      "first",
      "fifth",
      "11th",
      "12th",
      "21st",
      "22nd",
      "113th"
    ]);
  });
});

describe("dates", () => {
  it("are American and whole", () => expect(longDate("2026-01-16")).toBe("January 16, 2026"));
  it("of one month are named once", () =>
    expect(dateSpan("2026-01-05", "2026-01-16")).toBe("January 5 to 16, 2026"));
  it("of two months are named twice", () =>
    expect(dateSpan("2025-10-27", "2025-11-07")).toBe("October 27 to November 7, 2025"));
  it("across New Year name both years", () =>
    expect(dateSpan("2025-12-15", "2026-01-09")).toBe("December 15, 2025 to January 9, 2026"));
  it("know their weekday", () => expect(weekdayDate("2026-01-05")).toBe("Monday, January 5"));
  it("have the weekday that the platform's own calendar gives", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 60000 }), (day) => {
        const date = new Date(day * 86400000);
        expect(weekday(date.toISOString().slice(0, 10))).toBe(((date.getUTCDay() + 6) % 7) + 1);
      })
    );
  });
});

describe("share words", () => {
  it.each([
    [0.214, "one student in five"],
    [0.239, "nearly one student in four"],
    [0.29, "more than one student in four"],
    [0.1, "one student in ten"],
    [0.02, "fewer than one student in twenty"],
    [0.44, "more than two students in five"],
    [0.5, "half of students"]
  ])("of %f are “%s”", (rate, words) => expect(shareWords(rate).words).toBe(words));
  it("take a plural verb past one student", () => {
    expect(shareWords(0.4).verb).toBe("are");
    expect(shareWords(0.239).verb).toBe("is");
  });
});

describe("sentences", () => {
  it("join lists with and, without a comma before it", () =>
    expect(list(["A", "B", "C"])).toBe("A, B and C"));
  it("start large", () => expect(capital("four schools")).toBe("Four schools"));
});
