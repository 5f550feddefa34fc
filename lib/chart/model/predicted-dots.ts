import { count } from "../../report/count.js";
import { pointsInterval } from "../../report/interval.js";
import { pointsChange } from "../../report/points.js";
import { dotRows, type DotRow } from "../dot-rows.js";
import type { Drawing } from "../drawing.js";
import { byShare, exactText, type Share } from "../share.js";

/** A school's share now and the share that the model expects at the end of the year. */
export interface PredictedDot {
  readonly key: string;
  readonly label: string;
  readonly n: number | null;
  readonly current: number | null;
  readonly predicted: Share;
  /** Predicted − current, with its interval. */
  readonly change: number | null;
  readonly changeLow: number | null;
  readonly changeHigh: number | null;
  readonly because?: string;
  readonly href?: string;
}

export interface PredictedDotsOptions {
  readonly head?: string;
}

/** Schools by predicted share: dot and interval, the share now as an open circle; set off where the change is clear. */
export function predictedDots(
  rows: readonly PredictedDot[],
  options: PredictedDotsOptions & Drawing
): SVGSVGElement {
  const { head = "Predicted (change, interval)" } = options;
  const drawn = predictedOrder(rows).map((d): DotRow => ({
    label: d.label,
    count: d.n === null ? "" : count(d.n),
    share: d.predicted,
    earlier: d.current,
    claim: isClearChange(d),
    because: d.because ?? "hidden",
    note: "",
    cells: [exactText(d.predicted), changeWords(d, options.kind === "narrow")]
  }));
  return dotRows(drawn, { ...options, heads: ["", head] });
}

/** The rows in the order in which they are drawn. */
export function predictedOrder(rows: readonly PredictedDot[]): PredictedDot[] {
  return [...rows].sort((a, b) => byShare(a.predicted, b.predicted));
}

/** Whether the interval of the change leaves zero out. */
export function isClearChange({ changeLow, changeHigh }: PredictedDot): boolean {
  return changeLow !== null && changeHigh !== null && (changeLow > 0 || changeHigh < 0);
}

function changeWords({ change, changeLow, changeHigh }: PredictedDot, isShort: boolean): string {
  if (change === null) return "";
  if (isShort || changeLow === null || changeHigh === null) return pointsChange(change);
  return `${pointsChange(change)} (${pointsInterval({ low: changeLow, high: changeHigh })})`;
}
