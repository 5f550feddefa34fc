import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { linesAt, lineHeight, textAt } from "../text.js";
import { clipText, wrapText } from "../text-width.js";
import { snugNumberScale, type NumberScale } from "./number-scale.js";
import { leftNumbers } from "./number-axis.js";
import { shapeAxis } from "./shape-axis.js";
import { densityBars, shapeMarks } from "./shape-marks.js";

/** What one feature adds to the log-odds, step by step; over the students learnt from it averages to 0. */
export interface Shape {
  readonly key: string;
  readonly label: string;
  /** "share of 40 days". */
  readonly unit: string;
  /** How values along it are written; a category's steps bear labels. */
  readonly values: "share" | "number" | "category";
  readonly steps: readonly ShapeStep[];
  /** Students without a value. */
  readonly missing?: ShapeMark;
}

export interface ShapeStep extends ShapeMark {
  /** Ends of its values, both finite; of a category i and i + 1. */
  readonly from: number;
  readonly to: number;
  readonly label?: string;
}

export interface ShapeMark {
  /** In log-odds; null where it is hidden. */
  readonly contribution: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Students learnt from; null where hidden. */
  readonly n: number | null;
  /** Several bins put together, as one alone holds too few students. */
  readonly isMerged?: boolean;
}

export interface ShapeStripOptions {
  /** The word below the bin of what is missing. */
  readonly missingWord?: string;
  /** Log-odds that the scale reaches at least, so that several strips can be compared. */
  readonly reach?: readonly [low: number, high: number];
}

/** The ground of one shape. */
export interface ShapePanel {
  readonly draw: Draw;
  readonly left: number;
  /** Where values end; what is missing stands between `slot` and `right`. */
  readonly end: number;
  readonly slot: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The base of the density. */
  readonly base: number;
  readonly scale: NumberScale;
}

const gap = 24;

/** Features' shapes side by side on one scale of log-odds, each with its error band, students as gray bars below. */
export function shapeStrip(rows: readonly Shape[], options: ShapeStripOptions & Drawing): SVGSVGElement {
  const { width, kind, missingWord = "missing" } = options;
  const draw = drawIn(options.document);
  const columns = evenColumns(
    rows.length,
    Math.floor((width + gap) / ({ wide: 168, narrow: 128, print: 150 }[kind] + gap))
  );
  const panelWidth = (width - (columns - 1) * gap) / columns;
  const titles = rows.map((d) => wrapText(d.label, panelWidth, 14, 600).slice(0, 2));
  const titleHeight = Math.max(1, ...titles.map((d) => d.length)) * lineHeight;
  const plotHeight = { wide: 112, narrow: 104, print: 84 }[kind];
  const hasMissing = rows.some((d) => d.missing);
  const panelHeight = titleHeight + plotHeight + (hasMissing ? 108 : 92);
  const lines = Math.ceil(rows.length / columns);
  return drawingOf(options, Math.max(1, lines * panelHeight - 16), rows.map((row, i) => {
    const x = (i % columns) * (panelWidth + gap);
    const y = Math.floor(i / columns) * panelHeight;
    const panel = panelOf(row, x, y + titleHeight + 26);
    const words = [
      ...linesAt(draw, x, y + 13, (titles[i] ?? []).map((d) => clipText(d, panelWidth, 14, 600)), { weight: 600 }),
      textAt(draw, x, y + (titles[i]?.length ?? 1) * lineHeight + 12, clipText(row.unit, panelWidth, 13), { size: 13, tone: "ink-2" })
    ];
    const box = { x: x - 4, y: y - 4, width: panelWidth + 8, height: panelHeight - 12 };
    return rowOf(options, i, box, [
      ...words,
      ...leftNumbers(draw, panel.scale, panel.left, panel.right, "quiet-base"),
      ...shapeMarks(row, panel),
      ...densityBars(row, panel),
      ...shapeAxis(row, panel, missingWord)
    ]);
  })); // prettier-ignore

  function panelOf(row: Shape, x: number, top: number): ShapePanel {
    const [left, right, bottom] = [x + 32, x + panelWidth, top + plotHeight];
    const slot = right - (row.missing ? 14 : 0);
    const scale = snugNumberScale(extentOf(rows, options.reach), [bottom, top], "signed", 3);
    return {
      draw,
      left,
      end: slot - (row.missing ? 10 : 0),
      slot,
      right,
      top,
      bottom,
      base: bottom + 30,
      scale
    };
  }
}

/** As many columns as fit, fewer where as many lines do with fewer: eight in two lines of four, not of six and two. */
function evenColumns(shapes: number, most: number): number {
  const lines = Math.ceil(shapes / Math.max(1, most));
  return Math.max(1, Math.ceil(shapes / Math.max(1, lines)));
}

/** The lowest and highest end of any shape, so that all share one scale; zero lies within. */
function extentOf(
  rows: readonly Shape[],
  [low, high]: readonly [number, number] = [-0.1, 0.1]
): [number, number] {
  const marks = rows.flatMap((d) => [...d.steps, ...(d.missing ? [d.missing] : [])]);
  const values = marks.flatMap((d) => [d.contribution, d.low, d.high]).filter((d) => d !== null);
  return [Math.min(low, ...values), Math.max(high, ...values)];
}
