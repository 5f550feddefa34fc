import { countOf } from "../../report/count.js";
import { drawingOf, rowOf, type Box, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { firstFree } from "../place.js";
import { placeNames, type NamePlace } from "../scatter-labels.js";
import { textAt } from "../text.js";
import { textWidth } from "../text-width.js";
import { bubbleBox, intervalBox, placedBubble, type BubblePlot, type PlacedBubble } from "./placed-bubble.js";
import { bottomNumbers, leftNumbers } from "./number-axis.js";
import { snugNumberScale, type NumberScale } from "./number-scale.js";

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
export function driverBubble(
  rows: readonly DriverBubble[],
  options: DriverBubbleOptions & Drawing
): SVGSVGElement {
  const { width, kind, named = [] } = options;
  const draw = drawIn(options.document);
  const [left, right, top] = [44, Math.min(width - 16, 44 + 760), 34];
  const bottom = top + Math.min(right - left, { wide: 380, narrow: 280, print: 300 }[kind]);
  const [across, upward] = [rangeOf(rows, "current", options), rangeOf(rows, "predicted", options)];
  const x = snugNumberScale(across, [left, right], "share", right - left > 400 ? 6 : 4);
  const y = snugNumberScale(upward, [bottom, top], "share", 5);
  const plot: BubblePlot = {
    draw,
    x,
    y,
    largest: Math.max(1, ...rows.map((d) => d.n)),
    growth: kind === "narrow" ? 9 : 13
  };
  const bubbles = bubbleOrder(rows, { named }).map((row) => placedBubble(row, plot, named.includes(row.key)));
  const ground = { x: left, y: top, width: right - left, height: bottom - top };
  const intervals = bubbles.flatMap((d) => intervalBox(d, plot));
  const word = wordPlace(plot, ground, [...intervals, ...bubbles.map(bubbleBox)]);
  const names = placeNames(bubbles, ground, { others: [...intervals, ...(word ? [word] : [])] });
  const outside = bubbles.filter((d) => !d.isInside).length;
  return drawingOf(options, bottom + (outside ? 64 : 44), [
    textAt(draw, 0, 13, options.y.label, { size: 13, tone: "ink-2" }),
    ...leftNumbers(draw, y, left, right),
    ...bottomNumbers(draw, x, top, bottom),
    textAt(draw, right, bottom + 38, options.x.label, { size: 13, tone: "ink-2", anchor: "end" }),
    ...lineOfNoChange(plot, word),
    ...bubbles.map((bubble, i) => {
      return rowOf(options, i, bubbleBox(bubble), marksOf(draw, bubble, plot, names[i]));
    }),
    ...outsideWords(draw, outside, bottom + 58)
  ]);
}

/** The order in which they are drawn: the named first, then the larger ones, so that small circles lie on top. */
export function bubbleOrder(
  rows: readonly DriverBubble[],
  { named = [] }: Pick<DriverBubbleOptions, "named">
): DriverBubble[] {
  const rank = ({ key }: DriverBubble): number => Number(named.includes(key));
  return [...rows].sort((a, b) => rank(b) - rank(a) || b.n - a.n);
}

function marksOf(
  draw: Draw,
  bubble: PlacedBubble,
  plot: BubblePlot,
  place: NamePlace | undefined
): SVGElement[] {
  const { x: cx, y: cy, radius: r, isInside, isClear, bold } = bubble;
  const tone = isClear || bold ? "ink" : "ink-2";
  const look = isClear ? "accent-mark" : "plain";
  const interval = intervalBox(bubble, plot).map((d) =>
    draw("line", { class: `interval ${look}`, x1: cx, x2: cx, y1: d.y, y2: d.y + d.height })
  );
  const className = isInside ? `place ${isClear ? "above" : "unclear"}` : "earlier";
  const name = place
    ? [textAt(draw, place.x, place.y, place.label, { size: 13, weight: bold ? 600 : 400, tone, halo: true })]
    : [];
  return [...interval, draw("circle", { class: className, cx, cy, r }), ...name];
}

/** Where both shares are the same. */
function lineOfNoChange({ draw, x, y }: BubblePlot, word: Box | undefined): SVGElement[] {
  const [from, to] = commonRange(x, y);
  if (to <= from) return [];
  const line = { x1: x.at(from), x2: x.at(to), y1: y.at(from), y2: y.at(to) };
  const text = word && textAt(draw, word.x, word.y + 12, noChange, { size: 13, tone: "ink-2", halo: true });
  return [draw("line", { class: "diagonal", ...line }), ...(text ? [text] : [])];
}

/** Below the line, as near to its upper end as there is room. */
function wordPlace({ x, y }: BubblePlot, ground: Box, obstacles: readonly Box[]): Box | undefined {
  const [from, to] = commonRange(x, y);
  if (to <= from) return undefined;
  const spots = [0.86, 0.92, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2].map((share) => {
    const value = from + share * (to - from);
    return { x: x.at(value) + 12, y: y.at(value) + 4, width: textWidth(noChange, 13), height: 15 };
  });
  return firstFree(spots, obstacles, ground);
}

const noChange = "no change";

function commonRange({ at: x }: NumberScale, { at: y }: NumberScale): [number, number] {
  return [Math.max(x.domain[0], y.domain[0]), Math.min(x.domain[1], y.domain[1])];
}

function outsideWords(draw: Draw, outside: number, y: number): SVGElement[] {
  if (outside === 0) return [];
  const words = `${countOf(outside, "open circle")} at the edge: outside these ranges`;
  return [textAt(draw, 0, y, words, { size: 13, tone: "ink-2" })];
}

/** As told, else just around the values. */
function rangeOf(
  rows: readonly DriverBubble[],
  share: "current" | "predicted",
  { x, y }: DriverBubbleOptions
): readonly [number, number] {
  const range = share === "current" ? x.range : y.range;
  if (range || rows.length === 0) return range ?? [0, 1];
  const values = rows.flatMap((d) => (share === "current" ? [d.current] : [d.predicted, d.low, d.high]));
  const known = values.filter((d) => d !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const pad = Math.max(0.02, (high - low) * 0.08);
  return [Math.max(0, low - pad), Math.min(1, high + pad)];
}
