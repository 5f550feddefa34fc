import type { Draw } from "./element.js";
import { linear, type Linear } from "./linear.js";
import { centred, textAt } from "./text.js";

/** A scale of shares from zero whose end is a tick; its numbers are percents, the last one with the sign. */
export interface ShareScale {
  readonly at: Linear;
  readonly ticks: readonly number[];
}

/** From 0 to the next tick at or above the largest value, in at most `count` steps. */
export function shareScale(largest: number, range: readonly [number, number], count = 4): ShareScale {
  const step = niceStep(Math.max(0.01, largest) / count);
  const steps = Math.ceil(largest / step - 1e-9);
  return { at: linear([0, steps * step], range), ticks: multiples(step, steps) };
}

/** From 0 to the largest value itself, which may lie above the last tick: for dots and lines, not for bars. */
export function snugScale(largest: number, range: readonly [number, number], count = 4): ShareScale {
  const step = niceStep(Math.max(0.01, largest) / count);
  const steps = Math.floor(largest / step + 1e-9);
  return { at: linear([0, largest], range), ticks: multiples(step, steps) };
}

/** Grid lines and numbers at the left of a plot whose values go up; a base line at zero in ink. */
export function leftAxis(draw: Draw, { at, ticks }: ShareScale, left: number, right: number): SVGElement[] {
  return ticks.flatMap((tick) => [
    draw("line", {
      class: tick === 0 ? "base" : "grid",
      x1: left,
      x2: right,
      y1: at(tick),
      y2: at(tick)
    }),
    textAt(draw, left - 8, centred(at(tick), 13), tickText(tick, ticks), {
      size: 13,
      anchor: "end",
      tone: "ink-2"
    })
  ]);
}

/** Grid lines from `top` to `bottom` and numbers below, of values that go right. */
export function bottomAxis(draw: Draw, { at, ticks }: ShareScale, top: number, bottom: number): SVGElement[] {
  return ticks.flatMap((tick) => [
    draw("line", { class: "grid", x1: at(tick), x2: at(tick), y1: top, y2: bottom }),
    textAt(draw, at(tick), bottom + 18, tickText(tick, ticks), { size: 13, anchor: "middle", tone: "ink-2" })
  ]);
}

/** "0", "10", "20", "30%": the sign once, at the largest. */
export function tickText(tick: number, ticks: readonly number[]): string {
  const text = String(Math.round(tick * 1000) / 10);
  return tick === ticks.at(-1) ? `${text}%` : text;
}

function multiples(step: number, steps: number): number[] {
  return Array.from({ length: steps + 1 }, (_, i) => i * step);
}

function niceStep(atLeast: number): number {
  const steps = [0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5];
  return steps.find((step) => step >= atLeast - 1e-9) ?? 1;
}
