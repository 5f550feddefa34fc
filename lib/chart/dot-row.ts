import type { DotColumns } from "./dot-columns.js";
import { dotMark } from "./dot-mark.js";
import type { DotRow } from "./dot-rows.js";
import type { Draw } from "./element.js";
import type { Linear } from "./linear.js";
import { shareText } from "./share.js";
import { centred, linesAt, lineHeight, textAt, type TextPart, type TextStyle } from "./text.js";
import { clipText, widest, wrapText, type Weight } from "./text-width.js";

export interface DotPlot extends DotColumns {
  readonly draw: Draw;
  readonly narrow: boolean;
  readonly width: number;
  readonly at: Linear;
}

/** A row on one line: name, count, plot, values. */
export function wideRow(row: DotRow, plot: DotPlot, y: number): SVGElement[] {
  const { draw, nameEnd, nameWidth, countEnd, cellEnds } = plot;
  const names = [
    textAt(draw, nameEnd, centred(y), clipText(row.label, nameWidth, 14, weightOf(row)), {
      ...nameStyle(row),
      anchor: "end"
    }),
    textAt(draw, countEnd, centred(y, 13), row.count, { size: 13, anchor: "end", tone: "ink-3" })
  ];
  const cells = row.cells.map((cell, i) =>
    textAt(draw, cellEnds[i] ?? 0, centred(y), cell, cellStyle(row, i))
  );
  return [...names, ...marksOf(row, plot, y), ...noteBeside(row, plot, y), ...cells].filter(hasContent);
}

/** A row on two lines: name and change above, plot and value below. */
export function narrowRow(row: DotRow, plot: DotPlot, top: number): SVGElement[] {
  const { draw, width, nameWidth } = plot;
  const after = row.count && ` ${row.count}`;
  const note = row.note && `, ${row.note}`;
  const label = clipText(row.label, nameWidth - widest([after + note]), 14, weightOf(row));
  const parts: TextPart[] = [[label, weightOf(row)], [after, 400, "ink-3"], [note, 400, "ink-2"]]; // prettier-ignore
  const name = textAt(
    draw,
    5,
    top + 15,
    parts.filter(([text]) => text),
    { ...nameStyle(row), weight: 400, halo: true }
  );
  const [value = "", change = ""] = row.cells;
  return [
    name,
    ...marksOf(row, plot, top + 28),
    textAt(draw, width, top + 33, value, cellStyle(row, 0)),
    textAt(draw, width, top + 15, change, { ...cellStyle(row, 1), size: 13 })
  ].filter(hasContent);
}

/** The lines of words that a hidden row needs on its hatch. */
export function hiddenLines(row: DotRow, { narrow, left, width, right }: DotPlot): string[] {
  return wrapText(row.because || "hidden", narrow ? width - left - 22 : Math.max(120, right - left), 14);
}

function marksOf(row: DotRow, plot: DotPlot, y: number): SVGElement[] {
  if (row.share.shown === "hidden") return hiddenMark(row, plot, y);
  return [...dotMark(plot.draw, row, plot.at, y), ...boundWords(row, plot, y)];
}

/** The hatch, its words upon it on the ground's own colour. */
function hiddenMark(row: DotRow, plot: DotPlot, y: number): SVGElement[] {
  const { draw, narrow, left, right } = plot;
  const lines = hiddenLines(row, plot);
  const words = left + (narrow ? 20 : 26);
  const end = words + widest(lines, 14) + 10;
  const box = {
    class: "hatched",
    fill: "url(#hatch)",
    y: y - 7,
    height: 14 + (lines.length - 1) * lineHeight
  };
  return [
    draw("rect", { ...box, x: left, width: words - 8 - left }),
    ...(end < right - 12 ? [draw("rect", { ...box, x: end, width: right - end })] : []),
    ...linesAt(draw, words, centred(y), lines, { tone: "ink-2", halo: true })
  ];
}

/** "at most 8%" beside its bar: a bound is no value, so it does not stand among the values. */
function boundWords({ share, earlier }: DotRow, { draw, at, left, right }: DotPlot, y: number): SVGElement[] {
  if (share.shown === "exact" || share.rate === null) return [];
  const words = shareText(share);
  const [from, to] = [Math.min(at(share.rate), at(earlier ?? 1)), Math.max(at(share.rate), at(earlier ?? 0))];
  const isRight = right - to > widest([words]) + 10 || right - to > from - left;
  return [textAt(draw, isRight ? to + 10 : from - 10, centred(y), words, { anchor: isRight ? "start" : "end", halo: true })]; // prettier-ignore
}

/** Inside the plot, on the side that the interval leaves free. */
function noteBeside(row: DotRow, { draw, at, left, right }: DotPlot, y: number): SVGElement[] {
  const { note, share, earlier } = row;
  if (!note) return [];
  const marks = [share.low, share.high, share.rate, earlier].filter((d) => d !== null).map((d) => at(d));
  const [from, to] = [Math.min(...marks, right), Math.max(...marks, left)];
  const isRight = right - to > from - left;
  const style = { size: 13, tone: "ink-2", anchor: isRight ? "start" : "end", halo: true } as const;
  const words = clipText(note, (isRight ? right - to : from - left) - 14, 13);
  return [textAt(draw, isRight ? to + 12 : from - 12, centred(y, 13), words, style)];
}

function nameStyle(row: DotRow): TextStyle {
  return { weight: weightOf(row), tone: row.share.shown === "hidden" ? "ink-2" : "ink" };
}

function cellStyle(row: DotRow, i: number): TextStyle {
  return { anchor: "end", tone: i === 0 ? "ink" : "ink-2", weight: i === 0 ? weightOf(row) : 400 };
}

function weightOf(row: DotRow): Weight {
  return row.claim ? 600 : 400;
}

function hasContent(node: SVGElement): boolean {
  return node.tagName !== "text" || node.textContent !== "";
}
