import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { linear } from "../linear.js";
import { centred, textAt } from "../text.js";
import { clipText, textWidth, widest } from "../text-width.js";

/** How much a feature, or a pair, carries of the scores. */
export interface ImportanceBar {
  readonly key: string;
  readonly label: string;
  /** The driver group that it belongs to. */
  readonly group: string;
  /** Mean size of its contribution, in log-odds; null where it is hidden. */
  readonly weight: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly because?: string;
}

export interface ImportanceBarsOptions {
  /** Keys of the bars that the headline is about. */
  readonly named?: readonly string[];
}

interface Plot {
  readonly draw: Draw;
  readonly narrow: boolean;
  readonly left: number;
  readonly groupX: number;
  readonly x: (weight: number) => number;
  readonly width: number;
  readonly named: readonly string[];
}

/** Bars from zero, the largest first, each with the group that it belongs to; named ones in accent and bold. */
export function importanceBars(
  rows: readonly ImportanceBar[],
  options: ImportanceBarsOptions & Drawing
): SVGSVGElement {
  const { width, kind, named = [] } = options;
  const draw = drawIn(options.document);
  const narrow = kind === "narrow";
  const ordered = importanceOrder(rows);
  const names = Math.min(
    widest(
      rows.map((d) => d.label),
      14,
      600
    ),
    width * 0.34
  );
  const groups = Math.min(
    widest(
      rows.map((d) => d.group),
      13
    ),
    width * 0.2
  );
  const left = narrow ? 0 : names + groups + 40;
  const largest = Math.max(0.01, ...rows.map((d) => d.high ?? d.weight ?? 0));
  const x = linear([0, largest], [left, width - textWidth("0.00", 14, 600) - 12]);
  const plot: Plot = { draw, narrow, left, groupX: names + 20, x, width, named };
  const rowHeight = { wide: 28, narrow: 42, print: 20 }[kind];
  const bottom = 4 + rows.length * rowHeight;
  return drawingOf(options, bottom + 4, [
    ...ordered.map((row, i) => {
      const y = 4 + i * rowHeight;
      return rowOf(options, i, { x: 0, y, width, height: rowHeight }, barOf(row, plot, y, rowHeight));
    }),
    draw("line", { class: "base", x1: left, x2: left, y1: 0, y2: bottom })
  ]);
}

/** The rows in the order in which they are drawn, what is hidden last. */
export function importanceOrder(rows: readonly ImportanceBar[]): ImportanceBar[] {
  return [...rows].sort((a, b) => (b.weight ?? -1) - (a.weight ?? -1));
}

function barOf(row: ImportanceBar, plot: Plot, top: number, rowHeight: number): SVGElement[] {
  const { draw, narrow, left, groupX, x, width, named } = plot;
  const isNamed = named.includes(row.key);
  const weight = isNamed ? 600 : 400;
  const y = narrow ? top + 28 : top + rowHeight / 2;
  const height = narrow ? 12 : Math.min(16, rowHeight - 6);
  const nameY = narrow ? top + 15 : centred(y);
  const nameRoom = narrow ? width - textWidth(row.group, 13) - 16 : groupX - 20;
  const words = [
    textAt(draw, narrow ? 4 : 0, nameY, clipText(row.label, nameRoom, 14, weight), { weight }),
    textAt(draw, narrow ? width : groupX, nameY, clipText(row.group, left ? left - groupX - 10 : width, 13), {
      size: 13,
      tone: "ink-3",
      anchor: narrow ? "end" : "start"
    })
  ];
  if (row.weight === null) {
    const because = clipText(row.because ?? "hidden", width - left - 40);
    return [
      ...words,
      draw("rect", { class: "hatched", fill: "url(#hatch)", x: left, y: y - height / 2, width: 20, height }),
      textAt(draw, left + 28, centred(y), because, { tone: "ink-2" })
    ];
  }
  const end = Math.max(x(row.weight), x(row.high ?? 0));
  const whisker =
    row.low === undefined || row.high === undefined
      ? []
      : [draw("line", { class: "whisker", x1: x(row.low), x2: x(row.high), y1: y, y2: y })];
  return [
    ...words,
    draw("rect", {
      class: isNamed ? "bar named" : "bar",
      x: left,
      y: y - height / 2,
      width: Math.max(0.5, x(row.weight) - left),
      height
    }),
    ...whisker,
    textAt(draw, end + 7, centred(y), row.weight.toFixed(2), { weight, tone: isNamed ? "ink" : "ink-2" })
  ];
}
