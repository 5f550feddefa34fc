import { tickStep, ticks } from "d3-array";
import { percentNumber } from "../../report/percent.js";
import { signed } from "../../report/signed.js";
import { linear, type Linear } from "../linear.js";

/** How the numbers of an axis are written: shares as percents, signed ones with their plus. */
export type NumberUnit = "share" | "number" | "signed";

/** A scale with a few round numbers upon it. */
export interface NumberScale {
  readonly at: Linear;
  readonly ticks: readonly number[];
  readonly unit: NumberUnit;
}

/** From a value to the next tick at or above another, in about `count` steps. */
export function numberScale(
  [from, to]: readonly [number, number],
  range: readonly [number, number],
  unit: NumberUnit = "number",
  count = 4
): NumberScale {
  const top = to > from ? to : from + 1;
  const step = tickStep(from, top, count);
  const [low, high] = [Math.floor(from / step + 1e-9) * step, Math.ceil(top / step - 1e-9) * step];
  return { at: linear([low, high], range), ticks: ticks(low, high, count), unit };
}

/** Between two values that need not be ticks themselves. */
export function snugNumberScale(
  [from, to]: readonly [number, number],
  range: readonly [number, number],
  unit: NumberUnit = "number",
  count = 4
): NumberScale {
  const top = to > from ? to : from + 1;
  return { at: linear([from, top], range), ticks: ticks(from, top, count), unit };
}

/** What stands at a tick: "0", "20%", "+1", "0.32". */
export function tickWords(tick: number, { ticks, unit }: Pick<NumberScale, "ticks" | "unit">): string {
  if (unit === "share") return tick === 0 ? "0" : `${Number(percentNumber(tick))}%`;
  const decimals = Math.max(0, ...ticks.map((d) => decimalsOf(d)));
  return unit === "signed" ? signed(tick, decimals) : plain(tick, decimals);
}

/** A measure's value: 0.445 → "44.5%" as a share, "0.445" as a number. */
export function valueWords(value: number, unit: NumberUnit): string {
  if (unit === "share") return `${percentNumber(value)}%`;
  return unit === "signed" ? signed(value, 2) : plain(value, 3);
}

function plain(value: number, decimals: number): string {
  return signed(value, decimals).replace("+", "");
}

function decimalsOf(value: number): number {
  return String(Number(value.toFixed(6))).split(".")[1]?.length ?? 0;
}
