import { countOf } from "../../report/count.js";
import { drawingOf, rowOf, type Box, type Drawing } from "../drawing.js";
import { drawIn } from "../element.js";
import { placeNames } from "../scatter-labels.js";
import { textAt } from "../text.js";
import { bottomNumbers, leftNumbers } from "./number-axis.js";
import { snugNumberScale } from "./number-scale.js";

/** A school or a group: its share now against the share that the model expects at the end. */
export interface DriverBubble {
  readonly key: string;
  readonly label: string;
  readonly current: number;
  readonly predicted: number;
  /** Of the predicted share. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** The driver that leads for the most of its students. */
  readonly driver?: string;
  readonly href?: string;
}

export interface DriverBubbleOptions {
  readonly x: { readonly label: string; readonly range?: readonly [number, number] };
  readonly y: { readonly label: string; readonly range?: readonly [number, number] };
  /** Keys of those that are named before the others. */
  readonly named?: readonly string[];
}

/** Circles as large as their students, current to the right, predicted upward, beside the line of no change. */
export function driverBubble(rows: readonly DriverBubble[], options: DriverBubbleOptions & Drawing): SVGSVGElement {
  const { width, kind, named = [] } = options;
  const draw = drawIn(options.document);
  const [left, right, top] = [44, Math.min(width - 12, 44 + 760), 34];
  const bottom = top + Math.min(right - left, { wide: 380, narrow: 280, print: 300 }[kind]);
  const x = snugNumberScale(options.x.range ?? rangeOf(rows.map((d) => d.current)), [left, right], "share", right - left > 400 ? 6 : 4);
  const y = snugNumberScale(options.y.range ?? rangeOf(rows.map((d) => d.predicted)), [bottom, top], "share", 5);
  const largest = Math.max(1, ...rows.map((d) => d.n));
  const dots = bubbleOrder(rows, { named }).map((row) => {
    const isInside = within(row.current, x.at.domain) && within(row.predicted, y.at.domain);
    const radius = isInside ? 3 + (kind === "narrow" ? 9 : 13) * Math.sqrt(row.n / largest) : 4;
    const bold = named.includes(row.key);
    return { row, isInside, radius, bold, labels: isInside ? [row.label] : [], x: x.at(clamp(row.current, x.at.domain)), y: y.at(clamp(row.predicted, y.at.domain)) };
  });
  const ground: Box = { x: left, y: top, width: right - left, height: bottom - top };
  const names = placeNames(dots, ground);
  const outside = dots.filter((d) => !d.isInside).length;
  return drawingOf(options, bottom + (outside ? 62 : 44), [
    textAt(draw, 0, 13, options.y.label, { size: 13, tone: "ink-2" }),
    ...leftNumbers(draw, y, left, right),
    ...bottomNumbers(draw, x, top, bottom),
    textAt(draw, right, bottom + 38, options.x.label, { size: 13, tone: "ink-2", anchor: "end" }),
    ...sameLine(),
    ...dots.map(({ row, isInside, radius, bold, x: cx, y: cy }, i) => {
      const clear = isInside && row.low !== null && row.high !== null && (row.low > row.current || row.high < row.current);
      const interval = row.low === null || row.high === null || !isInside ? [] : [draw("line", { class: `interval ${clear ? "accent-mark" : "plain"}`, x1: cx, x2: cx, y1: y.at(clamp(row.low, y.at.domain)), y2: y.at(clamp(row.high, y.at.domain)) })];
      const mark = draw("circle", { class: isInside ? `place ${clear ? "above" : "unclear"}` : "earlier", cx, cy, r: radius });
      const place = names[i];
      const name = place ? [textAt(draw, place.x, place.y, place.label, { size: 13, weight: bold ? 600 : 400, tone: clear || bold ? "ink" : "ink-2", halo: true })] : [];
      return rowOf(options, i, { x: cx - radius - 3, y: cy - radius - 3, width: 2 * radius + 6, height: 2 * radius + 6 }, [...interval, mark, ...name]);
    }),
    ...(outside ? [textAt(draw, 0, bottom + 56, `${countOf(outside, "open circle")} at the edge: outside these ranges`, { size: 13, tone: "ink-2" })] : [])
  ]);

  function sameLine(): SVGElement[] {
    const [from, to] = [Math.max(x.at.domain[0], y.at.domain[0]), Math.min(x.at.domain[1], y.at.domain[1])];
    if (to <= from) return [];
    return [draw("line", { class: "diagonal", x1: x.at(from), x2: x.at(to), y1: y.at(from), y2: y.at(to) })];
  }
} // prettier-ignore

/** The order in which they are drawn: the named first, then the larger ones, so that small circles lie on top. */
export function bubbleOrder(
  rows: readonly DriverBubble[],
  { named = [] }: Pick<DriverBubbleOptions, "named">
): DriverBubble[] {
  const rank = ({ key }: DriverBubble): number => Number(named.includes(key));
  return [...rows].sort((a, b) => rank(b) - rank(a) || b.n - a.n);
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = Math.max(0.02, (high - low) * 0.1);
  return [Math.max(0, low - pad), Math.min(1, high + pad)];
}

function within(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to;
}

function clamp(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(Math.max(value, from), to);
}
