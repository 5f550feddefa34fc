import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { textAt } from "../text.js";
import { codeAt } from "./code-text.js";
import { measureCell } from "./measure-cell.js";
import { measureLayout, type MeasureLayout, type MeasurePanel } from "./measure-layout.js";
import { measureName } from "./measure-name.js";
import { numbersBelow } from "./number-axis.js";
import type { NumberUnit } from "./number-scale.js";

/** A model or a baseline with what was measured of it. */
export interface MeasureDot {
  readonly key: string;
  readonly label: string;
  /** Under the name, quieter: "additive, 38 features", "baseline · rate_so_far". */
  readonly detail?: string;
  /** Set off, with a rule under the last of them. */
  readonly isModel?: boolean;
  /** In the order of the chart's measures. */
  readonly values: readonly MeasureValue[];
}

export interface MeasureValue {
  /** Null where it was not measured or is hidden. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no value: "nobody of the group was chronically absent". */
  readonly because?: string;
  /** Withheld, not unmeasured. */
  readonly isHidden?: boolean;
}

export interface Measure {
  readonly label: string;
  /** scikit-learn's or our own name: "roc_auc". */
  readonly code: string;
  readonly unit: Exclude<NumberUnit, "signed">;
  /** Where the axis begins, 0 unless told; lower where a value is. */
  readonly from?: number;
}

export interface MeasureDotsOptions {
  readonly measures: readonly Measure[];
}

/** Models and baselines, a row each, measures side by side, each with its own axis; one below the other on a phone. */
export function measureDots(
  rows: readonly MeasureDot[],
  options: MeasureDotsOptions & Drawing
): SVGSVGElement {
  const draw = drawIn(options.document);
  const layout = measureLayout(rows, options);
  const { panels, height, rowHeight } = layout;
  return drawingOf(options, height, [
    ...panels.flatMap((panel) => panelGround(draw, panel, rows.length * rowHeight)),
    ...linesBetween(draw, rows, layout, options.width),
    ...rows.map((row, i) => {
      const tops = layout.lineTops.map((top) => top + i * rowHeight);
      const marks = [
        ...tops.flatMap((top) => measureName(draw, row, layout, top)),
        ...panels.flatMap((panel) => measureCell(draw, row, panel, layout, i))
      ];
      const boxes = tops.map((y) => ({ x: 0, y, width: options.width, height: rowHeight }));
      return rowOf(options, i, boxes, marks);
    })
  ]);
}

function panelGround(draw: Draw, panel: MeasurePanel, height: number): SVGElement[] {
  const { measure, scale, headX, headY, top } = panel;
  const bottom = top + height;
  const lines = scale.ticks.map((tick) =>
    draw("line", { class: "grid", x1: scale.at(tick), x2: scale.at(tick), y1: top, y2: bottom })
  );
  return [
    textAt(draw, headX, headY, measure.label, { weight: 600 }),
    codeAt(draw, headX, headY + 17, measure.code),
    ...lines,
    ...numbersBelow(draw, scale, bottom)
  ];
}

/** Between rows, and stronger under the last model, which parts it from the baselines. */
function linesBetween(
  draw: Draw,
  rows: readonly MeasureDot[],
  { lineTops, rowHeight, narrow }: MeasureLayout,
  width: number
): SVGElement[] {
  const last = rows.map((d) => d.isModel === true).lastIndexOf(true);
  return lineTops.flatMap(
    (top) =>
    rows.map((_, i) => {
      const y = top + (i + 1) * rowHeight;
      return draw("line", { class: i === last ? "strong-rule" : "rule", x1: 0, x2: width, y1: y, y2: y });
    }).filter((line) => !narrow || line.getAttribute("class") === "strong-rule") // prettier-ignore
  );
}
