import { leftAxis, snugScale } from "../axis.js";
import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { linePath } from "../line-path.js";
import { dayOf, goalLabels } from "./goal-labels.js";
import type { Share } from "../share.js";

/** A published figure of a goal's measure, on its as-of date. */
export interface GoalPoint {
  /** ISO. */
  readonly date: string;
  /** The date for readers. */
  readonly label: string;
  readonly share: Share;
  /** The share for readers: "21.2%", "hidden". */
  readonly text: string;
  /** Points of one school year are one line: counting begins anew in each. */
  readonly schoolYear: number;
  /** What more a tooltip says. */
  readonly lines?: readonly string[];
}

export interface GoalProgressOptions {
  readonly baseline: GoalEnd;
  readonly target: GoalEnd;
  /** The as-of date of this release, ISO: what lies after it is not yet known. */
  readonly asOf: string;
  readonly words: {
    readonly baseline: string;
    readonly target: string;
    readonly now: string;
    readonly toCome: string;
  };
}

export interface GoalEnd {
  /** ISO. */
  readonly date: string;
  readonly label: string;
  readonly rate: number;
}

export interface GoalPlot {
  readonly draw: Draw;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (date: string) => number;
  readonly y: (rate: number) => number;
}

/** The figure from snapshot to snapshot, beside the straight line from the baseline to the target. */
export function goalProgress(
  rows: readonly GoalPoint[],
  options: GoalProgressOptions & Drawing
): SVGSVGElement {
  const { width, kind, baseline, target, asOf } = options;
  const draw = drawIn(options.document);
  const [left, top] = [34, 22];
  const right = width - 14;
  const bottom = top + { wide: 170, narrow: 160, print: 120 }[kind];
  const rates = rows.flatMap(({ share }) => (share.rate === null ? [] : [share.rate]));
  const scale = snugScale(Math.max(0.05, baseline.rate, target.rate, ...rates) * 1.08, [bottom, top], 4);
  const first = earliest([baseline.date, ...rows.map((d) => d.date)]);
  const last = latest([target.date, asOf, ...rows.map((d) => d.date)]);
  const span = Math.max(1, dayOf(last) - dayOf(first));
  const x = (date: string) => left + 8 + ((dayOf(date) - dayOf(first)) / span) * (right - left - 16);
  const plot: GoalPlot = { draw, left, right, top, bottom, x, y: scale.at };
  return drawingOf(options, bottom + 30, [
    ...frameToCome(options, plot),
    ...leftAxis(draw, scale, left, right),
    draw("path", {
      class: "target-line",
      d: linePath([pointOf(baseline, plot), pointOf(target, plot)])
    }),
    draw("path", { class: "line-now", d: lineOf(rows, plot) }),
    ...rows.map((row, i) => rowOf(options, i, columnOf(rows, i, plot), markOf(row, i === rows.length - 1, plot))),
    ...endMarks(options, plot),
    ...goalLabels(rows, options, plot)
  ]); // prettier-ignore
}

function earliest(dates: readonly string[]): string {
  return [...dates].sort()[0] ?? "";
}

function latest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? "";
}

function pointOf({ date, rate }: GoalEnd, { x, y }: GoalPlot) {
  return [x(date), y(rate)] as const;
}

/** Broken where a year begins, or where a figure is withheld. */
function lineOf(rows: readonly GoalPoint[], { x, y }: GoalPlot): string {
  const years = [...new Set(rows.map((d) => d.schoolYear))];
  return years
    .map((year) =>
      linePath(
        rows
          .filter((d) => d.schoolYear === year)
          .map(({ date, share }) => (share.rate === null ? undefined : ([x(date), y(share.rate)] as const)))
      )
    )
    .join("");
}

function markOf({ date, share }: GoalPoint, isLast: boolean, { draw, x, y, top, bottom }: GoalPlot): SVGElement[] {
  if (share.rate === null) {
    const hatch = { x: x(date) - 5, width: 10, y: top, height: bottom - top };
    return [draw("rect", { class: "hatched", fill: "url(#hatch)", ...hatch })];
  }
  const place = { cx: x(date), cy: y(share.rate) };
  return [draw("circle", { class: isLast ? "dot accent-mark" : "dot accent-mark small", ...place, r: isLast ? 5 : 2.5 })];
} // prettier-ignore

/** From halfway to the figure before to halfway to the next. */
function columnOf(rows: readonly GoalPoint[], i: number, { x, left, right, top, bottom }: GoalPlot) {
  const [at, before, after] = [rows[i], rows[i - 1], rows[i + 1]].map((d) => d && x(d.date));
  const from = at === undefined || before === undefined ? left : (at + before) / 2;
  const to = at === undefined || after === undefined ? Math.min(right, (at ?? right) + 16) : (at + after) / 2;
  return { x: from, y: top, width: Math.max(2, to - from), height: bottom - top };
}

function endMarks({ baseline, target }: GoalProgressOptions, plot: GoalPlot): SVGElement[] {
  const [[bx, by], [tx, ty]] = [pointOf(baseline, plot), pointOf(target, plot)];
  const { draw } = plot;
  return [
    draw("circle", { class: "earlier", cx: bx, cy: by, r: 4.5 }),
    draw("path", { class: "target-mark", d: `M${round(tx - 6)},${round(ty)}h12M${round(tx)},${round(ty - 6)}v12` })
  ]; // prettier-ignore
}

function frameToCome({ asOf, target }: GoalProgressOptions, { draw, x, right, top, bottom }: GoalPlot) {
  if (asOf >= target.date) return [];
  const left = x(asOf) + 4;
  return [draw("rect", { class: "to-come", x: left, y: top, width: right - left, height: bottom - top })];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
