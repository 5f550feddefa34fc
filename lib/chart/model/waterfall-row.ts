import { percent } from "../../report/percent.js";
import { signed } from "../../report/signed.js";
import type { Draw } from "../element.js";
import type { Linear } from "../linear.js";
import { centred, lineHeight, linesAt, textAt } from "../text.js";
import { clipText, textWidth, wrapText } from "../text-width.js";
import type { WaterfallRow } from "./waterfall.js";

export interface WaterfallPlot {
  readonly draw: Draw;
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly at: Linear;
  readonly rowHeight: number;
  readonly nameWidth: number;
}

/** Name, direction, bar and number of a row; on a phone the name and direction stand above the bar. */
export function waterfallRow(
  row: WaterfallRow,
  [from, to]: readonly [number, number],
  plot: WaterfallPlot,
  top: number
): SVGElement[] {
  const { draw, narrow, left, width } = plot;
  const y = barMiddle(row, plot, top);
  const weight = "margin" in row ? 600 : 400;
  const nameY = narrow ? top + 15 : centred(y);
  const direction = directionOf(row);
  const [x, size] = narrow ? [width, 13 as const] : [left - 44, 14 as const];
  return [
    ...linesAt(draw, 0, nameY, namesOf(row, plot), { weight, halo: narrow }),
    ...(direction ? [textAt(draw, x, nameY, direction, { anchor: "end", tone: "ink-2", size })] : []),
    ...("margin" in row ? sumMarks(row, plot, y) : barMarks(row.contribution, from, to, plot, y))
  ];
}

/** A row's height; on a phone a long name takes a second line. */
export function rowHeightOf(row: WaterfallRow, plot: WaterfallPlot): number {
  return plot.rowHeight + (namesOf(row, plot).length - 1) * lineHeight;
}

/** The middle of a row's bar. */
export function barMiddle(row: WaterfallRow, plot: WaterfallPlot, top: number): number {
  const height = rowHeightOf(row, plot);
  return plot.narrow ? top + height - 14 : top + height / 2;
}

function namesOf(row: WaterfallRow, { narrow, nameWidth }: WaterfallPlot): string[] {
  const weight = "margin" in row ? 600 : 400;
  if (!narrow) return [clipText(row.label, nameWidth, 14, weight)];
  return wrapText(row.label, nameWidth - ("margin" in row ? 0 : 56), 14, weight).slice(0, 2);
}

function directionOf(row: WaterfallRow): "raises" | "lowers" | "" {
  if ("margin" in row || row.contribution === 0) return "";
  return row.contribution > 0 ? "raises" : "lowers";
}

/** What is written beside a row's mark: "+0.62", "41.5%". */
export function valueOf(row: WaterfallRow): string {
  return "margin" in row ? percent(row.score) : signed(row.contribution, 2);
}

function sumMarks(
  row: Extract<WaterfallRow, { margin: number }>,
  plot: WaterfallPlot,
  y: number
): SVGElement[] {
  const { draw, at } = plot;
  const look = row.kind === "end" ? "accent-mark" : "plain";
  const [low, high] = [at(row.low ?? row.margin), at(row.high ?? row.margin)];
  const interval = high > low ? [draw("line", { class: `interval ${look}`, x1: low, x2: high, y1: y, y2: y })] : []; // prettier-ignore
  return [
    ...interval,
    draw("circle", { class: `dot ${look}`, cx: at(row.margin), cy: y, r: row.kind === "end" ? 6 : 5.5 }),
    beside(valueOf(row), Math.min(low, at(row.margin) - 6), Math.max(high, at(row.margin) + 6), plot, y, 600)
  ];
}

function barMarks(
  contribution: number,
  from: number,
  to: number,
  plot: WaterfallPlot,
  y: number
): SVGElement[] {
  const { draw, at, rowHeight, narrow } = plot;
  const [x1, x2] = [at(Math.min(from, to)), at(Math.max(from, to))];
  const height = Math.min(18, (narrow ? 26 : rowHeight) - 8);
  const isOpen = contribution < 0;
  const inset = isOpen ? 0.75 : 0;
  const bar = draw("rect", {
    class: isOpen ? "lowering" : "raising",
    x: x1 + inset,
    y: y - height / 2 + inset,
    width: Math.max(1, x2 - x1 - 2 * inset),
    height: height - 2 * inset
  });
  const text = signed(contribution, 2);
  return [bar, beside(text, x1, x2, plot, y, 400)];
}

/** Right of a mark, or left of it where the right has no room. */
function beside(
  text: string,
  x1: number,
  x2: number,
  plot: WaterfallPlot,
  y: number,
  weight: 400 | 600
): SVGElement {
  const fits = x2 + 8 + textWidth(text, 14, weight) <= plot.width;
  const x = fits ? x2 + 8 : x1 - 8;
  return textAt(plot.draw, x, centred(y), text, { weight, anchor: fits ? "start" : "end", halo: true });
}
