import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn } from "../element.js";
import { withoutOverlap } from "../dodge.js";
import { bandPath, linePath } from "../line-path.js";
import { textAt } from "../text.js";
import { textWidth } from "../text-width.js";
import { codeAt } from "./code-text.js";
import type { CurveLine, CurvePlot } from "./curve-lines.js";
import { curveNames, nameMarks } from "./curve-names.js";
import { leftNumbers } from "./number-axis.js";
import { numberScale, snugNumberScale, type NumberUnit } from "./number-scale.js";

/** A block of the year with the measure of each series as of then. */
export interface BlockMeasure {
  readonly block: number;
  /** In the order of the chart's series; null where it was not measured. */
  readonly values: readonly ({
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null)[];
}

export interface BlockLineOptions {
  readonly series: readonly {
    readonly label: string;
    readonly look: Exclude<CurveLine["look"], "reference">;
  }[];
  readonly measure: string;
  /** Its name in code type: "precision_at_capacity". */
  readonly code?: string;
  readonly unit: Exclude<NumberUnit, "signed">;
  /** Where the axis begins; lower where a value is. */
  readonly from?: number;
  readonly axis?: string;
  /** The block that the page is about. */
  readonly current?: number;
}

/** How a measure grows through the year: a line with its band for the model, baselines in gray with theirs. */
export function blockLine(rows: readonly BlockMeasure[], options: BlockLineOptions & Drawing): SVGSVGElement {
  const { kind, series, axis = "seen from the end of block", unit, current } = options;
  const draw = drawIn(options.document);
  const lines = series.map((d, s): CurveLine => ({ ...d, key: String(s), points: pointsOf(rows, s) }));
  const [low, high] = extentOf(rows, options.from ?? 0);
  const ground = { label: "", unit, from: low, to: high } as const;
  const names = curveNames(lines, { ...options, x: ground, y: ground });
  const top = names.above + (kind === "narrow" && options.code ? 46 : 28);
  const bottom = top + { wide: 240, narrow: 220, print: 180 }[kind];
  const [left, right] = [44, Math.min(names.right, 44 + 760)];
  const blocks = rows.map((d) => d.block);
  const x = snugNumberScale([Math.min(...blocks, 18), Math.max(...blocks, 1)], [left + 8, right - 8]);
  const y = numberScale([low, high], [bottom, top], unit, 4);
  const plot: CurvePlot = { draw, left, right, top, bottom, x, y };
  const step = rows.length > 1 ? (right - left - 16) / (rows.length - 1) : right - left - 16;
  const places = names.place(lines, plot);
  return drawingOf(
    options,
    bottom + 44,
    [
      ...titleOf(options, names.above),
      ...leftNumbers(draw, y, left, right),
      draw("line", { class: "quiet-base", x1: left, x2: right, y1: bottom, y2: bottom }),
      ...series.map((d, s) =>
        draw("path", { class: d.look === "model" ? "soft-band" : "gray-band", d: bandOf(rows, s, plot) })
      ),
      ...[...lines]
        .reverse()
        .map((d) => draw("path", { class: `curve ${d.look}`, d: pathOf(d, rows, plot) })),
      ...rows.map((row, i) => {
        const box = {
          x: Math.max(left, x.at(row.block) - step / 2),
          y: top,
          width: step,
          height: bottom - top
        };
        return rowOf(options, i, box, dotsOf(row, options, plot, row.block === current));
      }),
      ...blockNumbers(rows, current, plot),
      textAt(draw, (left + right) / 2, bottom + 37, axis, { size: 13, anchor: "middle", tone: "ink-2" }),
      ...lines.flatMap((d, i) => nameMarks(draw, d, places[i]))
    ].filter((d) => d.tagName !== "path" || d.getAttribute("d"))
  );
}

/** The measure's name, its code name after it, on a phone below. */
function titleOf(
  { document, measure, code = "", kind }: BlockLineOptions & Drawing,
  top: number
): SVGElement[] {
  const draw = drawIn(document);
  const [x, y] = kind === "narrow" ? [0, top + 30] : [textWidth(measure, 14, 600) + 10, top + 13];
  const name = textAt(draw, 0, top + 13, measure, { weight: 600 });
  return code ? [name, codeAt(draw, x, y, code)] : [name];
}

function pointsOf(rows: readonly BlockMeasure[], s: number): (readonly [number, number])[] {
  return rows.flatMap((d) => (d.values[s] ? [[d.block, d.values[s].value] as const] : []));
}

function extentOf(rows: readonly BlockMeasure[], from: number): [number, number] {
  const known = rows.flatMap((d) => d.values).filter((d) => d !== null);
  const ends = known.flatMap((d) => [d.low ?? d.value, d.high ?? d.value]);
  return [Math.min(from, ...ends), Math.max(from + 0.05, ...ends)];
}

/** Broken where a block was not measured. */
function pathOf({ key }: CurveLine, rows: readonly BlockMeasure[], { x, y }: CurvePlot): string {
  return linePath(
    rows.map((d) => {
      const found = d.values[Number(key)];
      return found ? [x.at(d.block), y.at(found.value)] : undefined;
    })
  );
}

function bandOf(rows: readonly BlockMeasure[], s: number, { x, y }: CurvePlot): string {
  const known = rows.flatMap((d) => {
    const found = d.values[s];
    return found && found.low !== null && found.high !== null
      ? [{ at: x.at(d.block), low: found.low, high: found.high }]
      : [];
  });
  return bandPath(
    known.map((d) => [d.at, y.at(d.low)] as const),
    known.map((d) => [d.at, y.at(d.high)] as const)
  );
}

/** The model's dots, larger at the block that the page is about. */
function dotsOf(
  { block, values }: BlockMeasure,
  { series }: BlockLineOptions,
  { draw, x, y }: CurvePlot,
  isNow: boolean
): SVGElement[] {
  return series.flatMap(({ look }, s) => {
    const found = values[s];
    if (!found) return [];
    const mark = look === "model" ? "accent-mark" : "plain";
    return [
      draw("circle", {
        class: isNow ? `dot ${mark}` : `small-dot ${mark}`,
        cx: x.at(block),
        cy: y.at(found.value),
        r: isNow ? 5 : look === "model" ? 3 : 2
      })
    ];
  });
}

function blockNumbers(
  rows: readonly BlockMeasure[],
  current: number | undefined,
  { draw, x, bottom }: CurvePlot
): SVGElement[] {
  const all = rows.map(({ block }) => ({ block, middle: x.at(block), length: textWidth(String(block), 13, 600) })); // prettier-ignore
  const first = all.filter((d) => d.block === current);
  const ends = [...all.slice(0, 1), ...all.slice(-1)];
  return withoutOverlap([...new Set([...first, ...ends, ...all])], 12).map(({ block, middle }) => {
    const isNow = block === current;
    return textAt(draw, middle, bottom + 18, String(block), {
      size: 13,
      anchor: "middle",
      weight: isNow ? 600 : 400,
      tone: isNow ? "ink" : "ink-2"
    });
  });
}
