import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "../../../lib/chart/place.js";
import { drawExhibit, type Exhibit } from "../gallery.js";
import { gainOptions } from "../model-fixtures.js";
import { textBoxes } from "../text-boxes.js";

const looks = ["model", "other", "other", "baseline", "baseline", "reference"] as const;
const names = ["Glass-box model", "Boosted trees", "Neural network", "Rate so far, highest first", "Last year’s rate", "At random"]; // prettier-ignore

function drawn(bends: readonly number[], end: number): SVGSVGElement {
  const rows = bends.map((bend, i) => ({
    key: String(i),
    label: names[i] ?? "",
    look: looks[i] ?? "other",
    points: Array.from({ length: 21 }, (_, j) => [j / 20, (j / 20) ** bend * (1 - end * i)] as const)
  }));
  return drawExhibit({ chart: "curveLines", rows, options: gainOptions } as Exhibit, "wide", 700);
}

describe("names of curves", () => {
  it("are all there and touch no other text, however the curves run", () => {
    const bends = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(bends, fc.constantFrom(0, 0.01, 0.15), (some, end) => {
        const boxes = textBoxes(drawn(some, end));
        expect(some.filter((_, i) => !boxes.some((d) => d.text === names[i]))).toEqual([]);
        const named = boxes.filter((d) => names.includes(d.text));
        for (const box of named)
          expect(
            boxes.filter((d) => d !== box && overlap(d, { ...box, x: box.x + 1, width: box.width - 2 }))
          ).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });

  it("stand at the ends where the curves end apart, else along them", () => {
    const atEnds = textBoxes(drawn([0.5, 0.6, 0.7], 0.15)).filter((d) => names.includes(d.text));
    const along = textBoxes(drawn([0.5, 0.6, 0.7], 0)).filter((d) => names.includes(d.text));
    expect(new Set(atEnds.map((d) => Math.round(d.x))).size).toBe(1);
    expect(Math.max(...along.map((d) => d.x))).toBeLessThan(atEnds[0]!.x);
  });
});
