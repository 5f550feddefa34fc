import { describe, expect, it } from "vitest";
import { shortWords, sliceWords } from "../../lib/page/model/slice-words.js";

describe("a bin in words", () => {
  const numbers = (from: number | null, to: number | null, has_missing = false) =>
    ({ kind: "number", from, to, level: null, has_missing }) as const;

  it.each([
    [numbers(null, 0.0452), "share", "below 4.5%"],
    [numbers(0.0452, 0.1), "share", "4.5% to 10.0%"],
    [numbers(0.1, null, true), "share", "10.0% and more or missing"],
    [numbers(null, 0.5), "days", "none"],
    [numbers(0.5, 1.5), "days", "1"],
    [numbers(1.5, 4.5), "count", "2 to 4"],
    [numbers(4.5, null), "count", "5 and more"],
    [numbers(null, 11.83), "percentile_points", "below 12"],
    [numbers(-1.234, 0.5), "deviations", "−1.2 to 0.5"],
    [numbers(null, 0.5), "flag", "no"],
    [numbers(0.5, null), "flag", "yes"],
    [numbers(null, null, true), "share", "any or missing"],
    [{ ...numbers(null, null, true), kind: "missing" }, "share", "missing"],
    [{ ...numbers(null, null), kind: "category", level: "two_or_more" }, "category", "two or more"]
  ] as const)("%o of %s is “%s”", (slice, unit, words) => {
    expect(sliceWords(slice, unit)).toBe(words);
  });

  it("is short beside a chart, but keeps a minus apart", () => {
    expect(["2 to 4", "31 and more or missing", "−1.2 to 0.5", "two or more"].map(shortWords)).toEqual([
      "2–4",
      "31+ or missing",
      "−1.2 to 0.5",
      "two or more"
    ]);
  });
});
