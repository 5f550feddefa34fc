import { percent } from "../../report/percent.js";
import { leftAxis, snugScale } from "../axis.js";
import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { linePath } from "../line-path.js";
import type { Share } from "../share.js";
import { textAt } from "../text.js";
import { textWidth } from "../text-width.js";

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

interface Plot {
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
  const plot: Plot = { draw, left, right, top, bottom, x, y: scale.at };
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
    ...words(rows, options, plot)
  ]); // prettier-ignore
}

/** Days since 1970 of an ISO date. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function earliest(dates: readonly string[]): string {
  return [...dates].sort()[0] ?? "";
}

function latest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? "";
}

function pointOf({ date, rate }: GoalEnd, { x, y }: Plot) {
  return [x(date), y(rate)] as const;
}

/** Broken where a year begins, or where a figure is withheld. */
function lineOf(rows: readonly GoalPoint[], { x, y }: Plot): string {
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

function markOf({ date, share }: GoalPoint, isLast: boolean, { draw, x, y, top, bottom }: Plot): SVGElement[] {
  if (share.rate === null) {
    const hatch = { x: x(date) - 5, width: 10, y: top, height: bottom - top };
    return [draw("rect", { class: "hatched", fill: "url(#hatch)", ...hatch })];
  }
  const place = { cx: x(date), cy: y(share.rate) };
  return [draw("circle", { class: isLast ? "dot accent-mark" : "dot accent-mark small", ...place, r: isLast ? 5 : 2.5 })];
} // prettier-ignore

/** From halfway to the figure before to halfway to the next. */
function columnOf(rows: readonly GoalPoint[], i: number, { x, left, right, top, bottom }: Plot) {
  const [at, before, after] = [rows[i], rows[i - 1], rows[i + 1]].map((d) => d && x(d.date));
  const from = at === undefined || before === undefined ? left : (at + before) / 2;
  const to = at === undefined || after === undefined ? Math.min(right, (at ?? right) + 16) : (at + after) / 2;
  return { x: from, y: top, width: Math.max(2, to - from), height: bottom - top };
}

function endMarks({ baseline, target }: GoalProgressOptions, plot: Plot): SVGElement[] {
  const [[bx, by], [tx, ty]] = [pointOf(baseline, plot), pointOf(target, plot)];
  const { draw } = plot;
  return [
    draw("circle", { class: "earlier", cx: bx, cy: by, r: 4.5 }),
    draw("path", { class: "target-mark", d: `M${round(tx - 6)},${round(ty)}h12M${round(tx)},${round(ty - 6)}v12` })
  ]; // prettier-ignore
}

function frameToCome({ asOf, target }: GoalProgressOptions, { draw, x, right, top, bottom }: Plot) {
  if (asOf >= target.date) return [];
  const left = x(asOf) + 4;
  return [draw("rect", { class: "to-come", x: left, y: top, width: right - left, height: bottom - top })];
}

/** Baseline and target above their marks, the latest figure beside its own, dates below. */
function words(
  rows: readonly GoalPoint[],
  { baseline, target, asOf, words }: GoalProgressOptions,
  { draw, x, y, left, right, top, bottom }: Plot
): SVGElement[] {
  const now = rows.at(-1);
  const isPast = asOf >= target.date;
  const above = (rate: number) => Math.max(14, y(rate) - 12);
  const nowText = now && `${words.now} ${now.text}`;
  const nowRate = now?.share.rate ?? null;
  const nowLength = textWidth(nowText ?? "", 14, 600);
  const targetText = `${words.target} ${percent(target.rate)}`;
  const targetLeft = right - textWidth(targetText, 13, 600);
  const baselineText = `${words.baseline} ${percent(baseline.rate)}`;
  const baselineEnd = left + textWidth(baselineText, 13);
  const middle = now ? Math.min(Math.max(x(now.date), left + nowLength / 2), right - nowLength / 2) : 0;
  // the baseline's words give way to the target's where there is no room for both
  const hasRoom = baselineEnd + 12 < targetLeft || Math.abs(above(baseline.rate) - above(target.rate)) > 18;
  const below = nowRate === null ? bottom - 8 : Math.min(bottom - 8, y(nowRate) + 24);
  const dates = [
    { at: left, text: baseline.label, anchor: "start" as const },
    { at: right, text: target.label, anchor: "end" as const }
  ];
  return [
    ...(hasRoom ? [textAt(draw, left + 2, above(baseline.rate), baselineText, { size: 13, tone: "ink-2", halo: true })] : []),
    textAt(draw, right, above(target.rate), targetText, { size: 13, weight: 600, anchor: "end", halo: true }),
    ...(nowText && nowRate !== null
      ? [textAt(draw, middle, below, nowText, { weight: 600, tone: "accent", anchor: "middle", halo: true })]
      : []),
    ...(isPast || right - x(asOf) < textWidth(words.toCome, 13) + 16
      ? []
      : [textAt(draw, right - 6, top + 0 + (bottom - top) - 8, words.toCome, { size: 13, anchor: "end", tone: "ink-2" })]),
    ...dates.map(({ at, text, anchor }) => textAt(draw, at, bottom + 20, text, { size: 13, anchor, tone: "ink-2" }))
  ]; // prettier-ignore
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
