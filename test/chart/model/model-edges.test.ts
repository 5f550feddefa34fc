import { describe, expect, it } from "vitest";
import type { MeasureDot } from "../../../lib/chart/model/measure-dots.js";
import { contributionCuts, contributionStep } from "../../../lib/chart/model/contribution-step.js";
import { leadingShare } from "../../../lib/chart/model/leading-share.js";
import type { WaterfallRow } from "../../../lib/chart/model/waterfall.js";
import { exact, hidden } from "../fixtures.js";
import { drawExhibit, gallery, type Exhibit } from "../gallery.js";
import { measureRows, measures, pairRows, waterfallRows } from "../model-fixtures.js";
import { textBoxes } from "../text-boxes.js";

function numbers(drawing: Element, selector: string, name: string): number[] {
  return Array.from(drawing.querySelectorAll(selector), (d) => Number(d.getAttribute(name)));
}

describe("a waterfall", () => {
  const drawing = drawExhibit(gallery["waterfall"]!, "wide", 836);

  it("has each bar begin where the one before ends, up to the score itself", () => {
    const bars = Array.from(drawing.querySelectorAll(".raising, .lowering"));
    const features = waterfallRows.filter((d) => !("margin" in d));
    expect(bars).toHaveLength(features.length);
    const [start, end] = numbers(drawing, "circle", "cx") as [number, number];
    const ends = bars.map((bar) => {
      const open = bar.classList.contains("lowering") ? 0.75 : 0;
      const x = Number(bar.getAttribute("x")) - open;
      const width = Number(bar.getAttribute("width")) + 2 * open;
      return open ? [x + width, x] : [x, x + width];
    });
    expect(ends[0]![0]).toBeCloseTo(start, 0);
    ends.slice(1).forEach(([from], i) => expect(Math.abs(from! - ends[i]![1]!)).toBeLessThan(1.5));
    expect(Math.abs(ends.at(-1)![1]! - end)).toBeLessThan(1.5);
  });

  it("fills what raises and leaves open what lowers", () => {
    expect(drawing.querySelectorAll(".raising")).toHaveLength(6);
    expect(drawing.querySelectorAll(".lowering")).toHaveLength(4);
  });

  it("names scores where they stand: 50% at log-odds of 0, in the middle of 40% and 60%", () => {
    const rows: WaterfallRow[] = [{ kind: "start", label: "Start", margin: -0.6, score: 0.354 }, { kind: "end", label: "End", margin: 0.6, score: 0.646 }]; // prettier-ignore
    const axis = drawExhibit({ chart: "waterfall", rows, options: {} } as Exhibit, "wide", 836);
    const at = (text: string) => Number(Array.from(axis.querySelectorAll("text")).find((d) => d.textContent === text)?.getAttribute("x")); // prettier-ignore
    const [start, end] = numbers(axis, "circle", "cx") as [number, number];
    expect(at("50%")).toBeCloseTo((start + end) / 2, 0);
    expect(at("50%") * 2).toBeCloseTo(at("40%") + at("60%"), 0);
  });
});

describe("measures side by side", () => {
  it("give the reason where there is no value, and hatch what is hidden", () => {
    const drawing = drawExhibit(gallery["measure-dots"]!, "wide", 1184);
    expect(drawing.textContent).toContain("n/a, because it ranks nobody");
    expect(drawing.textContent).toContain("hidden: fewer than 10 students");
    expect(drawing.querySelectorAll(".dot")).toHaveLength(measureRows.length * measures.length - 2);
    expect(drawing.querySelectorAll(".hatched")).toHaveLength(1);
  });

  it("set the model off in weight as well as colour", () => {
    const drawing = drawExhibit(gallery["measure-dots"]!, "narrow", 280);
    const rows = Array.from(drawing.querySelectorAll(".row"));
    expect(rows.map((d) => d.querySelectorAll(".dot.accent-mark").length)).toEqual([4, 0, 0, 0, 0]);
    expect(rows[0]!.querySelectorAll("[font-weight='600']").length).toBeGreaterThan(0);
    expect(rows[1]!.querySelectorAll("[font-weight='600']")).toHaveLength(0);
  });

  it("keep long names and one measure alone inside the frame at 280 px", () => {
    const rows: MeasureDot[] = [{ key: "a", label: "A model with a name that goes on for longer than any phone is wide", detail: "additive, 380 features and 10 pairs", isModel: true, values: [{ value: 1, low: 0.999, high: 1 }] }]; // prettier-ignore
    const exhibit = { chart: "measureDots", rows, options: { measures: measures.slice(0, 1) } } as Exhibit;
    for (const kind of ["narrow", "wide"] as const)
      for (const box of textBoxes(drawExhibit(exhibit, kind, 280)))
        expect(box.x + box.width).toBeLessThanOrEqual(283);
  });
});

