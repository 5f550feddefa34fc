import { describe, expect, it } from "vitest";
import { overlap } from "../../lib/chart/place.js";
import type { Share } from "../../lib/chart/share.js";
import { hidden, exact } from "./fixtures.js";
import { drawExhibit, gallery, type Exhibit } from "./gallery.js";
import { textBoxes } from "./text-boxes.js";

const shares: Share[] = [
  exact(0, 12),
  exact(1, 12),
  exact(0.214, 60_000),
  { shown: "at_most", rate: 0.08, low: null, high: null },
  { shown: "at_least", rate: 0.92, low: null, high: null },
  hidden
];

const long = "P.S. 015 Academy of Arts, Sciences and International Languages at Washington Heights";

function ranked(label: string): Exhibit<"rankedDots"> {
  const rows = shares.map((share, i) => ({
    key: String(i),
    label,
    n: 12,
    share,
    lastYear: i % 2 ? 0.5 : null,
    change: i % 2 ? -0.02 : null
  }));
  return {
    chart: "rankedDots",
    rows,
    options: { reference: { label: "District", rate: 0.214 }, head: "Now (change)" }
  };
}

describe("a ranked chart", () => {
  it.each([
    ["wide", 668],
    ["wide", 421],
    ["narrow", 280]
  ] as const)(
    "holds shares of none, all, bounds and long names inside its frame: %s at %d px",
    (kind, width) => {
      const boxes = textBoxes(drawExhibit(ranked(long) as Exhibit, kind, width));
      expect(boxes.filter((d) => d.x < -3 || d.x + d.width > width + 3).map((d) => d.text)).toEqual([]);
      const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([]);
    }
  );

  it("draws a bound as a bar without a dot, and nothing but words where it is hidden", () => {
    const drawing = drawExhibit(ranked("A") as Exhibit, "wide", 668);
    expect(drawing.querySelectorAll(".dot")).toHaveLength(3);
    expect(drawing.querySelectorAll(".bound")).toHaveLength(2);
    expect(drawing.querySelectorAll(".row:last-of-type .hatched").length).toBeGreaterThan(0);
    expect(drawing.textContent).toContain("at most 8%");
    expect(drawing.textContent).toContain("at least 92%");
  });

  it("sets off what is clear in weight as well as colour", () => {
    const drawing = drawExhibit(gallery["ranked-dots"]!, "wide", 668);
    for (const row of drawing.querySelectorAll(".row")) {
      const isBold = row.querySelector("text")!.getAttribute("font-weight") === "600";
      expect(row.querySelector(".dot.accent-mark") !== null).toBe(isBold);
    }
  });
});

describe("hatching and dashes", () => {
  it("stand apart: hatched is withheld, dashed is to come", () => {
    const calendar = drawExhibit(gallery["calendar-heat"]!, "wide", 1184);
    const rows = gallery["calendar-heat"]!.rows as readonly { shown: string }[];
    const count = (shown: string): number => rows.filter((d) => d.shown === shown).length;
    expect(calendar.querySelectorAll(".row .to-come")).toHaveLength(count("to_come"));
    expect(calendar.querySelectorAll(".row .hatched")).toHaveLength(count("hidden"));
  });

  it("frame a run of blocks once, and no block when the year is over", () => {
    const columns = gallery["band-columns"]! as Exhibit<"bandColumns">;
    expect(drawExhibit(columns as Exhibit, "wide", 696).querySelectorAll(".to-come")).toHaveLength(1);
    const whole = { ...columns, options: { ...columns.options, current: 18 } } as Exhibit;
    expect(drawExhibit(whole, "wide", 696).querySelectorAll(".to-come")).toHaveLength(0);
  });
});
