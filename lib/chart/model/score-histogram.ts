import type { Draw } from "../element.js";
import type { Linear } from "../linear.js";
import { textAt } from "../text.js";

/** Students with a score from one value to below another; n is null where it is withheld. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly n: number | null;
}

/** What a histogram adds to a plot's height below its axis numbers. */
export const histogramHeight = 74;

const barsHeight = 44;

/** Bars below a plot, on its own axis: where the students are; scores beyond the axis are left away. */
export function scoreHistogram(
  draw: Draw,
  bins: readonly ScoreBin[],
  x: Linear,
  top: number,
  right: number
): SVGElement[] {
  if (bins.length === 0) return [];
  const bottom = top + histogramHeight;
  const most = Math.max(1, ...bins.map((d) => d.n ?? 0));
  const within = bins.filter((d) => d.from < x.domain[1] - 1e-9);
  return [
    ...within.map(({ from, to, n }) => {
      const height = n === null ? barsHeight / 4 : (n / most) * barsHeight;
      const paint = n === null ? { class: "hatched", fill: "url(#hatch)" } : { class: "bar" };
      const end = Math.min(x(to), right);
      return draw("rect", {
        ...paint,
        x: x(from),
        width: Math.max(0.5, end - x(from) - 1),
        y: bottom - height,
        height
      });
    }),
    draw("line", { class: "quiet-base", x1: x(x.domain[0]), x2: right, y1: bottom, y2: bottom }),
    textAt(draw, right, bottom - 24, "students at each score", {
      size: 13,
      anchor: "end",
      tone: "ink-2",
      halo: true
    })
  ];
}
