import { describe, expect, it } from "vitest";
import { overlap } from "../../lib/chart/place.js";
import { drawExhibit, gallery } from "./gallery.js";
import { expectGolden } from "./golden.js";
import { textBoxes, type TextBox } from "./text-boxes.js";

const sizes = [
  ["wide", 1184],
  ["wide", 886],
  ["wide", 668],
  ["wide", 464],
  ["print", 690],
  ["narrow", 350],
  ["narrow", 280]
] as const;

describe.each(Object.entries(gallery))("%s", (name, exhibit) => {
  it.each([
    ["wide", 668],
    ["narrow", 280]
  ] as const)("is drawn %s as its golden file has it", (kind, width) => {
    const text = drawExhibit(exhibit, kind, width).outerHTML.replaceAll("><", ">\n<") + "\n";
    expectGolden(`${name}-${kind}.svg`, text);
  });

  it.each(sizes)("has no text upon text: %s at %d px", (kind, width) => {
    expect(collisions(textBoxes(drawExhibit(exhibit, kind, width)))).toEqual([]);
  });

  it.each(sizes)("has every text inside and none under 13 px: %s at %d px", (kind, width) => {
    const drawing = drawExhibit(exhibit, kind, width);
    const height = Number(drawing.getAttribute("height"));
    const astray = textBoxes(drawing).filter(
      (d) =>
        d.size < (d.isCode ? 12.5 : 13) ||
        d.x < -3 ||
        d.x + d.width > width + 3 ||
        d.y < 0 ||
        d.y + d.height > height + 1
    );
    expect(astray.map((d) => d.text)).toEqual([]);
  });

  it("has a mark for each row, a title, a description and no number that is not one", () => {
    const drawing = drawExhibit(exhibit, "wide", 668);
    expect(drawing.querySelectorAll(".row")).toHaveLength(exhibit.rows.length);
    expect(drawing.getAttribute("role")).toBe("img");
    const named = drawing.getAttribute("aria-labelledby")?.split(" ") ?? [];
    expect(named.map((id) => drawing.querySelector(`#${id}`)?.textContent)).toEqual([
      "The finding",
      "How to read it"
    ]);
    expect(drawing.outerHTML).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it.each([0, 1, 2])("is drawn from %d rows without a fault", (count) => {
    const some = { ...exhibit, rows: exhibit.rows.slice(0, count) };
    for (const [kind, width] of sizes) {
      const drawing = drawExhibit(some, kind, width);
      expect(drawing.querySelectorAll(".row")).toHaveLength(count);
      expect(collisions(textBoxes(drawing))).toEqual([]);
    }
  });

  it("takes its colours from classes alone", () => {
    expect(drawExhibit(exhibit, "wide", 668).outerHTML).not.toMatch(/#[0-9a-f]{3,6}\b|rgb|style=/i);
  });
});

function collisions(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(shrunk(a), shrunk(b)) ? [`${a.text} / ${b.text}`] : []))
  );
}

/** Two texts may touch, but not by more than a pixel. */
function shrunk(box: TextBox): TextBox {
  return { ...box, x: box.x + 1, width: box.width - 2 };
}
