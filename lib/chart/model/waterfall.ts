import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { linear } from "../linear.js";
import { textAt } from "../text.js";
import { textWidth, widest } from "../text-width.js";
import { withoutOverlap } from "../dodge.js";
import { barMiddle, rowHeightOf, waterfallRow, valueOf, type WaterfallPlot } from "./waterfall-row.js";

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
  const nameWidth = narrow ? width : left - words - 44;
  const plot: WaterfallPlot = { draw, narrow, left, right, width, at, nameWidth, rowHeight: { wide: 32, narrow: 46, print: 24 }[kind] }; // prettier-ignore
  const tops = topsOf(rows, plot);
  const bottom = tops.at(-1) ?? 0;
  return drawingOf(options, bottom + 6, [
    ...scoreAxis(draw, options.scores ?? logisticScores, plot, bottom + 4),
    ...linesBetween(draw, rows, plot, tops),
    ...connectors(draw, rows, levels, plot, tops),
    ...rows.map((row, i) => {
      const [y = 0, end = 0] = [tops[i], tops[i + 1]];
      const box = { x: 0, y, width, height: end - y };
      return rowOf(options, i, box, waterfallRow(row, levels[i] ?? [0, 0], plot, y));
    })
  ]);
}

const axisHeight = 28;

/** Where rows begin, and at the end where the last one ends. */
function topsOf(rows: readonly WaterfallRow[], plot: WaterfallPlot): number[] {
  const tops = [axisHeight];
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + rowHeightOf(row, plot));
  return tops;
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
  bottom: number
): SVGElement[] {
  const wishes = scores
    .map(({ score, margin }) => {
      const text = `${Number((score * 100).toFixed(1))}%`;
      return { text, middle: at(margin), length: textWidth(text, 13) };
    })
    .filter((d) => d.middle >= left && d.middle <= right);
  return withoutOverlap(wishes, 14).flatMap(({ text, middle }) => [
    draw("line", { class: "grid", x1: middle, x2: middle, y1: axisHeight, y2: bottom }),
    textAt(draw, middle, 15, text, { size: 13, anchor: "middle", tone: "ink-2" })
  ]);
}

function linesBetween(
  draw: Draw,
  rows: readonly WaterfallRow[],
  { width }: WaterfallPlot,
  tops: readonly number[]
): SVGElement[] {
  return rows.slice(0, -1).map((_, i) => {
    const y = tops[i + 1] ?? 0;
    const isSum = rows[i + 1]?.kind === "end";
    return draw("line", { class: isSum ? "strong-rule" : "rule", x1: 0, x2: width, y1: y, y2: y });
  });
}

/** From the end of each row to the beginning of the next. */
function connectors(
  draw: Draw,
  rows: readonly WaterfallRow[],
  levels: readonly (readonly [number, number])[],
  plot: WaterfallPlot,
  tops: readonly number[]
): SVGElement[] {
  const middles = rows.map((row, i) => barMiddle(row, plot, tops[i] ?? 0));
  return middles.slice(1).map((y2, i) => {
    const x = plot.at(levels[i]?.[1] ?? 0);
    return draw("line", { class: "connector", x1: x, x2: x, y1: middles[i] ?? 0, y2 });
  });
}
