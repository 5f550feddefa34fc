import { tickStep } from "d3-array";
import { plainPercent } from "../../report/percent.js";
import type { Draw } from "../element.js";
import { linesAt, lineHeight, textAt } from "../text.js";
import { wrapText } from "../text-width.js";

/** Where the second to the fifth step begin: round shares, the same distance apart, up to the largest. */
export function shareCuts(largest: number): readonly number[] {
  const step = Math.max(0.01, tickStep(0, Math.max(largest, 0.05), 5));
  return [1, 2, 3, 4].map((d) => Number((d * step).toFixed(4)));
}

/** The step of a share, 1 to 5. */
export function shareStep(share: number, cuts: readonly number[]): number {
  return 1 + cuts.filter((cut) => share >= cut).length;
}

/** The five steps with their cuts, what they are shares of beside them or below. */
export function shareScaleLegend(
  draw: Draw,
  cuts: readonly number[],
  words: string,
  top: number,
  width: number
): { readonly nodes: SVGElement[]; readonly height: number } {
  const step = 44;
  const isBeside = width > 5 * step + 220;
  const lines = wrapText(words, isBeside ? width - 5 * step - 24 : width);
  const [x, y] = isBeside ? [5 * step + 20, top + 11] : [0, top + 48];
  const nodes = [
    ...[1, 2, 3, 4, 5].map((i) =>
      draw("rect", { class: `day-${i}`, x: (i - 1) * step + 0.5, y: top, width: step - 1, height: 12 })
    ),
    ...cuts.map((cut, i) =>
      textAt(draw, (i + 1) * step, top + 28, plainPercent(cut), { size: 13, anchor: "middle", tone: "ink-2" })
    ),
    ...linesAt(draw, x, y, lines, { size: 13, tone: "ink-2" })
  ];
  const height = Math.max(34, y - top + (lines.length - 1) * lineHeight + 6);
  return { nodes, height };
}
