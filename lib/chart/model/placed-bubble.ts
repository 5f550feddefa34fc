import type { Box } from "../drawing.js";
import type { Draw } from "../element.js";
import type { Linear } from "../linear.js";
import type { Dotted } from "../scatter-labels.js";
import type { DriverBubble } from "./driver-bubble.js";
import type { NumberScale } from "./number-scale.js";

export interface BubblePlot {
  readonly draw: Draw;
  readonly x: NumberScale;
  readonly y: NumberScale;
  /** Students of the largest. */
  readonly largest: number;
  /** What the largest's radius is more than the smallest's. */
  readonly growth: number;
}

/** A bubble in its place; one outside the ranges stands small at the edge, without a name. */
export interface PlacedBubble extends Dotted {
  readonly row: DriverBubble;
  readonly isInside: boolean;
  /** Whether the interval of the predicted share leaves the current one out. */
  readonly isClear: boolean;
}

export function placedBubble(row: DriverBubble, plot: BubblePlot, bold: boolean): PlacedBubble {
  const { x, y, largest, growth } = plot;
  const { current, predicted, low, high } = row;
  const isInside = within(current, x.at) && within(predicted, y.at);
  return {
    row,
    isInside,
    isClear: isInside && low !== null && high !== null && (low > current || high < current),
    bold,
    labels: isInside ? [row.label] : [],
    radius: isInside ? 3 + growth * Math.sqrt(row.n / largest) : 4,
    x: x.at(clamp(current, x.at)),
    y: y.at(clamp(predicted, y.at))
  };
}

/** What the pointer hits. */
export function bubbleBox({ x, y, radius }: PlacedBubble): Box {
  const size = 2 * radius + 6;
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

/** The upright stroke of a bubble's interval, as far as it lies within the ground; none for one outside. */
export function intervalBox({ row, isInside, x }: PlacedBubble, { y }: BubblePlot): Box[] {
  if (!isInside || row.low === null || row.high === null) return [];
  const [top, bottom] = [y.at(clamp(row.high, y.at)), y.at(clamp(row.low, y.at))];
  return [{ x: x - 2, y: top, width: 4, height: bottom - top }];
}

function within(value: number, { domain: [from, to] }: Linear): boolean {
  return value >= from && value <= to;
}

function clamp(value: number, { domain: [from, to] }: Linear): number {
  return Math.min(Math.max(value, from), to);
}
