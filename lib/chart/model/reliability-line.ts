import { bottomAxis, leftAxis, shareScale } from "../axis.js";
import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import type { Linear } from "../linear.js";
import { linePath } from "../line-path.js";
import type { Share } from "../share.js";
import { textAt } from "../text.js";
import { reliabilityLabels } from "./reliability-labels.js";
import { scoreHistogram, histogramHeight, type ScoreBin } from "./score-histogram.js";

/** Students of about the same score: their mean score and the share of them that became chronically absent. */
export interface ReliabilityBin {
  readonly score: number;
  readonly share: Share;
  readonly n: number | null;
}

export interface ReliabilityLineOptions {
  /** Students by score, in bins that touch. */
  readonly histogram?: readonly ScoreBin[];
  /** The same before calibration, drawn open. */
  readonly before?: readonly { readonly score: number; readonly rate: number }[];
  readonly beforeWords?: string;
}

export interface ReliabilityPlot {
  readonly draw: Draw;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Linear;
  readonly y: Linear;
}

/** Share against mean score with upright intervals, beside the diagonal on which both are equal; students at each score below. */
export function reliabilityLine(
  rows: readonly ReliabilityBin[],
  options: ReliabilityLineOptions & Drawing
): SVGSVGElement {
  const { histogram = [], before = [], width, kind } = options;
  const draw = drawIn(options.document);
  const [left, top] = [36, 10];
  const right = Math.min(width - 14, left + 560);
  const bottom = top + Math.min(right - left, { wide: 340, narrow: 300, print: 260 }[kind]);
  const largest = Math.max(
    0.1,
    ...rows.flatMap((d) => [d.score, d.share.high ?? d.share.rate ?? 0]),
    ...before.flatMap((d) => [d.score, d.rate])
  );
  const across = shareScale(largest, [left, right]);
  const upward = shareScale(largest, [bottom, top]);
  const plot: ReliabilityPlot = { draw, left, right, top, bottom, x: across.at, y: upward.at };
  const ground = bottom + (histogram.length ? histogramHeight - 20 : 0);
  return drawingOf(options, ground + 42, [
    ...leftAxis(draw, upward, left, right),
    ...bottomAxis(draw, across, bottom, bottom),
    draw("line", { class: "diagonal", x1: left, x2: right, y1: bottom, y2: top }),
    ...scoreHistogram(draw, histogram, across.at, bottom, right),
    ...earlier(before, plot),
    draw("path", { class: "thin-line", d: linePath(rows.map((d) => pointOf(d, plot))) }),
    ...rows.map((row, i) => rowOf(options, i, columnOf(rows, i, plot), markOf(row, plot))),
    ...reliabilityLabels(rows, options, plot),
    textAt(draw, (left + right) / 2, ground + 37, "risk score", { size: 13, anchor: "middle", tone: "ink-2" })
  ]);
}

function pointOf({ score, share }: ReliabilityBin, { x, y }: ReliabilityPlot) {
  return share.rate === null ? undefined : ([x(score), y(share.rate)] as const);
}

function markOf(
  { score, share }: ReliabilityBin,
  { draw, x, y, top, bottom }: ReliabilityPlot
): SVGElement[] {
  const at = x(score);
  if (share.rate === null) {
    const hatch = { x: at - 5, width: 10, y: top, height: bottom - top };
    return [draw("rect", { class: "hatched", fill: "url(#hatch)", ...hatch })];
  }
  const [low, high] = [y(share.low ?? share.rate), y(share.high ?? share.rate)];
  return [
    draw("line", { class: "interval accent-mark", x1: at, x2: at, y1: low, y2: high }),
    draw("circle", { class: "dot accent-mark", cx: at, cy: y(share.rate), r: low - high < 8 ? 4 : 5 })
  ];
}

function earlier(
  before: ReliabilityLineOptions["before"] = [],
  { draw, x, y }: ReliabilityPlot
): SVGElement[] {
  const points = before.map((d) => [x(d.score), y(d.rate)] as const);
  if (points.length === 0) return [];
  return [
    draw("path", { class: "line-earlier", d: linePath(points) }),
    ...points.map(([cx, cy]) => draw("circle", { class: "earlier", cx, cy, r: 4 }))
  ];
}

/** From halfway to the bin before to halfway to the next, so that each has its own ground. */
function columnOf(
  rows: readonly ReliabilityBin[],
  i: number,
  { x, left, right, top, bottom }: ReliabilityPlot
) {
  const [at, before, after] = [rows[i], rows[i - 1], rows[i + 1]].map((d) => d && x(d.score));
  const from = at === undefined || before === undefined ? left : (at + before) / 2;
  const to = at === undefined || after === undefined ? right : (at + after) / 2;
  return { x: from, y: top, width: Math.max(2, to - from), height: bottom - top };
}
