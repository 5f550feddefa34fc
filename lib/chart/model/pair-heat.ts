import { signed } from "../../report/signed.js";
import { drawingOf, rowOf, type Box, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { centred, textAt } from "../text.js";
import { clipText, textWidth, widest } from "../text-width.js";
import { contributionCuts, contributionStep } from "./contribution-step.js";
import { contributionScale, contributionScaleHeight } from "./contribution-scale.js";
import { heatGrid, lineNames, namesBelow, type HeatGrid } from "./heat-grid.js";
import { zeroLine } from "./zero-line.js";

/** What two features add together, beyond what each does, for students in a bin of both. */
export interface PairCell {
  /** Indexes into the options' bins. */
  readonly x: number;
  readonly y: number;
  /** In log-odds; null where it is hidden. */
  readonly contribution: number | null;
  /** Students learnt from; null where hidden, 0 where there is nobody. */
  readonly n: number | null;
}

export interface PairAxis {
  readonly label: string;
  /** Names of its bins in order: "0–2", "missing". */
  readonly bins: readonly string[];
}

export interface PairHeatOptions {
  readonly x: PairAxis;
  readonly y: PairAxis;
}

/** A pair of features as a map: darker raises, paler lowers, a line in ink where it turns; students at the margins. */
export function pairHeat(rows: readonly PairCell[], options: PairHeatOptions & Drawing): SVGSVGElement {
  const { x, y, width, kind } = options;
  const draw = drawIn(options.document);
  const names = [...y.bins].reverse();
  const left = Math.min(widest(names, 13), width * 0.3) + 10;
  const grid = heatGrid({
    columns: x.bins.length,
    lines: y.bins.length,
    left,
    right: width - 44,
    top: 56,
    widest: 84,
    cellHeight: { wide: 32, narrow: 28, print: 24 }[kind]
  });
  const cuts = contributionCuts(rows.map((d) => d.contribution ?? 0));
  const placeOf = (cell: PairCell): Box => grid.box(cell.x, y.bins.length - 1 - cell.y);
  const bars = margins(draw, rows, grid, y.bins.length);
  return drawingOf(options, grid.bottom + 52 + contributionScaleHeight, [
    textAt(draw, 0, 13, clipText(`${y.label}, upward`, width, 13), { size: 13, tone: "ink-2" }),
    ...lineNames(draw, grid, names, 13),
    ...namesBelow(draw, grid, x.bins),
    textAt(draw, left, grid.bottom + 37, clipText(`${x.label}, to the right`, width - left, 13), { size: 13, tone: "ink-2" }), // prettier-ignore
    ...bars,
    ...rows.map((row, i) => rowOf(options, i, placeOf(row), cellOf(draw, row, placeOf(row), cuts))),
    zeroLine(draw, rows, placeOf),
    ...contributionScale(draw, cuts, 0, grid.bottom + 56, Math.min(width, 300), bars.length > 0)
  ]);
}

function cellOf(draw: Draw, { contribution, n }: PairCell, box: Box, cuts: readonly number[]): SVGElement[] {
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  if (contribution === null) return [draw("rect", { class: "hatched", fill: "url(#hatch)", ...inner })];
  if (n === 0) return [];
  const step = contributionStep(contribution, cuts);
  const words = signed(contribution, 2);
  const text = textAt(draw, box.x + box.width / 2, centred(box.y + box.height / 2, 13), words, {
    size: 13,
    anchor: "middle",
    tone: step.startsWith("raises") ? "on-dark" : "on-day"
  });
  return [draw("rect", { class: step, ...inner }), ...(textWidth(words, 13) <= box.width - 4 ? [text] : [])];
}

/** Students of each column above the map, and of each line right of it; left away where one of theirs is hidden. */
function margins(draw: Draw, rows: readonly PairCell[], grid: HeatGrid, lines: number): SVGElement[] {
  const across = sums(rows, (d) => d.x);
  const upward = sums(rows, (d) => lines - 1 - d.y);
  return [
    ...[...across].map(([i, share]) => {
      const height = share * 24;
      return draw("rect", {
        class: "bar",
        x: grid.left + i * grid.cellWidth + 0.5,
        width: grid.cellWidth - 1,
        y: grid.top - 5 - height,
        height
      });
    }),
    ...[...upward].map(([i, share]) =>
      draw("rect", {
        class: "bar",
        x: grid.right + 5,
        width: share * 34,
        y: grid.top + i * grid.cellHeight + 0.5,
        height: grid.cellHeight - 1
      })
    )
  ];
}

/** Students by index, as parts of the most. */
function sums(rows: readonly PairCell[], index: (row: PairCell) => number): Map<number, number> {
  const totals = new Map<number, number>();
  for (const row of rows) totals.set(index(row), (totals.get(index(row)) ?? 0) + (row.n ?? NaN));
  const most = Math.max(1, ...Array.from(totals.values()).filter((d) => !Number.isNaN(d)));
  return new Map(Array.from(totals).flatMap(([i, n]) => (Number.isNaN(n) ? [] : [[i, n / most] as const])));
}
