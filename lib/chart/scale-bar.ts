import type { Draw } from "./element.js";
import { textAt } from "./text.js";

const miles = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50];
const kilometresPerMile = 1.609344;

/** A bar of a round number of miles, the longest that takes at most 120 pixels. */
export function scaleBar(draw: Draw, kilometre: number, x: number, y: number): SVGElement[] {
  const mile = kilometre * kilometresPerMile;
  const length = miles.filter((d) => d * mile <= 120).at(-1) ?? 0.1;
  const end = x + length * mile;
  return [
    draw("path", { class: "scale-bar", d: `M${x},${y - 4}V${y}H${Math.round(end * 10) / 10}V${y - 4}` }),
    textAt(draw, end + 8, y + 3, `${length} ${length === 1 ? "mile" : "miles"}, north up`, { size: 13, tone: "ink-2" })
  ]; // prettier-ignore
}
