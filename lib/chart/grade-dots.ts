import { leftAxis, snugScale } from "./axis.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { drawIn, type Draw } from "./element.js";
import { gradeLabels } from "./grade-labels.js";
import type { Linear } from "./linear.js";
import { clearSide, type Share } from "./share.js";
import { textAt } from "./text.js";

/** A grade, in school order. */
export interface GradeDot {
  /** "K", "1": as short as an axis needs. */
  readonly label: string;
  readonly n: number | null;
  readonly share: Share;
  readonly because?: string;
}

export interface GradeDotsOptions {
  readonly reference?: { readonly label: string; readonly rate: number };
  /** Under the labels: "grade". */
  readonly axis: string;
  /** Labels of the grades whose value is written; the highest unless told. */
  readonly named?: readonly string[];
}

/** The ground of the chart: a column for each grade, shares upward. */
export interface GradePlot {
  readonly draw: Draw;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
  /** The middle of a grade's column. */
  readonly x: (index: number) => number;
  readonly y: Linear;
}

/** Shares with intervals side by side in a given order, against a reference line. */
export function gradeDots(rows: readonly GradeDot[], options: GradeDotsOptions & Drawing): SVGSVGElement {
  const draw = drawIn(options.document);
  const { reference, axis } = options;
  const [left, right, top] = [34, options.width - 4, 26];
  const bottom = top + { wide: 128, narrow: 128, print: 98 }[options.kind];
  const scale = snugScale(largestOf(rows, reference?.rate), [bottom, top]);
  const step = (right - left) / Math.max(1, rows.length);
  const x = (index: number): number => left + (index + 0.5) * step;
  const plot: GradePlot = { draw, left, right, top, bottom, step, x, y: scale.at };
  return drawingOf(options, bottom + 42, [
    ...leftAxis(draw, scale, left, right),
    ...(reference ? [acrossAt(scale.at(reference.rate), "reference", left, right)] : []),
    ...rows.map((row, i) => {
      const box = { x: x(i) - step / 2, y: top - 12, width: step, height: bottom - top + 34 };
      const name = textAt(draw, x(i), bottom + 18, row.label, { size: 13, anchor: "middle" });
      return rowOf(options, i, box, [name, ...markOf(row.share, x(i), plot, reference?.rate)]);
    }),
    ...gradeLabels(rows, options, plot),
    textAt(draw, (left + right) / 2, bottom + 37, axis, { size: 13, anchor: "middle", tone: "ink-2" })
  ]);

  function acrossAt(y: number, className: string, x1: number, x2: number): SVGElement {
    return draw("line", { class: className, x1, x2, y1: y, y2: y });
  }
}

function markOf(share: Share, x: number, plot: GradePlot, reference?: number): SVGElement[] {
  const { draw, y, step } = plot;
  const upright = { x1: x, x2: x };
  if (share.rate === null) return hiddenColumn(x, plot);
  const at = y(share.rate);
  if (share.shown !== "exact") {
    const end = y(share.shown === "at_most" ? 0 : y.domain[1]);
    return [
      draw("line", { class: "coded", ...upright, y1: at, y2: end }),
      draw("line", { class: "bound", x1: x - 6, x2: x + 6, y1: at, y2: at })
    ];
  }
  const look = reference !== undefined && clearSide(share, reference) ? "accent-mark" : "plain";
  const [low, high] = [y(share.low ?? share.rate), y(share.high ?? share.rate)];
  return [
    draw("line", { class: `interval ${look}`, ...upright, y1: low, y2: high }),
    draw("circle", { class: `dot ${look}`, cx: x, cy: at, r: Math.min(low - high < 12 ? 3 : 5, step / 3) })
  ];
}

/** A hatched column with its word along it, as there is no room across. */
function hiddenColumn(middle: number, { draw, top, bottom, step }: GradePlot): SVGElement[] {
  const width = Math.min(16, step - 4);
  const hatch = { x: middle - width / 2, width, y: top, height: bottom - top };
  const [x, y] = [Math.round(middle + 4), Math.round((top + bottom) / 2)];
  const word = textAt(draw, x, y, "hidden", { size: 13, anchor: "middle", tone: "ink-2", halo: true });
  word.setAttribute("transform", `rotate(-90 ${x} ${y})`);
  return [draw("rect", { class: "hatched", fill: "url(#hatch)", ...hatch }), word];
}

function largestOf(rows: readonly GradeDot[], reference = 0): number {
  return Math.max(reference, 0.05, ...rows.map((d) => d.share.high ?? d.share.rate ?? 0));
}
