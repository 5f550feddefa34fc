import { count } from "../../report/count.js";
import { snugScale, tickText, type ShareScale } from "../axis.js";
import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { withoutOverlap } from "../dodge.js";
import { drawIn, type Draw } from "../element.js";
import type { Share } from "../share.js";
import { centred, textAt } from "../text.js";
import { clipText, textWidth, widest } from "../text-width.js";
import { driverCell } from "./driver-cell.js";
import type { Named } from "./driver-matrix.js";
import { areUpright, heatGrid, namesAbove, type HeatGrid } from "./heat-grid.js";

/** A school's students by the driver that leads for them. */
export interface DriverMix {
  readonly key: string;
  readonly label: string;
  /** Students counted; null where hidden. */
  readonly n: number | null;
  /** In the order of the chart's drivers. */
  readonly shares: readonly Share[];
  readonly href?: string;
}

export interface DriverDotsOptions {
  readonly drivers: readonly Named[];
}

export interface DriverDotsPlot {
  readonly draw: Draw;
  readonly narrow: boolean;
  /** Whether numbers stand in whole percents, as there is little room. */
  readonly isShort: boolean;
  readonly grid: HeatGrid;
  /** Of a column, from 0 at its left. */
  readonly scale: ShareScale;
  readonly plotWidth: number;
}

/** Schools as rows, drivers as columns on one scale, so that a mix reads across and a driver down. */
export function driverDots(rows: readonly DriverMix[], options: DriverDotsOptions & Drawing): SVGSVGElement {
  const { width, kind, drivers } = options;
  const narrow = kind === "narrow";
  const draw = drawIn(options.document);
  const plot = plotOf(rows, options, draw);
  const { grid } = plot;
  return drawingOf(options, grid.bottom + 28, [
    ...namesAbove(
      draw,
      grid,
      drivers.map((d) => d.label),
      "start"
    ),
    ...columnGrounds(plot, drivers.length),
    ...rows.map((row, i) => {
      const y = grid.top + i * grid.cellHeight;
      const name = narrow ? nameAbove(draw, row, width, y + 15) : nameBeside(draw, row, plot, y);
      const cells = row.shares.flatMap((share, column) => driverCell(row, share, column, plot, y));
      return rowOf(options, i, { x: 0, y, width, height: grid.cellHeight }, [...name, ...cells]);
    })
  ]);
}

function plotOf(
  rows: readonly DriverMix[],
  { width, kind, drivers }: DriverDotsOptions & Drawing,
  draw: Draw
): DriverDotsPlot {
  const narrow = kind === "narrow";
  const names = widest(rows.map((d) => d.label)) + widest(rows.map(countOf), 13) + 12; // prettier-ignore
  const left = narrow ? 0 : Math.min(names, width * 0.34) + 16;
  const labels = drivers.map((d) => d.label);
  const isUpright = areUpright(labels, (width - left) / Math.max(1, drivers.length));
  const grid = heatGrid({
    columns: drivers.length,
    lines: rows.length,
    left,
    right: width,
    top: isUpright ? widest(labels, 13) + 16 : 24,
    widest: 260,
    cellHeight: { wide: 28, narrow: 56, print: 22 }[kind]
  });
  const isShort = narrow || grid.cellWidth < 130;
  const values = narrow ? 14 : textWidth(isShort ? "100%" : "100.0%", 14, 600) + 26;
  const plotWidth = Math.max(16, grid.cellWidth - values);
  const largest = Math.max(0.1, ...rows.flatMap((d) => d.shares.map((s) => s.high ?? s.rate ?? 0)));
  const scale = snugScale(largest, [0, plotWidth], 2);
  return { draw, narrow, isShort, grid, scale, plotWidth };
}

/** Grid lines of the columns, and as many of their numbers as have room, the last of each first. */
function columnGrounds({ draw, grid, scale }: DriverDotsPlot, columns: number): SVGElement[] {
  const numbers = [...scale.ticks].reverse().flatMap((tick) =>
    Array.from({ length: columns }, (_, column) => {
      const text = tickText(tick, scale.ticks);
      const middle = grid.left + column * grid.cellWidth + 6 + scale.at(tick);
      return { text, middle, length: textWidth(text, 13) };
    })
  );
  const lines = numbers.map(({ middle: x }) =>
    draw("line", { class: "grid", x1: x, x2: x, y1: grid.top, y2: grid.bottom + 4 })
  );
  const words = withoutOverlap(numbers, 6).map(({ text, middle }) =>
    textAt(draw, middle, grid.bottom + 22, text, { size: 13, anchor: "middle", tone: "ink-2" })
  );
  return [...lines, ...words];
}

function nameBeside(draw: Draw, row: DriverMix, { grid }: DriverDotsPlot, top: number): SVGElement[] {
  const [end, y] = [grid.left - 16, centred(top + grid.cellHeight / 2)];
  const label = clipText(row.label, end - textWidth(countOf(row), 13) - 12);
  return [
    textAt(draw, 0, y, label),
    textAt(draw, end, y, countOf(row), { size: 13, anchor: "end", tone: "ink-3" })
  ];
}

function nameAbove(draw: Draw, row: DriverMix, width: number, y: number): SVGElement[] {
  const after = `  ${countOf(row)}`;
  const label = clipText(row.label, width - textWidth(after, 13) - 8);
  return [textAt(draw, 0, y, [[label, 400], [after, 400, "ink-3"]])]; // prettier-ignore
}

function countOf({ n }: DriverMix): string {
  return n === null ? "" : count(n);
}
