import { percent } from "../report/percent.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { drawIn, type Draw } from "./element.js";
import { linear } from "./linear.js";
import { centred, textAt } from "./text.js";
import { textWidth, widest } from "./text-width.js";

/** A reason's part of the days missed. */
export interface ReasonBar {
  readonly label: string;
  /** Where the whole label is too long for a phone. */
  readonly short?: string;
  readonly share: number | null;
  readonly lastYear: number | null;
  /** Days without a recorded reason yet: dashed, as they will move into the others. */
  readonly isUnknown?: boolean;
  readonly because?: string;
}

export interface ReasonBarsOptions {
  readonly lastYearWords?: string;
}

interface Plot {
  readonly draw: Draw;
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly x: (share: number) => number;
}

/** Bars from zero with last year's tick and the value at the end. */
export function reasonBars(rows: readonly ReasonBar[], options: ReasonBarsOptions & Drawing): SVGSVGElement {
  const { width, kind, lastYearWords = "last year" } = options;
  const draw = drawIn(options.document);
  const narrow = kind === "narrow";
  const labels = widest(rows.map((d) => nameOf(d, narrow)));
  const left = Math.min(labels + 12, width * 0.5);
  const right = width - textWidth("100.0%") - 6;
  const largest = Math.max(0.02, ...rows.flatMap((d) => [d.share ?? 0, d.lastYear ?? 0]));
  const plot: Plot = { draw, narrow, left, right, x: linear([0, largest], [left, right]) };
  const [top, step] = [20, { wide: 32, narrow: 32, print: 20 }[kind]];
  const bottom = top + rows.length * step;
  return drawingOf(options, bottom + 4, [
    ...rows.map((row, i) => {
      const box = { x: 0, y: top + i * step, width, height: step };
      return rowOf(options, i, box, barOf(row, plot, top + (i + 0.5) * step, step));
    }),
    draw("line", { class: "base", x1: left, x2: left, y1: top - 4, y2: bottom }),
    ...lastYearName(rows, lastYearWords, plot, width)
  ]);
}

function barOf(row: ReasonBar, plot: Plot, y: number, step: number): SVGElement[] {
  const { draw, left, right, x, narrow } = plot;
  const { share, lastYear, isUnknown } = row;
  const height = Math.min(18, step - 6);
  const name = textAt(draw, left - 10, centred(y), nameOf(row, narrow), {
    anchor: "end",
    tone: isUnknown || share === null ? "ink-2" : "ink"
  });
  if (share === null) return [name, ...hiddenBar(row, plot, y, height)];
  const bar = { x: left, y: y - height / 2, width: Math.max(0.5, x(share) - left), height };
  const tick = lastYear === null ? [] : tickOf(draw, x(lastYear), y - height / 2 - 3, y + height / 2 + 3);
  const end = Math.min(Math.max(x(share), lastYear === null ? 0 : x(lastYear) + 1) + 7, right + 6);
  return [
    name,
    draw("rect", { class: isUnknown ? "to-come" : "bar", ...bar }),
    ...tick,
    textAt(draw, end, centred(y), percent(share), { tone: isUnknown ? "ink-2" : "ink" })
  ];
}

function hiddenBar({ because }: ReasonBar, { draw, left, right }: Plot, y: number, height: number) {
  const words = [because ?? "hidden", "hidden"].find((d) => textWidth(d) < right - left - 36) ?? "hidden";
  return [
    draw("rect", { class: "hatched", fill: "url(#hatch)", x: left, width: 20, y: y - height / 2, height }),
    textAt(draw, left + 28, centred(y), words, { tone: "ink-2" })
  ];
}

function tickOf(draw: Draw, x: number, y1: number, y2: number): SVGElement[] {
  return ["tick-halo", "tick"].map((name) => draw("line", { class: name, x1: x, x2: x, y1, y2 }));
}

/** Over the first tick, so that the tick explains itself. */
function lastYearName(rows: readonly ReasonBar[], words: string, plot: Plot, width: number): SVGElement[] {
  const lastYear = rows.find((d) => d.lastYear !== null && d.share !== null)?.lastYear;
  if (lastYear == null || rows[0]?.lastYear == null) return [];
  const half = textWidth(words, 13) / 2;
  const x = Math.min(Math.max(plot.x(lastYear), half), width - half);
  return [textAt(plot.draw, x, 13, words, { size: 13, anchor: "middle", tone: "ink-2" })];
}

function nameOf({ label, short }: ReasonBar, narrow: boolean): string {
  return narrow ? (short ?? label) : label;
}
