import { dodge } from "../dodge.js";
import type { Box, Drawing } from "../drawing.js";
import type { Draw } from "../element.js";
import { linePath, type Point } from "../line-path.js";
import { textAt } from "../text.js";
import { namesInside } from "./names-inside.js";
import { clipText } from "../text-width.js";
import { nameLength } from "./name-length.js";
import type { CurveLine, CurveLinesOptions, CurvePlot } from "./curve-lines.js";

/** Where each curve's name stands: `y` is its middle; `from` the end of the curve, `sample` a piece of its line. */
export type NamePlaces = readonly (NamePlace | undefined)[];

export interface NamePlace {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly box: Box;
  readonly from?: Point;
  readonly sample?: readonly [number, number];
}

interface CurveNames {
  /** The height that names take above the plot. */
  readonly above: number;
  /** Where the plot has to end to leave them room. */
  readonly right: number;
  readonly place: (rows: readonly CurveLine[], plot: CurvePlot) => NamePlaces;
}

const step = 20;

/** At the ends of the curves where they end apart, else along them; on a phone a line each above the plot, with a sample of the curve. */
export function curveNames(rows: readonly CurveLine[], options: CurveLinesOptions & Drawing): CurveNames {
  const { width, kind } = options;
  if (kind === "narrow")
    return { above: rows.length * 22 + (rows.length ? 10 : 0), right: width - 18, place: (some) => some.map((row, i) => sampled(row, i, width)) }; // prettier-ignore
  if (!endApart(rows, options)) {
    const marks = (options.marks ?? []).map((d) => d.at);
    return { above: 0, right: width - 18, place: (some, plot) => namesInside(some, plot, marks) };
  }
  const room = Math.min(Math.max(40, ...rows.map(nameLength)), width * 0.34);
  return { above: 0, right: width - room - 14, place: (some, plot) => atEnds(some, plot, room) };
}

/** A curve's name, with a leader to its end where the name had to move, or a sample of the line. */
export function nameMarks(
  draw: Draw,
  row: Pick<CurveLine, "look">,
  end: NamePlace | undefined
): SVGElement[] {
  if (!end) return [];
  const { x, y, text, sample, from } = end;
  const weight = row.look === "model" ? 600 : 400;
  const tone = row.look === "model" ? "accent" : row.look === "other" ? "ink" : "ink-2";
  const leader = from && Math.abs(from[1] - y) > 9 ? [draw("path", { class: "leader", d: linePath([from, [x - 4, y]]) })] : []; // prettier-ignore
  const line = sample ? [draw("line", { class: `curve ${row.look}`, x1: sample[0], x2: sample[1], y1: y, y2: y })] : []; // prettier-ignore
  return [...leader, ...line, textAt(draw, x, y + 4.5, text, { size: 13, weight, tone, halo: true })];
}

/** Whether the curves end so far from each other that a name at each end tells them apart. */
function endApart(rows: readonly CurveLine[], { y }: CurveLinesOptions): boolean {
  const ends = rows.map((d) => (d.points.at(-1)?.[1] ?? y.from) / (y.to - y.from || 1)).sort((a, b) => a - b);
  return ends.every((end, i) => i === 0 || end - (ends[i - 1] ?? 0) > 0.06);
}

function sampled(row: CurveLine, i: number, width: number): NamePlace {
  const y = i * 22 + 11;
  const text = clipText(row.label, width - 34, 13, row.look === "model" ? 600 : 400);
  return { x: 34, y, text, sample: [0, 26], box: { x: 0, y: y - 11, width, height: 22 } };
}

function atEnds(rows: readonly CurveLine[], plot: CurvePlot, room: number): NamePlaces {
  const ends = rows.map((row, i) => ({ row, i, end: endOf(row, plot) }));
  const sorted = [...ends].sort((a, b) => a.end[1] - b.end[1]);
  const wishes = sorted.map(({ end }) => ({ middle: end[1], length: step - 4 }));
  const middles = dodge(wishes, { from: plot.top - 8, to: plot.bottom + 8, gap: 4 });
  const places = sorted.map(({ row, i, end }, order) => {
    const y = middles[order] ?? end[1];
    const text = clipText(row.label, room, 13, row.look === "model" ? 600 : 400);
    const box = { x: plot.right + 8, y: y - 10, width: room + 6, height: step };
    return { i, place: { x: plot.right + 14, y, text, box, from: [plot.right + 2, end[1]] as const } };
  });
  return places.sort((a, b) => a.i - b.i).map((d) => d.place);
}

/** The last point within the ground. */
function endOf({ points }: CurveLine, { x, y, right, top, bottom }: CurvePlot): Point {
  const last = points.findLast(([a]) => a <= x.at.domain[1]);
  return last ? [x.at(last[0]), Math.min(Math.max(y.at(last[1]), top), bottom)] : [right, bottom];
}
