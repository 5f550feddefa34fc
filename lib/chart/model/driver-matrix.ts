import { max } from "d3-array";
import { plainPercent } from "../../report/percent.js";
import { drawingOf, rowOf, type Box, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { centred, textAt } from "../text.js";
import { textWidth, widest } from "../text-width.js";
import { areUpright, heatGrid, lineNames, namesAbove } from "./heat-grid.js";
import { shareCuts, shareScaleLegend, shareStep } from "./share-steps.js";

/** For how many students of a grade a driver leads. */
export interface DriverCell {
  readonly driver: string;
  readonly grade: string;
  /** Of the grade's students that are counted; null where it is hidden or nobody is counted. */
  readonly share: number | null;
  /** For whom it leads. */
  readonly n: number | null;
  readonly isHidden?: boolean;
  readonly because?: string;
}

export interface Named {
  readonly key: string;
  readonly label: string;
}

export interface DriverMatrixOptions {
  readonly drivers: readonly Named[];
  readonly grades: readonly Named[];
  /** Over the grades. */
  readonly head?: string;
  /** Beside the scale: "of the grade’s students with a score above 30%". */
  readonly legend: string;
}

/** Which driver leads in each grade: darker for a larger share; grades run down on a phone. */
export function driverMatrix(
  rows: readonly DriverCell[],
  options: DriverMatrixOptions & Drawing
): SVGSVGElement {
  const { width, kind, drivers, grades, head = "", legend } = options;
  const draw = drawIn(options.document);
  const isTurned = kind === "narrow";
  const [lines, columns] = isTurned ? [grades, drivers] : [drivers, grades];
  const lineLabels = lines.map((d) => d.label);
  const columnLabels = columns.map((d) => d.label);
  const left = Math.min(widest(lineLabels), width * 0.4) + 14;
  const cellWidth = Math.min(84, (width - left) / Math.max(1, columns.length));
  const upright = areUpright(columnLabels, cellWidth);
  const top = (head && !isTurned ? 18 : 0) + (upright ? widest(columnLabels, 13) + 14 : 24);
  const cellHeight = { wide: 34, narrow: 32, print: 26 }[kind];
  const grid = heatGrid({
    columns: columns.length,
    lines: lines.length,
    left,
    right: width,
    top,
    widest: 84,
    cellHeight
  });
  const cuts = shareCuts(max(rows, (d) => d.share ?? 0) ?? 0);
  const scale = shareScaleLegend(draw, cuts, legend, grid.bottom + 20, width);
  return drawingOf(options, grid.bottom + 20 + scale.height, [
    ...(head && !isTurned ? [textAt(draw, left, 13, head, { size: 13, tone: "ink-2" })] : []),
    ...namesAbove(draw, grid, columnLabels),
    ...lineNames(draw, grid, lineLabels, 14),
    ...rows.map((row, i) => {
      const [driver, grade] = [indexOf(drivers, row.driver), indexOf(grades, row.grade)];
      const box = isTurned ? grid.box(driver, grade) : grid.box(grade, driver);
      return rowOf(options, i, box, cellOf(draw, row, box, cuts));
    }),
    ...scale.nodes
  ]);
}

function cellOf(
  draw: Draw,
  { share, isHidden }: DriverCell,
  box: Box,
  cuts: readonly number[]
): SVGElement[] {
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  const middle = { x: box.x + box.width / 2, y: centred(box.y + box.height / 2, 13) };
  if (isHidden) {
    const hatch = draw("rect", { class: "hatched", fill: "url(#hatch)", ...inner });
    const word = textAt(draw, middle.x, middle.y, "hidden", {
      size: 13,
      anchor: "middle",
      tone: "ink-2",
      halo: true
    });
    return textWidth("hidden", 13) + 14 <= box.width ? [hatch, word] : [hatch];
  }
  if (share === null) return [draw("rect", { class: "unmeasured", ...inner })];
  const step = shareStep(share, cuts);
  const words = plainPercent(Math.round(share * 100) / 100);
  const style = { size: 13, anchor: "middle", tone: step >= 4 ? "on-dark" : "on-day" } as const;
  const text = textWidth(words, 13) <= box.width - 2 ? [textAt(draw, middle.x, middle.y, words, style)] : [];
  return [draw("rect", { class: `day-${step}`, ...inner }), ...text];
}

function indexOf(named: readonly Named[], key: string): number {
  const index = named.findIndex((d) => d.key === key);
  if (index < 0) throw new Error(`no name for ${key}: list it in the chart's options`);
  return index;
}
