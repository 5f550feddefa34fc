import type { Box } from "../drawing.js";
import type { Draw } from "../element.js";
import type { PairCell } from "./pair-heat.js";

/** A line in ink along the borders at which a pair turns from lowering to raising the score. */
export function zeroLine(
  draw: Draw,
  cells: readonly PairCell[],
  placeOf: (cell: PairCell) => Box
): SVGElement {
  const known = cells.filter((d) => d.contribution !== null && d.n !== 0);
  const signs = new Map(known.map((d) => [`${d.x},${d.y}`, (d.contribution ?? 0) > 0]));
  const path = known.map((cell) => {
    const { x, y, width, height } = placeOf(cell);
    const sign = signs.get(`${cell.x},${cell.y}`);
    const turns = (dx: number, dy: number): boolean => {
      const other = signs.get(`${cell.x + dx},${cell.y + dy}`);
      return other !== undefined && other !== sign;
    };
    const right = turns(1, 0) ? `M${round(x + width)},${round(y)}v${round(height)}` : "";
    return right + (turns(0, 1) ? `M${round(x)},${round(y)}h${round(width)}` : "");
  });
  return draw("path", { class: "zero-line", d: path.join("") || "M0,0" });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
