import { percent } from "../report/percent.js";
import { leftAxis, snugScale } from "./axis.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { dodge, withoutOverlap } from "./dodge.js";
import { drawIn, type Draw } from "./element.js";
import { bandPath, linePath } from "./line-path.js";
import type { Share } from "./share.js";
import { lineHeight, textAt } from "./text.js";
import { textWidth, widest } from "./text-width.js";

/** One block: this year's share where it is known, last year's beside it. */
export interface TrendPoint {
  readonly block: number;
  readonly share: Share | null;
  readonly lastYear: number | null;
}

export interface TrendLineOptions {
  readonly blocks: number;
  readonly current: number;
  readonly words?: string;
  readonly lastYearWords?: string;
  readonly axis?: string;
}

interface Plot extends TrendLineOptions {
  readonly draw: Draw;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (block: number) => number;
  readonly y: (share: number) => number;
}

/** This year's share with its interval as a soft band, last year's as a gray line, a dashed frame around what is to come. */
export function trendLine(rows: readonly TrendPoint[], options: TrendLineOptions & Drawing): SVGSVGElement {
  const { width, kind, blocks, lastYearWords = "Last year" } = options;
  const draw = drawIn(options.document);
  const [left, top] = [34, 10];
  const lastYear = rows.filter((d) => d.lastYear !== null);
  const end = lastYear.at(-1)?.lastYear;
  const endWords = end == null ? [] : [lastYearWords, percent(end)];
  const right = width - Math.max(8, widest(endWords, 13) + 10);
  const bottom = top + { wide: 170, narrow: 170, print: 120 }[kind];
  const largest = Math.max(
    0.05,
    ...rows.flatMap((d) => [d.share?.high ?? d.share?.rate ?? 0, d.lastYear ?? 0])
  );
  const scale = snugScale(largest, [bottom, top]);
  const x = (block: number) => left + 6 + ((block - 1) / Math.max(1, blocks - 1)) * (right - left - 12);
  const plot: Plot = { ...options, draw, left, right, top, bottom, x, y: scale.at };
  return drawingOf(options, bottom + 42, [
    ...frameToCome(plot),
    ...leftAxis(draw, scale, left, right),
    ...lines(rows, plot),
    ...rows.map((row, i) => pointOf(row, i, plot, options)),
    ...endLabels(rows, endWords, plot),
    ...blockNumbers(plot)
  ]);
}

function lines(rows: readonly TrendPoint[], { draw, x, y }: Plot): SVGElement[] {
  const known = rows.filter(isKnown);
  const lower = known.map(({ block, share }) => [x(block), y(share.low ?? share.rate)] as const);
  const upper = known.map(({ block, share }) => [x(block), y(share.high ?? share.rate)] as const);
  const now = rows.map((d) => (isKnown(d) ? ([x(d.block), y(d.share.rate)] as const) : undefined));
  const before = rows.map((d) => (d.lastYear === null ? undefined : ([x(d.block), y(d.lastYear)] as const)));
  return [
    draw("path", { class: "soft-band", d: bandPath(lower, upper) }),
    draw("path", { class: "line-before", d: linePath(before) }),
    draw("path", { class: "line-now", d: linePath(now) })
  ].filter((d) => d.getAttribute("d"));
}

function pointOf(row: TrendPoint, i: number, plot: Plot, drawing: Drawing): SVGElement {
  const { draw, blocks, current, x, y, left, right, top, bottom } = plot;
  const step = (right - left - 12) / Math.max(1, blocks - 1);
  const box = { x: Math.max(left, x(row.block) - step / 2), y: top, width: step, height: bottom - top };
  const rate = row.share?.rate ?? null;
  const isEnd = row.block === current;
  const dot =
    rate === null
      ? []
      : [draw("circle", { class: isEnd ? "dot accent-mark" : "point", cx: x(row.block), cy: y(rate), r: isEnd ? 5 : 3.5 })]; // prettier-ignore
  return rowOf(drawing, i, box, dot);
}

function frameToCome({ draw, blocks, current, x, right, top, bottom }: Plot): SVGElement[] {
  if (current >= blocks) return [];
  const left = (x(current) + x(current + 1)) / 2;
  return [draw("rect", { class: "to-come", x: left, y: top, width: right - left, height: bottom - top })];
}

/** "Now 17.0%" below or above the end of this year's line, "Last year" at the end of its own. */
function endLabels(rows: readonly TrendPoint[], endWords: readonly string[], plot: Plot): SVGElement[] {
  const { draw, current, words = "Now", x, y, right, bottom, top } = plot;
  const nodes: SVGElement[] = [];
  const now = rows.find((d) => d.block === current);
  const rate = now?.share?.rate ?? null;
  if (rate !== null) {
    const text = `${words} ${percent(rate)}`;
    const length = textWidth(text, 14, 600);
    const isBelow = (now?.lastYear ?? 1) >= rate;
    const under = Math.min(y(rate) + 18, bottom - 6);
    const over = Math.max(y(rate) - 12, top + 12);
    const fitsRight = x(current) + 10 + length < right;
    nodes.push(
      textAt(draw, x(current) + (fitsRight ? 10 : 6), isBelow ? under : over, text, {
        weight: 600,
        tone: "accent",
        halo: true,
        anchor: fitsRight ? "start" : "end"
      })
    );
  }
  const end = rows.filter((d) => d.lastYear !== null).at(-1);
  if (end?.lastYear != null) {
    const start = Math.min(Math.max(y(end.lastYear) + 4, top + 10), bottom - lineHeight);
    const before = endWords.map((word, i) =>
      textAt(draw, right + 4, start + i * lineHeight, word, { size: 13, tone: "ink-2" })
    );
    nodes.push(...before);
  }
  return nodes;
}

function blockNumbers(plot: Plot): SVGElement[] {
  const { draw, blocks, current, x, bottom, left, right, axis = "two-week block" } = plot;
  const wanted = [current, 1, blocks, ...Array.from({ length: blocks }, (_, i) => i + 1)];
  const labels = [...new Set(wanted)].map((block) => ({
    block,
    middle: x(block),
    length: textWidth(String(block), 13, 600)
  }));
  const odd = labels.filter((d, i) => i < 3 || d.block % 2 === 1);
  const numbers = withoutOverlap(odd, 12).map(({ block, middle }) => {
    const isNow = block === current;
    const style = {
      size: 13,
      anchor: "middle",
      weight: isNow ? 600 : 400,
      tone: isNow ? "ink" : "ink-2"
    } as const;
    return textAt(draw, middle, bottom + 18, String(block), style);
  });
  const captions = current < blocks ? [axis, "not yet known"] : [axis];
  const middles =
    current < blocks ? [(left + x(current)) / 2, (x(current) + right) / 2] : [(left + right) / 2];
  const wishes = captions.map((text, i) => ({ middle: middles[i] ?? 0, length: textWidth(text, 13) }));
  const placed = dodge(wishes, { from: 0, to: right + 30, gap: 16 });
  const names = captions.map((text, i) =>
    textAt(draw, placed[i] ?? 0, bottom + 37, text, { size: 13, anchor: "middle", tone: "ink-2" })
  );
  return [...numbers, ...names];
}

type KnownPoint = TrendPoint & { readonly share: Share & { readonly rate: number } };

function isKnown(row: TrendPoint): row is KnownPoint {
  return row.share !== null && row.share.rate !== null;
}
