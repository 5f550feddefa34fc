import { nice, ticks } from "d3-array";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { drawIn, type Draw } from "./element.js";
import { linear } from "./linear.js";
import { placeNames } from "./scatter-labels.js";
import { centred, textAt } from "./text.js";

/** A school's attendance in person beside its use of learning apps. */
export interface ActivityDot {
  readonly key: string;
  readonly label: string;
  readonly attendance: number;
  /** Share of students with any activity. */
  readonly active: number;
  readonly n: number | null;
  readonly href?: string;
}

export interface ActivityDotsOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  /** Keys of the schools that are named before the others. */
  readonly named?: readonly string[];
}

interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** One dot a school: in-person attendance to the right, digital activity upward; neither axis starts at zero. */
export function activityDots(
  rows: readonly ActivityDot[],
  options: ActivityDotsOptions & Drawing
): SVGSVGElement {
  const { width, kind, named = [] } = options;
  const draw = drawIn(options.document);
  const [left, right, top] = [38, width - 10, 34];
  const bottom = top + { wide: 340, narrow: 260, print: 260 }[kind];
  const x = axisOf(rows.map((d) => d.attendance), [left + 12, right - 12], width > 500 ? 6 : 4); // prettier-ignore
  const y = axisOf(rows.map((d) => d.active), [bottom - 12, top + 12], 5); // prettier-ignore
  const ordered = activityOrder(rows, { named });
  const dots = ordered.map((row) => ({
    labels: [row.label],
    x: x.at(row.attendance),
    y: y.at(row.active),
    radius: 5,
    bold: named.includes(row.key)
  }));
  const names = placeNames(dots, { x: left, y: top, width: right - left, height: bottom - top });
  return drawingOf(options, bottom + 44, [
    ...axisLines(draw, x, y, { left, right, top, bottom }),
    textAt(draw, 0, 13, options.yLabel, { size: 13, tone: "ink-2" }),
    textAt(draw, right, bottom + 38, options.xLabel, { size: 13, tone: "ink-2", anchor: "end" }),
    textAt(draw, left, bottom + 38, "axes do not start at 0", { size: 13, tone: "ink-3" }),
    ...dots.map((dot, i) => {
      const place = names[i];
      const mark = draw("circle", {
        class: dot.bold ? "dot accent-mark" : "dot plain",
        cx: dot.x,
        cy: dot.y,
        r: 5
      });
      const name = place
        ? [textAt(draw, place.x, place.y, place.label, { size: 13, weight: dot.bold ? 600 : 400, tone: dot.bold ? "ink" : "ink-2", halo: true })]
        : []; // prettier-ignore
      return rowOf(options, i, { x: dot.x - 9, y: dot.y - 9, width: 18, height: 18 }, [mark, ...name]);
    })
  ]);
}

/** The rows in the order in which they are drawn: the named ones first, so that they have a place for their name. */
export function activityOrder(
  rows: readonly ActivityDot[],
  { named = [] }: Pick<ActivityDotsOptions, "named">
): ActivityDot[] {
  return [...rows].sort((a, b) => Number(named.includes(b.key)) - Number(named.includes(a.key)));
}

function axisOf(values: readonly number[], range: [number, number], count: number): Axis {
  const [low, high] = [Math.min(...values, 1), Math.max(...values, 0)];
  const [from, to] = nice(low, Math.max(high, low + 0.01), count);
  return { at: linear([from, to], range), ticks: ticks(from, to, count) };
}

function axisLines(
  draw: Draw,
  x: Axis,
  y: Axis,
  { left, right, top, bottom }: Record<"left" | "right" | "top" | "bottom", number>
): SVGElement[] {
  return [
    ...y.ticks.flatMap((tick) => [
      draw("line", { class: "grid", x1: left, x2: right, y1: y.at(tick), y2: y.at(tick) }),
      textAt(draw, left - 8, centred(y.at(tick), 13), shortPercent(tick), { size: 13, anchor: "end", tone: "ink-2" })
    ]),
    ...x.ticks.flatMap((tick) => [
      draw("line", { class: "grid", x1: x.at(tick), x2: x.at(tick), y1: top, y2: bottom }),
      textAt(draw, x.at(tick), bottom + 17, shortPercent(tick), { size: 13, anchor: "middle", tone: "ink-2" })
    ])
  ]; // prettier-ignore
}

function shortPercent(value: number): string {
  return `${Math.round(value * 1000) / 10}%`;
}
