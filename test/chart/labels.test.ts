import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dodge, fits, withoutOverlap } from "../../lib/chart/dodge.js";
import { firstFree, overlap } from "../../lib/chart/place.js";
import { placeNames } from "../../lib/chart/scatter-labels.js";
import { clipText, textWidth, wrapText } from "../../lib/chart/text-width.js";

const wishes = fc.array(
  fc.record({ middle: fc.integer({ min: -50, max: 700 }), length: fc.integer({ min: 5, max: 120 }) }),
  { maxLength: 8 }
);
const limits = { from: 0, to: 600, gap: 8 };

describe("labels on a line", () => {
  it("keep their gap and stay inside wherever there is room at all", () => {
    fc.assert(
      fc.property(wishes, (some) => {
        fc.pre(fits(some, 600));
        const placed = dodge(some, limits);
        let end = limits.from - limits.gap;
        some.forEach(({ length }, i) => {
          expect(placed[i]! - length / 2).toBeGreaterThanOrEqual(end + limits.gap - 1e-6);
          end = placed[i]! + length / 2;
        });
        expect(end).toBeLessThanOrEqual(Math.max(600, end * 0) + 1e-6);
      })
    );
  });

  it("stay where they wish to be if nothing is in the way", () => {
    expect(dodge([{ middle: 100, length: 40 }, { middle: 300, length: 40 }], limits)).toEqual([100, 300]); // prettier-ignore
  });

  it("are left away, the least worthy first, where they would overlap", () => {
    const labels = [10, 14, 40].map((middle) => ({ middle, length: 10 }));
    expect(withoutOverlap(labels, 2).map((d) => d.middle)).toEqual([10, 40]);
  });
});

describe("names of dots", () => {
  it("touch no dot and no other name", () => {
    const dot = fc.record({
      x: fc.integer({ min: 10, max: 590 }),
      y: fc.integer({ min: 10, max: 390 }),
      radius: fc.constant(5),
      bold: fc.boolean(),
      labels: fc.constant(["Alder Elementary 17.0%", "Alder"])
    });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 25 }), (dots) => {
        const names = placeNames(dots, { x: 0, y: 0, width: 600, height: 400 });
        const boxes = names.flatMap((d, i) =>
          d
            ? [{ x: d.x, y: d.y - 12, width: textWidth(d.label, 13, dots[i]!.bold ? 600 : 400), height: 15 }]
            : []
        );
        const marks = dots.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
        boxes.forEach((box, i) => {
          expect([...marks, ...boxes.slice(i + 1)].filter((d) => overlap(box, d))).toEqual([]);
        });
      })
    );
  });

  it("take the first free place, and none if all are taken", () => {
    const [a, b] = [0, 50].map((x) => ({ x, y: 0, width: 20, height: 10 }));
    const inside = { x: 0, y: 0, width: 100, height: 100 };
    expect(firstFree([a!, b!], [a!], inside)).toBe(b);
    expect(firstFree([a!], [a!], inside)).toBeUndefined();
  });
});

describe("text in a chart", () => {
  // Measured in Chromium 156 with the bundled font and tabular numerals, at 14 px.
  it.each([
    ["Hawthorn Elementary", 128.8, 132.9],
    ["31.8%", 35.9, 37.2],
    ["Unexcused, family not reached", 179, 184.3],
    ["hidden so that Willow cannot be worked out", 256.6, 263.4],
    ["−3.3 to −1.1", 66.5, 68.9]
  ])("is as wide as a browser sets it, or up to 2%% wider: %s", (text, regular, bold) => {
    const [a, b] = [textWidth(text) / regular, textWidth(text, 14, 600) / bold];
    expect(Math.min(a, b)).toBeGreaterThanOrEqual(0.999);
    expect(Math.max(a, b)).toBeLessThan(1.02);
  });

  it("breaks into lines of about equal length, each within the width", () => {
    const lines = wrapText("hidden so that Willow cannot be worked out", 160);
    expect(lines).toEqual(["hidden so that Willow", "cannot be worked out"]);
  });

  it("ends in an ellipsis where there is no room for all of it", () => {
    const clipped = clipText("Native Hawaiian or Pacific Islander", 120);
    expect(clipped).toMatch(/^Native .*…$/);
    expect(textWidth(clipped)).toBeLessThanOrEqual(120);
    expect(clipText("Asian", 120)).toBe("Asian");
  });
});
