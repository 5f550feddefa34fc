import { describe, expect, it } from "vitest";
import { rankCorrelation } from "../../lib/evaluate/rank-correlation.js";

describe("rank correlation", () => {
  it("shares the mean rank among ties", () => {
    // A hand count: ranks 1 2 3 4 5 and 2.5 1 2.5 5 4; sum of products 7 over the root of 10 × 9.5.
    expect(rankCorrelation([1, 2, 3, 4, 5], [2, 1, 2, 9, 5])).toBeCloseTo(7 / Math.sqrt(95), 12);
  });
  it("is 1 for any rising pairs and −1 for any falling ones", () => {
    expect(rankCorrelation([1, 2, 30], [4, 5, 6])).toBeCloseTo(1);
    expect(rankCorrelation([1, 2, 30], [6, 5, 4])).toBeCloseTo(-1);
  });
  it("is undefined where one side is all ties", () =>
    expect(rankCorrelation([1, 2], [3, 3])).toBeUndefined());
});
