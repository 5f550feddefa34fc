import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { linear } from "../linear.js";
import { textAt } from "../text.js";
import { textWidth, widest } from "../text-width.js";
import { withoutOverlap } from "../dodge.js";
import { waterfallRow, valueOf, type WaterfallPlot } from "./waterfall-row.js";

/**
 * A line of the sum that is one student's score: where all begin, what each feature adds, what the others add together,
 * what a network's explanation leaves over, and where it ends.
 */
export type WaterfallRow =
  | {
      readonly kind: "start" | "end";
      readonly label: string;
      /** In log-odds. */
      readonly margin: number;
      /** What stands beside its dot, 0 to 1. */
      readonly score: number;
      /** Ends of its interval, in log-odds. */
      readonly low?: number;
      readonly high?: number;
    }
  | {
      readonly kind: "feature" | "others" | "residual";
      readonly label: string;
      /** In log-odds; raises above 0, lowers below. */
      readonly contribution: number;
    };

export interface WaterfallOptions {
  /** Which scores the scale names, and where they stand in log-odds; unless told, those of the logistic curve. */
  readonly scores?: readonly { readonly score: number; readonly margin: number }[];
}

/** Contributions end to end on a scale of log-odds that is labelled in percent: filled raises, open lowers. */
export function waterfall(rows: readonly WaterfallRow[], options: WaterfallOptions & Drawing): SVGSVGElement {
  const { width, kind } = options;
  const draw = drawIn(options.document);
  const narrow = kind === "narrow";
  const words = narrow ? 0 : widest(["raises", "lowers"]) + 28;
  const names = widest(rows.map((d) => d.label), 14, 600); // prettier-ignore
  const left = narrow ? 4 : Math.min(names, width * 0.46) + words + 44;
  const right = width - widest(rows.map(valueOf), 14, 600) - 12; // prettier-ignore
  const levels = levelsOf(rows);
  const ends = rows.flatMap((d, i) => [
    ...(levels[i] ?? []),
    ...("margin" in d ? [d.low ?? d.margin, d.high ?? d.margin] : [])
  ]);
  const [low, high] = ends.length ? [Math.min(...ends), Math.max(...ends)] : [-2, 0];
  const pad = Math.max(0.15, (high - low) * 0.06);
  const at = linear([low - pad, high + pad], [left, right]);
  const rowHeight = { wide: 32, narrow: 46, print: 24 }[kind];
  const top = 28;
  const bottom = top + rows.length * rowHeight;
  const plot: WaterfallPlot = { draw, narrow, left, right, width, at, rowHeight, nameWidth: narrow ? width - 56 : left - words - 44 }; // prettier-ignore
  return drawingOf(options, bottom + 6, [
    ...scoreAxis(draw, options.scores ?? logisticScores, plot, top, bottom + 4),
    ...linesBetween(draw, rows, plot, top),
    ...connectors(draw, rows, levels, plot, top),
    ...rows.map((row, i) => {
      const y = top + i * rowHeight;
      const box = { x: 0, y, width, height: rowHeight };
      return rowOf(options, i, box, waterfallRow(row, levels[i] ?? [0, 0], plot, y));
    })
  ]);
}

/** Where each row begins and ends, in log-odds: contributions from where the one before ended. */
function levelsOf(rows: readonly WaterfallRow[]): (readonly [from: number, to: number])[] {
  let level = 0;
  return rows.map((row) => {
    const from = "margin" in row ? row.margin : level;
    level = "margin" in row ? row.margin : from + row.contribution;
    return [from, level] as const;
  });
}

const logisticScores = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998
].map((score) => ({ score, margin: Math.log(score / (1 - score)) })); // prettier-ignore

/** The scores within the plot, as many as have room, their lines all the way down. */
function scoreAxis(
  draw: Draw,
  scores: readonly { readonly score: number; readonly margin: number }[],
  { at, left, right }: WaterfallPlot,
  top: number,
  bottom: number
): SVGElement[] {
  const wishes = scores
    .map(({ score, margin }) => {
      const text = `${Number((score * 100).toFixed(1))}%`;
      return { text, middle: at(margin), length: textWidth(text, 13) };
    })
    .filter((d) => d.middle >= left && d.middle <= right);
  return withoutOverlap(wishes, 14).flatMap(({ text, middle }) => [
    draw("line", { class: "grid", x1: middle, x2: middle, y1: top, y2: bottom }),
    textAt(draw, middle, 15, text, { size: 13, anchor: "middle", tone: "ink-2" })
  ]);
}

function linesBetween(
  draw: Draw,
  rows: readonly WaterfallRow[],
  { width, rowHeight }: WaterfallPlot,
  top: number
): SVGElement[] {
  return rows.slice(0, -1).map((_, i) => {
    const y = top + (i + 1) * rowHeight;
    const isSum = rows[i + 1]?.kind === "end";
    return draw("line", { class: isSum ? "strong-rule" : "rule", x1: 0, x2: width, y1: y, y2: y });
  });
}

/** From the end of each row to the beginning of the next. */
function connectors(
  draw: Draw,
  rows: readonly WaterfallRow[],
  levels: readonly (readonly [number, number])[],
  { at, rowHeight, narrow }: WaterfallPlot,
  top: number
): SVGElement[] {
  const middle = narrow ? 32 : rowHeight / 2;
  return rows.slice(1).map((row, i) => {
    const x = at(levels[i]?.[1] ?? 0);
    const [y1, y2] = [top + i * rowHeight + middle, top + (i + 1) * rowHeight + middle];
    return draw("line", { class: "connector", x1: x, x2: x, y1, y2 });
  });
}
