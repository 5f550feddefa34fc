import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecePaint, placePieces } from "../../lib/chart/band-piece.js";

describe("pieces of a stack", () => {
  it("lie end to end from satisfactory to severe, whatever the order they come in", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const placed = placePieces([
          { band: "severe_chronic", share: 1 - high },
          { band: "satisfactory", share: low },
          { band: "at_risk", share: high - low }
        ]);
        expect(placed.map((d) => d.band)).toEqual(["satisfactory", "at_risk", "severe_chronic"]);
        placed.slice(1).forEach((d, i) => expect(d.from).toBe(placed[i]!.to));
        expect(placed.at(-1)!.to).toBeCloseTo(1, 9);
      })
    );
  });

  it("that are hidden take what the others leave", () => {
    const placed = placePieces([
      { band: "satisfactory", share: 0.6 },
      { band: "not_satisfactory", share: null }
    ]);
    expect(placed.map(({ from, to }) => [from, to])).toEqual([[0, 0.6], [0.6, 1]]); // prettier-ignore
    expect(piecePaint(placed[1]!)).toEqual({ class: "hatched", fill: "url(#hatch)" });
  });

  it("of bands put together are striped", () => {
    expect(piecePaint({ band: "chronic", share: 0.2 }).fill).toBe("url(#chronic)");
  });
});
