import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { linePath } from "../line-path.js";
import { textAt } from "../text.js";
import { textWidth } from "../text-width.js";
import { curveNames, nameMarks } from "./curve-names.js";
import { bottomNumbers, leftNumbers } from "./number-axis.js";
import { snugNumberScale, type NumberScale, type NumberUnit } from "./number-scale.js";

/** A line: the model's in accent, other models' in ink, baselines' in gray, what is only for comparison thin. */
export interface CurveLine {
  readonly key: string;
  readonly label: string;
  readonly look: "model" | "other" | "baseline" | "reference";
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface CurveAxis {
  readonly label: string;
  readonly unit: Exclude<NumberUnit, "signed">;
  readonly from: number;
  readonly to: number;
}

export interface CurveLinesOptions {
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  /** Upright lines with their words on top: the capacity, the threshold. */
  readonly marks?: readonly { readonly at: number; readonly label: string }[];
}

export interface CurvePlot {
  readonly draw: Draw;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: NumberScale;
  readonly y: NumberScale;
}

/** Several curves on one ground, each named at its end: gain, decision, or any other curve of a judgement. */
export function curveLines(rows: readonly CurveLine[], options: CurveLinesOptions & Drawing): SVGSVGElement {
  const { kind, marks = [] } = options;
  const draw = drawIn(options.document);
  const names = curveNames(rows, options);
  const top = names.above + (marks.length ? 46 : 28);
  const bottom = top + { wide: 300, narrow: 240, print: 220 }[kind];
  const [left, right] = [44, Math.min(names.right, 44 + 760)];
  const x = snugNumberScale(
    [options.x.from, options.x.to],
    [left, right],
    options.x.unit,
    right - left > 400 ? 6 : 3
  );
  const y = snugNumberScale([options.y.from, options.y.to], [bottom, top], options.y.unit, 5);
  const plot: CurvePlot = { draw, left, right, top, bottom, x, y };
  const ends = names.place(rows, plot);
  return drawingOf(
    options,
    bottom + 44,
    [
      textAt(draw, 0, names.above + 13, options.y.label, { size: 13, tone: "ink-2" }),
      ...leftNumbers(draw, y, left, right),
      ...bottomNumbers(draw, x, top, bottom),
      textAt(draw, right, bottom + 38, options.x.label, { size: 13, anchor: "end", tone: "ink-2" }),
      ...marks.flatMap((mark) => markLine(mark, plot)),
      ...drawOrder(rows).map((row) => draw("path", { class: `curve ${row.look}`, d: pathOf(row, plot) })),
      ...rows.map((row, i) => rowOf(options, i, ends[i]?.box ?? [], nameMarks(draw, row, ends[i])))
    ].filter((d) => d.tagName !== "path" || d.getAttribute("d"))
  );
}

/** What matters most is drawn last. */
function drawOrder(rows: readonly CurveLine[]): CurveLine[] {
  const rank = { reference: 0, baseline: 1, other: 2, model: 3 };
  return [...rows].sort((a, b) => rank[a.look] - rank[b.look]);
}

/** Points outside the ground are left away. */
function pathOf({ points }: CurveLine, { x, y }: CurvePlot): string {
  const [[x0, x1], [y0, y1]] = [x.at.domain, y.at.domain];
  return linePath(
    points.map(([a, b]) => (a >= x0 && a <= x1 && b >= y0 && b <= y1 ? [x.at(a), y.at(b)] : undefined))
  );
}

function markLine(
  { at, label }: { readonly at: number; readonly label: string },
  { draw, left, right, top, bottom, x }: CurvePlot
): SVGElement[] {
  const place = x.at(at);
  const half = textWidth(label, 13, 600) / 2;
  const middle = Math.min(Math.max(place, left + half), right - half);
  return [
    draw("line", { class: "reference", x1: place, x2: place, y1: top - 6, y2: bottom }),
    textAt(draw, middle, top - 11, label, { size: 13, weight: 600, anchor: "middle", halo: true })
  ];
}
