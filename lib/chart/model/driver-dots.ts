import { count } from "../../report/count.js";
import { percent } from "../../report/percent.js";
import { shareScale, tickText } from "../axis.js";
import { dotMark } from "../dot-mark.js";
import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { linear } from "../linear.js";
import type { Share } from "../share.js";
import { centred, textAt } from "../text.js";
import { clipText, textWidth, widest } from "../text-width.js";
import { areUpright, namesAbove, heatGrid } from "./heat-grid.js";
import type { Named } from "./driver-matrix.js";

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

/** Schools as rows, drivers as columns on one scale, so that a mix reads across and a driver down; the leading one in accent. */
export function driverDots(rows: readonly DriverMix[], options: DriverDotsOptions & Drawing): SVGSVGElement {
  const { width, kind, drivers } = options;
  const draw = drawIn(options.document);
  const narrow = kind === "narrow";
  const names = widest(rows.map((d) => d.label), 14, 400) + widest(rows.map(countOf), 13) + 12; // prettier-ignore
  const left = narrow ? 0 : Math.min(names, width * 0.34) + 16;
  const labels = drivers.map((d) => d.label);
  const isUpright = areUpright(labels, (width - left) / Math.max(1, drivers.length));
  const top = isUpright ? widest(labels, 13) + 16 : 24;
  const rowHeight = { wide: 28, narrow: 56, print: 22 }[kind];
  const grid = heatGrid({ columns: drivers.length, lines: rows.length, left, right: width, top, widest: 260, cellHeight: rowHeight });
  const values = narrow ? 0 : textWidth("100.0%") + 6;
  const largest = Math.max(0.1, ...rows.flatMap((d) => d.shares.map((s) => s.high ?? s.rate ?? 0)));
  const plotWidth = grid.cellWidth - values - (narrow ? 14 : 18);
  const scale = shareScale(largest, [0, plotWidth], narrow || plotWidth < 90 ? 1 : 2);
  return drawingOf(options, grid.bottom + 28, [
    ...namesAbove(draw, grid, labels),
    ...drivers.flatMap((_, column) => scale.ticks.flatMap((tick) => {
      const x = plotLeft(column) + scale.at(tick);
      return [
        draw("line", { class: "grid", x1: x, x2: x, y1: top, y2: grid.bottom + 4 }),
        ...(narrow && tick !== scale.ticks.at(-1) ? [] : [textAt(draw, x, grid.bottom + 22, tickText(tick, scale.ticks), { size: 13, anchor: "middle", tone: "ink-2" })])
      ];
    })),
    ...rows.map((row, i) => rowOf(options, i, { x: 0, y: top + i * rowHeight, width, height: rowHeight }, [
      ...nameOf(draw, row, narrow ? width : left - 16, narrow ? top + i * rowHeight + 15 : centred(top + (i + 0.5) * rowHeight), narrow),
      ...row.shares.flatMap((share, column) => cellOf(row, share, column, top + i * rowHeight))
    ]))
  ]);

  function plotLeft(column: number): number {
    return left + column * grid.cellWidth + 6;
  }

  function cellOf(row: DriverMix, share: Share, column: number, y: number): SVGElement[] {
    const from = plotLeft(column);
    const claim = isLeading(row, share);
    const middle = narrow ? y + 45 : y + rowHeight / 2;
    if (share.shown === "hidden" || share.rate === null) return hiddenCell(from, middle, plotWidth, !narrow);
    const at = linear(scale.at.domain, [from, from + plotWidth]);
    const words = share.shown === "exact" ? (narrow ? `${Math.round(share.rate * 100)}%` : percent(share.rate)) : `${share.shown === "at_most" ? "≤" : "≥"}${Math.round(share.rate * 100)}%`;
    const style = { weight: claim ? 600 : 400, tone: claim ? "ink" : "ink-2", anchor: narrow ? "start" : "end", size: narrow ? 13 : 14 } as const;
    return [
      ...dotMark(draw, { share, earlier: null, claim }, at, middle),
      textAt(draw, narrow ? from : left + (column + 1) * grid.cellWidth - 12, narrow ? y + 33 : centred(middle), words, style)
    ];
  }

  function hiddenCell(x: number, y: number, room: number, hasWord: boolean): SVGElement[] {
    const hatch = draw("rect", { class: "hatched", fill: "url(#hatch)", x, y: y - 6, width: Math.max(4, room), height: 12 });
    const word = textAt(draw, x + room + values + 0, centred(y, 13), "hidden", { size: 13, tone: "ink-2", anchor: "end" });
    return hasWord ? [hatch, word] : [hatch];
  }
} // prettier-ignore

/** Whether a share is the largest of its row, and alone in that. */
function isLeading({ shares }: DriverMix, share: Share): boolean {
  const rates = shares.map((d) => (d.shown === "exact" ? (d.rate ?? -1) : -1));
  const most = Math.max(...rates);
  return share.shown === "exact" && share.rate === most && rates.filter((d) => d === most).length === 1;
}

function nameOf(draw: Draw, row: DriverMix, room: number, y: number, narrow: boolean): SVGElement[] {
  const after = countOf(row);
  const label = clipText(row.label, room - textWidth(after, 13) - 12, 14);
  if (narrow) return [textAt(draw, 0, y, [[label, 400], [`  ${after}`, 400, "ink-3"]])]; // prettier-ignore
  return [
    textAt(draw, 0, y, label),
    textAt(draw, room, y, after, { size: 13, anchor: "end", tone: "ink-3" })
  ];
}

function countOf({ n }: DriverMix): string {
  return n === null ? "" : count(n);
}
