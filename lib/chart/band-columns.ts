import { percent } from "../report/percent.js";
import { leftAxis } from "./axis.js";
import { piecePaint, placePieces, type BandPiece } from "./band-piece.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { dodge, withoutOverlap } from "./dodge.js";
import { drawIn, type Draw } from "./element.js";
import { linear } from "./linear.js";
import { linesAt, lineHeight, textAt } from "./text.js";
import { textWidth, widest, wrapText } from "./text-width.js";

/** One block of the year: this year's stack where it is known, last year's share in the chronic bands. */
export interface BandColumn {
  readonly block: number;
  /** Empty for blocks to come and for early ones, where bands are not shown. */
  readonly pieces: readonly BandPiece[];
  /** The share in the chronic bands, drawn as a dot where the pieces are not shown. */
  readonly rate: number | null;
  readonly lastYear: number | null;
}

export interface BandColumnsOptions {
  /** Blocks planned in the year. */
  readonly blocks: number;
  readonly current: number;
  /** "January 16". */
  readonly asOf: string;
  readonly lastYearWords?: string;
}

interface Plot extends BandColumnsOptions, Pick<Drawing, "kind"> {
  readonly draw: Draw;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
  /** The left edge of a block's part of the axis. */
  readonly x: (block: number) => number;
  readonly y: (share: number) => number;
}

/** Students by band at each block of the year, last year's ticks upon them, a frame around what is to come. */
export function bandColumns(
  rows: readonly BandColumn[],
  options: BandColumnsOptions & Drawing
): SVGSVGElement {
  const { width, kind } = options;
  const draw = drawIn(options.document);
  const [left, right, top] = [41, width - 1, 24];
  const bottom = top + { wide: 298, narrow: 226, print: 160 }[kind];
  const step = (right - left) / options.blocks;
  const y = linear([0, 1], [bottom, top]);
  const x = (block: number) => left + (block - 1) * step;
  const plot: Plot = { ...options, draw, left, right, top, bottom, step, x, y };
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const captions = captionsOf(plot);
  return drawingOf(options, bottom + 26 + captions.lines * lineHeight, [
    ...frameToCome(plot),
    ...leftAxis(draw, { at: y, ticks }, left, right),
    ...rows.map((row, i) => rowOf(options, i, boxOf(row, plot), columnOf(row, plot))),
    ...blockNumbers(plot),
    ...captions.nodes,
    ...lastYearLabel(rows, plot)
  ]);
}

function boxOf({ block }: BandColumn, { x, step, top, bottom }: Plot) {
  return { x: x(block), y: top, width: step, height: bottom - top };
}

function columnOf(row: BandColumn, plot: Plot): SVGElement[] {
  const { draw, x, y, step } = plot;
  const gap = Math.max(1, step * 0.08);
  const [start, size] = [x(row.block) + gap, step - 2 * gap];
  const pieces = placePieces(row.pieces).map((piece) =>
    draw("rect", {
      ...piecePaint(piece),
      x: start,
      width: size,
      y: y(1 - piece.from),
      height: Math.max(0.5, y(1 - piece.to) - y(1 - piece.from) - 1)
    })
  );
  const dot =
    row.pieces.length === 0 && row.rate !== null
      ? [draw("circle", { class: "dot plain", cx: start + size / 2, cy: y(row.rate), r: 4 })]
      : [];
  return [...pieces, ...lastYearTick(row, plot), ...dot];
}

function lastYearTick({ block, lastYear }: BandColumn, { draw, x, y, step }: Plot): SVGElement[] {
  if (lastYear === null) return [];
  const place = { x1: x(block) + 0.5, x2: x(block) + step - 0.5, y1: y(lastYear), y2: y(lastYear) };
  return [draw("line", { class: "tick-halo", ...place }), draw("line", { class: "tick", ...place })];
}

function frameToCome({ draw, blocks, current, x, top, bottom, right }: Plot): SVGElement[] {
  if (current >= blocks) return [];
  const left = x(current + 1) - 1;
  return [draw("rect", { class: "to-come", x: left, y: top, width: right - left, height: bottom - top })];
}

/** Every block's number where there is room, else the current, the ends and every other. */
function blockNumbers({ draw, blocks, current, x, step, top, bottom }: Plot): SVGElement[] {
  const wanted = [current, blocks, 1, ...Array.from({ length: blocks }, (_, i) => i + 1)];
  const odd = [...new Set(wanted)].sort((a, b) => worth(b) - worth(a));
  function worth(block: number): number {
    return block === current ? 3 : block === blocks || block === 1 ? 2 : block % 2;
  }
  const labels = odd.map((block) => ({
    block,
    middle: x(block) + step / 2,
    length: textWidth(String(block), 13)
  }));
  const numbers = withoutOverlap(labels, 6).map(({ block, middle }) =>
    textAt(draw, middle, bottom + 18, String(block), {
      size: 13,
      anchor: "middle",
      weight: block === current ? 600 : 400,
      tone: block === current ? "ink" : "ink-2"
    })
  );
  const now = textAt(draw, x(current) + step / 2, top - 9, "now", {
    size: 13,
    weight: 600,
    anchor: "middle"
  });
  return [...numbers, now];
}

/** What lies under the axis: where the known part ends, and the words for the rest; stacked if need be. */
function captionsOf(plot: Plot): { nodes: SVGElement[]; lines: number } {
  const { draw, kind, asOf, blocks, current, x, left, right, bottom } = plot;
  const known = kind === "narrow" ? "two-week block, known" : `two-week block, known through ${asOf}`;
  const words = current < blocks ? [known, "not yet known"] : [known];
  const middles = [(left + x(current + 1)) / 2, (x(current + 1) + right) / 2];
  const wishes = words.map((text, i) => ({ middle: middles[i] ?? 0, length: textWidth(text, 13) }));
  const placed = dodge(wishes, { from: left - 30, to: right, gap: 16 });
  const nodes = words.map((text, i) =>
    textAt(draw, placed[i] ?? 0, bottom + 18 + 19, text, { size: 13, anchor: "middle", tone: "ink-2" })
  );
  return { nodes, lines: 1 };
}

/** Last year's figures, inside the frame above its ticks; without room there, the note has to say it. */
function lastYearLabel(rows: readonly BandColumn[], plot: Plot): SVGElement[] {
  const { draw, kind, blocks, current, x, y, right, top, bottom } = plot;
  const [now, end] = [current, blocks].map((block) => rows.find((d) => d.block === block)?.lastYear ?? null);
  const room = right - x(current + 1) - 20;
  if (now == null || room < 84) return [];
  const words = kind === "narrow" ? "Last year" : (plot.lastYearWords ?? "Last year’s two chronic bands");
  const figures = `${percent(now)} at block ${current}${end == null ? "" : `, ${percent(end)} by the end`}`;
  const lines = [words + ":", figures].flatMap((line) => wrapText(line, room, 14));
  const ahead = rows.filter((d) => d.block > current).map((d) => d.lastYear ?? 0);
  const above = y(Math.max(now, ...ahead)) - 8 - (lines.length - 1) * lineHeight;
  const start = above - 14 > top ? above : Math.min(bottom - 8, y(Math.min(now, ...ahead)) + 18);
  const left = Math.min(x(current + 1) + 16, right - 4 - widest(lines, 14));
  return linesAt(draw, left, start, lines, { halo: true });
}
