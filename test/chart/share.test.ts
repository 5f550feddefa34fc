import { describe, expect, it } from "vitest";
import { byShare, clearSide, exactText, shareText, type Share } from "../../lib/chart/share.js";
import { exact, hidden } from "./fixtures.js";

const atMost: Share = { shown: "at_most", rate: 0.08, low: null, high: null };

describe("a share", () => {
  it("is a number, a bound in words, or hidden", () => {
    expect(
      [exact(0.214, 1000), atMost, { ...atMost, shown: "at_least" } as Share, hidden].map(shareText)
    ).toEqual(["21.4%", "at most 8%", "at least 8%", "hidden"]);
    expect(exactText(atMost)).toBe("");
  });

  it("is clearly different only where its interval leaves the reference out", () => {
    expect(clearSide(exact(0.3, 1000), 0.214)).toBe("above");
    expect(clearSide(exact(0.1, 1000), 0.214)).toBe("below");
    expect(clearSide(exact(0.22, 1000), 0.214)).toBeUndefined();
    expect(clearSide(atMost, 0.214)).toBeUndefined();
    expect(clearSide(hidden, 0.214)).toBeUndefined();
  });

  it("ranks from the largest, and last where it is hidden", () => {
    const order = [hidden, exact(0.1, 100), atMost, exact(0.3, 100)].sort(byShare).map(shareText);
    expect(order).toEqual(["30.0%", "10.0%", "at most 8%", "hidden"]);
  });
});
