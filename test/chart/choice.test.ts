import { describe, expect, it } from "vitest";
import { matches } from "../../lib/chart/choice.js";

describe("a choice", () => {
  it("takes rows of its value, and all rows where nothing is chosen", () => {
    expect(matches({ level: "high" }, { level: "high" })).toBe(true);
    expect(matches({ level: "middle" }, { level: "high" })).toBe(false);
    expect(matches({ level: "middle" }, {})).toBe(true);
    expect(matches({ level: "middle" }, { level: "" })).toBe(true);
  });

  it("leaves rows alone that have no such property", () => {
    expect(matches({ level: "high" }, { level: "high", grade: "3" })).toBe(true);
  });

  it("compares as the page's address does: numbers by their digits", () => {
    expect(matches({ month: 11 }, { month: "11" })).toBe(true);
  });
});
