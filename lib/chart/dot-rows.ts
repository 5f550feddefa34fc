import { bottomAxis, shareScale } from "./axis.js";
import { dodge } from "./dodge.js";
import { dotColumns } from "./dot-columns.js";
import { hiddenLines, narrowRow, wideRow, type DotPlot } from "./dot-row.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { drawIn } from "./element.js";
import type { Share } from "./share.js";
import { lineHeight, textAt } from "./text.js";
import { textWidth } from "./text-width.js";

/** A row of a dot plot, told in the words and weights it is drawn with. */
export interface DotRow {
  readonly label: string;
  /** Small, after the label: the count of students. */
  readonly count: string;
  readonly share: Share;
  /** Last year's share. */
  readonly earlier: number | null;
  /** Set off in accent and bold: the difference is clear, or it is the row that the page is about. */
  readonly claim: boolean;
  /** The words on the hatch of a hidden row. */
  readonly because: string;
  /** Where the number is out of date: "through January 9". */
  readonly note: string;
  /** Right-hand cells, the first one the value. */
  readonly cells: readonly string[];
}

export interface DotRowsOptions {
  /** A line across all rows, its name with the number on top. */
  readonly reference?: { readonly label: string; readonly rate: number };
  readonly heads: readonly string[];
}

/** Names, dots with intervals and values, a row each, against a reference line; the engine of the ranked charts. */
export function dotRows(rows: readonly DotRow[], options: DotRowsOptions & Drawing): SVGSVGElement {
  const { width, kind, reference } = options;
  const draw = drawIn(options.document);
  const narrow = kind === "narrow";
  const columns = dotColumns(rows, options);
  const scale = shareScale(largestOf(rows, reference?.rate), [columns.left, columns.right]);
  const plot: DotPlot = { ...columns, draw, narrow, width, at: scale.at };
  const top = reference !== undefined || options.heads.some(Boolean) ? 22 : 4;
  const heights = rows.map((row) => rowHeight(row, plot, kind));
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, top));
  const bottom = heights.reduce((sum, height) => sum + height, top) + 8;
  return drawingOf(options, bottom + 26, [
    ...bottomAxis(draw, scale, top, bottom),
    ...(reference ? [referenceLine(scale.at(reference.rate))] : []),
    ...headsOf(options, plot),
    ...rows.map((row, i) => {
      const [y = 0, height = 0] = [tops[i], heights[i]];
      const marks = narrow ? narrowRow(row, plot, y) : wideRow(row, plot, y + height / 2);
      return rowOf(options, i, { x: 0, y, width, height }, marks);
    })
  ]);

  function referenceLine(x: number): SVGElement {
    return draw("line", { class: "reference", x1: x, x2: x, y1: top, y2: bottom });
  }
}

function rowHeight(row: DotRow, plot: DotPlot, kind: Drawing["kind"]): number {
  const one = { wide: 26, narrow: 40, print: 20 }[kind];
  return row.share.shown === "hidden" ? one + (hiddenLines(row, plot).length - 1) * lineHeight : one;
}

/** The reference's name on top of its line, and what the right-hand cells hold. */
function headsOf({ reference, heads }: DotRowsOptions, plot: DotPlot): SVGElement[] {
  const { draw, narrow, at, cellEnds, width } = plot;
  const name = reference && ({ text: reference.label, end: undefined, size: 14, weight: 600 } as const);
  const others = narrow
    ? []
    : heads.map((text, i) => ({ text, end: cellEnds[i], size: 13, weight: 400 }) as const);
  const labels = [...(name ? [name] : []), ...others.filter((d) => d.text !== "")];
  const wishes = labels.map(({ text, end, size, weight }) => {
    const length = textWidth(text, size, weight);
    return { length, middle: end === undefined ? at(reference?.rate ?? 0) : end - length / 2 };
  });
  const placed = dodge(wishes, { from: 0, to: width, gap: 12 });
  return labels.map(({ text, size, weight }, i) =>
    textAt(draw, placed[i] ?? 0, 13, text, {
      size,
      weight,
      anchor: "middle",
      tone: weight === 600 ? "ink" : "ink-2",
      halo: true
    })
  );
}

function largestOf(rows: readonly DotRow[], reference = 0): number {
  const values = rows.flatMap((d) => [d.share.rate ?? 0, d.share.high ?? 0, d.earlier ?? 0]);
  return Math.max(reference, 0.05, ...values);
}
