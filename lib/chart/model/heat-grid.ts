import { withoutOverlap } from "../dodge.js";
import type { Box } from "../drawing.js";
import type { Draw } from "../element.js";
import { centred, textAt } from "../text.js";
import { clipText, textWidth } from "../text-width.js";

/** Cells in columns and lines. */
export interface HeatGrid {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly box: (column: number, line: number) => Box;
}

/** A grid between `left` and `right`, its cells no wider than `widest`. */
export function heatGrid(size: {
  readonly columns: number;
  readonly lines: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly widest: number;
  readonly cellHeight: number;
}): HeatGrid {
  const { columns, lines, left, top, cellHeight } = size;
  const cellWidth = Math.min(size.widest, (size.right - left) / Math.max(1, columns));
  return {
    left,
    top,
    right: left + columns * cellWidth,
    bottom: top + lines * cellHeight,
    cellWidth,
    cellHeight,
    box: (column, line) => ({
      x: left + column * cellWidth,
      y: top + line * cellHeight,
      width: cellWidth,
      height: cellHeight
    })
  };
}

/** Names of the lines, left of the grid. */
export function lineNames(draw: Draw, grid: HeatGrid, names: readonly string[], size: 13 | 14): SVGElement[] {
  return names.map((name, i) => {
    const y = centred(grid.top + (i + 0.5) * grid.cellHeight, size);
    return textAt(draw, grid.left - 10, y, clipText(name, grid.left - 10, size), { size, anchor: "end", tone: size === 14 ? "ink" : "ink-2" }); // prettier-ignore
  });
}

/** Names of the columns below the grid, those that fit, the first and last before others. */
export function namesBelow(draw: Draw, grid: HeatGrid, names: readonly string[]): SVGElement[] {
  return fitting(grid, names).map(({ name, middle }) =>
    textAt(draw, middle, grid.bottom + 17, name, { size: 13, anchor: "middle", tone: "ink-2" })
  );
}

/** Names of the columns above the grid, upright where one is wider than its column. */
export function namesAbove(
  draw: Draw,
  grid: HeatGrid,
  names: readonly string[],
  anchor: "start" | "middle" = "middle"
): SVGElement[] {
  const middles = names.map((_, i) => grid.left + (i + 0.5) * grid.cellWidth);
  const starts = names.map((_, i) => grid.left + i * grid.cellWidth + 6);
  if (!areUpright(names, grid.cellWidth))
    return names.map((name, i) =>
      textAt(draw, (anchor === "start" ? starts : middles)[i] ?? 0, grid.top - 8, name, {
        size: 13,
        anchor,
        tone: "ink-2"
      })
    );
  return names.map((name, i) => {
    const [x, y] = [Math.round((middles[i] ?? 0) + 4), Math.round(grid.top - 8)];
    const text = textAt(draw, x, y, name, { size: 13, tone: "ink-2" });
    text.setAttribute("transform", `rotate(-90 ${x} ${y})`);
    return text;
  });
}

/** Whether names have to stand upright over columns of a width. */
export function areUpright(names: readonly string[], cellWidth: number): boolean {
  return names.some((name) => textWidth(name, 13) > cellWidth - 4);
}

function fitting(grid: HeatGrid, names: readonly string[]) {
  const wishes = names.map((name, i) => ({
    name,
    length: textWidth(name, 13),
    middle: grid.left + (i + 0.5) * grid.cellWidth
  }));
  const order = [...wishes.slice(0, 1), ...wishes.slice(1).slice(-1), ...wishes.slice(1, -1)];
  const evenly = [...order.slice(0, 2), ...order.slice(2).filter((_, i) => i % 2 === 1), ...order.slice(2).filter((_, i) => i % 2 === 0)]; // prettier-ignore
  return withoutOverlap(evenly, 6);
}