describe("a shape", () => {
  const drawing = drawExhibit(gallery["shape-strip"]!, "wide", 744);
  const panels = Array.from(drawing.querySelectorAll(".row"));

  it("shares its scale of log-odds with all others", () => {
    const zeros = panels.map((panel) => {
      const top = Number(panel.querySelector(".hit")!.getAttribute("y"));
      return Math.round(Number(panel.querySelector(".quiet-base")!.getAttribute("y1")) - top);
    });
    expect(new Set(zeros).size).toBe(1);
  });

  it("hatches bins that are hidden or put together, and sets the missing one apart with its word", () => {
    const hatched = panels.map((d) => d.querySelectorAll(".hatched").length);
    expect(hatched).toEqual([0, 0, 0, 3, 2, 0, 0, 0]);
    const words = panels.map((d) => Array.from(d.querySelectorAll("text")).filter((t) => t.textContent === "missing").length); // prettier-ignore
    expect(words).toEqual([0, 0, 1, 0, 1, 0, 0, 0]);
  });

  it("breaks its line where a bin is hidden", () => {
    const line = panels[3]!.querySelector(".step-line")!.getAttribute("d")!;
    expect(line.match(/M/g)).toHaveLength(1);
    expect(line.match(/H/g)).toHaveLength(13);
  });
});

describe("a pair's map", () => {
  it("has cuts that are round, the same on both sides, and zero in their middle", () => {
    expect(contributionCuts([0.31, -0.26])).toEqual([-0.2, -0.1, 0, 0.1, 0.2]);
    expect(contributionCuts([])).toEqual([-0.01, -0.005, 0, 0.005, 0.01].map((d) => d || 0));
  });

  it("puts what raises into the accent's steps and what does not into ink's", () => {
    const cuts = [-0.2, -0.1, 0, 0.1, 0.2];
    expect([-0.3, -0.15, -0.01, 0, 0.01, 0.15, 0.3].map((d) => contributionStep(d, cuts))).toEqual([
      "lowers-3",
      "lowers-2",
      "lowers-1",
      "lowers-1",
      "raises-1",
      "raises-2",
      "raises-3"
    ]);
  });

  it("hatches hidden cells and leaves cells without students empty", () => {
    const drawing = drawExhibit(gallery["pair-heat"]!, "wide", 700);
    expect(drawing.querySelectorAll(".row .hatched")).toHaveLength(2);
    const filled = drawing.querySelectorAll(".row rect[class^='raises'], .row rect[class^='lowers']").length;
    expect(filled).toBe(pairRows.length - 3);
  });
});

describe("the driver that leads", () => {
  it("is named where its interval is clear of every other, and of what is hidden", () => {
    const first = exact(0.6, 300);
    expect(leadingShare([exact(0.3, 300), first, exact(0.1, 300)])).toBe(first);
    expect(leadingShare([exact(0.5, 60), exact(0.45, 60)])).toBeUndefined();
    expect(leadingShare([exact(0.35, 300), hidden])).toBeUndefined();
    expect(leadingShare([])).toBeUndefined();
  });
});

describe("bubbles outside the ranges", () => {
  it("stand open at the edge, are counted, and claim nothing", () => {
    const drawing = drawExhibit(gallery["driver-bubble"]!, "wide", 700);
    expect(drawing.querySelectorAll(".earlier")).toHaveLength(1);
    expect(drawing.textContent).toContain("1 open circle at the edge: outside these ranges");
  });
});

describe("a loss curve", () => {
  it("frames the rounds to come in dashes, and none once the fit is done", () => {
    const fitting = gallery["loss-curve"]! as Exhibit<"lossCurve">;
    expect(drawExhibit(fitting as Exhibit, "wide", 420).querySelectorAll(".to-come")).toHaveLength(1);
    const done = { ...fitting, options: { atMost: 600 } } as Exhibit;
    expect(drawExhibit(done, "wide", 420).querySelectorAll(".to-come")).toHaveLength(0);
  });
});
