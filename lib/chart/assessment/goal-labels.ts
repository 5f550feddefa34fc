import { percent } from "../../report/percent.js";
import type { Box } from "../drawing.js";
import { overlap } from "../place.js";
import { textAt } from "../text.js";
import { textWidth, type Weight } from "../text-width.js";
import type { GoalEnd, GoalPlot, GoalPoint, GoalProgressOptions } from "./goal-progress.js";

/** Baseline and target above their marks, the latest figure on the side of its own where there is room, dates below. */
export function goalLabels(
  rows: readonly GoalPoint[],
  { baseline, target, asOf, words }: GoalProgressOptions,
  { draw, x, y, left, right, bottom }: GoalPlot
): SVGElement[] {
  const over = (rate: number) => Math.max(14, y(rate) - 12);
  /** Above its mark, or below where the figures' own line passes above. */
  const baselineY = (points: readonly GoalPoint[]): number => {
    const above = over(baseline.rate);
    const isCrossed = points.some(
      ({ date, share }) => share.rate !== null && x(date) < left + 110 && Math.abs(y(share.rate) - above + 5) < 16
    );
    return isCrossed ? Math.min(bottom - 8, y(baseline.rate) + 20) : above;
  };
  const [from, to, to_come] = [
    label(`${words.baseline} ${percent(baseline.rate)}`, 13, 400, left + 2, baselineY(rows)),
    label(`${words.target} ${percent(target.rate)}`, 13, 600, 0, over(target.rate)),
    label(words.toCome, 13, 400, 0, bottom - 8)
  ];
  to.x = right - to.width;
  to_come.x = right - 6 - to_come.width;
  const now = nowLabel(rows.at(-1), { words, baseline, target }, { x, y, left, right, bottom }, [from, to]);
  const isClear = [to, ...now].every((d) => !overlap(boxOf(d), boxOf(from)));
  const hasRoomToCome = asOf < target.date && right - x(asOf) >= to_come.width + 16;
  const styles = { size: 13, tone: "ink-2" } as const;
  return [
    ...(isClear ? [textAt(draw, from.x, from.y, from.text, { ...styles, halo: true })] : []),
    textAt(draw, right, to.y, to.text, { size: 13, weight: 600, anchor: "end", halo: true }),
    ...now.map((d) => textAt(draw, d.x, d.y, d.text, { weight: 600, tone: "accent", halo: true })),
    ...(hasRoomToCome ? [textAt(draw, right - 6, to_come.y, to_come.text, { ...styles, anchor: "end" })] : []),
    textAt(draw, left, bottom + 20, baseline.label, styles),
    textAt(draw, right, bottom + 20, target.label, { ...styles, anchor: "end" })
  ];
} // prettier-ignore

interface Label {
  x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

function label(text: string, size: number, weight: Weight, x: number, y: number): Label {
  return { text, x, y, width: textWidth(text, size, weight) };
}

function boxOf({ x, y, width }: Label): Box {
  return { x: x - 4, y: y - 14, width: width + 8, height: 18 };
}

/** The latest figure: away from the line to the target, unless other words stand there. */
function nowLabel(
  now: GoalPoint | undefined,
  { words, baseline, target }: Pick<GoalProgressOptions, "words" | "baseline" | "target">,
  { x, y, left, right, bottom }: Pick<GoalPlot, "x" | "y" | "left" | "right" | "bottom">,
  others: readonly Label[]
): Label[] {
  const rate = now?.share.rate ?? null;
  if (!now || rate === null) return [];
  const text = `${words.now} ${now.text}`;
  const width = textWidth(text, 14, 600);
  const start = Math.min(Math.max(x(now.date) - width / 2, left), right - width);
  const [over, under] = [Math.max(14, y(rate) - 12), Math.min(bottom - 8, y(rate) + 24)];
  const sides = rate > lineAt(baseline, target, now.date) ? [over, under] : [under, over];
  const places = sides.map((side): Label => ({ text, x: start, y: side, width }));
  const free = places.find((d) => others.every((other) => !overlap(boxOf(d), boxOf(other))));
  return [free ?? places[0] ?? { text, x: start, y: over, width }];
}

/** Where the straight line from baseline to target stands on a date. */
function lineAt(baseline: GoalEnd, target: GoalEnd, date: string): number {
  const way = (dayOf(date) - dayOf(baseline.date)) / Math.max(1, dayOf(target.date) - dayOf(baseline.date));
  return baseline.rate + (target.rate - baseline.rate) * Math.min(1, Math.max(0, way));
}

/** Days since 1970 of an ISO date. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
