import { count } from "../report/count.js";
import { percent } from "../report/percent.js";
import { pieceLabel, piecePaint, placePieces, type BandPiece, type PlacedPiece } from "./band-piece.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { dodge, fits } from "./dodge.js";
import { drawIn, type Draw } from "./element.js";
import { linear } from "./linear.js";
import { shareText, type Share } from "./share.js";
import { centred, textAt } from "./text.js";
import { textWidth, widest, wrapText } from "./text-width.js";

/** One date's or place's students as a row of bands. */
export interface BandBar {
  readonly label: string;
  readonly pieces: readonly CountedPiece[];
  /** The share in the chronic bands, written at the row's end. */
  readonly rate: Share;
  /** The row that the headline is about: taller, its pieces named and counted. */
  readonly strong?: boolean;
  /** The words on a hidden piece. */
  readonly because?: string;
}

export interface CountedPiece extends BandPiece {
  readonly n: number | null;
}

interface Plot {
  readonly draw: Draw;
  readonly narrow: boolean;
  readonly x: (share: number) => number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/** Stacked rows, satisfactory first; what is chronic written at the end of each. */
export function bandBars(rows: readonly BandBar[], options: Drawing): SVGSVGElement {
  const { width, kind } = options;
  const draw = drawIn(options.document);
  const narrow = kind === "narrow";
  const ends = widest(rows.map((d) => endText(d)), 14, 600); // prettier-ignore
  const left = narrow ? 0 : widest(rows.map((d) => d.label), 14, 600) + 12; // prettier-ignore
  const right = narrow ? width : width - ends - 14;
  const x = linear([0, 1], [left, right]);
  const plot: Plot = { draw, narrow, x, left, right, width };
  const named = rows.find((d) => d.strong);
  const names = named ? pieceNames(named, plot) : { nodes: [], height: 0 };
  let y = names.height;
  const drawn = rows.map((row, i) => {
    const height = row.strong ? 40 : 16;
    const top = narrow ? y + 22 : y;
    const box = { x: 0, y, width, height: top - y + height };
    const nodes = [...barOf(row, plot, top, height), ...wordsOf(row, plot, y, top + height / 2)];
    y = top + height + (narrow ? 12 : row.strong ? 14 : 8);
    return rowOf(options, i, box, nodes);
  });
  return drawingOf(options, y, [...names.nodes, ...drawn]);
}

function barOf({ pieces, because }: BandBar, { draw, x }: Plot, y: number, height: number): SVGElement[] {
  return placePieces(pieces).flatMap((piece) => {
    const [start, end] = [x(piece.from), x(piece.to)];
    const bar = draw("rect", {
      ...piecePaint(piece),
      x: start,
      y,
      width: Math.max(0.5, end - start - 1),
      height
    });
    const words = piece.share === null && height > 20 ? hiddenWords(because, end - start - 24) : undefined;
    if (!words) return [bar];
    return [bar, textAt(draw, start + 12, centred(y + height / 2), words, { tone: "ink-2", halo: true })];
  });
}

/** The words if they fit on the piece, else the one word, else none: the row's end says it too. */
function hiddenWords(because: string | undefined, room: number): string | undefined {
  return [because ?? "hidden", "hidden"].find((words) => textWidth(words) <= room);
}

function wordsOf(row: BandBar, plot: Plot, top: number, middle: number): SVGElement[] {
  const { draw, narrow, left, right, width } = plot;
  const weight = row.strong ? 600 : 400;
  const tone = row.strong ? "ink" : "ink-2";
  const y = narrow ? top + 15 : centred(middle);
  const end = row.rate.shown === "hidden" ? "chronic share hidden" : undefined;
  return [
    textAt(draw, narrow ? 0 : left - 12, y, row.label, { weight, tone, anchor: narrow ? "start" : "end" }),
    textAt(draw, narrow ? width : right + 14, y, end ?? [[shareText(row.rate), 600], [" chronic", 400]], {
      anchor: narrow ? "end" : "start"
    }) // prettier-ignore
  ];
}

function endText({ rate }: BandBar): string {
  return rate.shown === "hidden" ? "chronic share hidden" : `${shareText(rate)} chronic`;
}

/** Each band's name over its piece with students and share; where they can't stand in a row, as a list with swatches. */
function pieceNames(row: BandBar, plot: Plot): { nodes: SVGElement[]; height: number } {
  const pieces = placePieces(row.pieces).map((piece) => ({
    ...piece,
    name: pieceLabel(piece.band),
    figures: figuresOf(piece, row.pieces)
  }));
  const wishes = pieces.map(({ name, figures, from }) => {
    const length = Math.max(textWidth(name, 14, 600), textWidth(figures, 13));
    return { length, middle: plot.x(from) + length / 2 };
  });
  if (plot.narrow || !fits(wishes, plot.width - plot.left, 12)) return listOf(pieces, plot);
  const placed = dodge(wishes, { from: plot.left, to: plot.width, gap: 12 });
  const nodes = pieces.flatMap(({ name, figures }, i) => {
    const x = (placed[i] ?? 0) - (wishes[i]?.length ?? 0) / 2;
    return [
      textAt(plot.draw, x, 13, name, { weight: 600 }),
      textAt(plot.draw, x, 29, figures, { size: 13, tone: "ink-2" })
    ];
  });
  return { nodes, height: 38 };
}

function listOf(
  pieces: readonly (PlacedPiece & { name: string; figures: string })[],
  { draw, width }: Plot
): { nodes: SVGElement[]; height: number } {
  const nodes = pieces.flatMap((piece, i) => [
    draw("rect", { ...piecePaint(piece), x: 0, y: i * 24 + 4, width: 12, height: 12 }),
    textAt(draw, 20, i * 24 + 15, wrapText(piece.name, width - 100, 14, 600)[0] ?? "", { weight: 600 }),
    textAt(draw, width, i * 24 + 15, piece.figures, { tone: "ink-2", anchor: "end" })
  ]);
  return { nodes, height: pieces.length * 24 + 8 };
}

function figuresOf({ band, share }: BandPiece, pieces: readonly CountedPiece[]): string {
  const n = pieces.find((d) => d.band === band)?.n ?? null;
  if (share === null) return "hidden";
  return n === null ? percent(share) : `${count(n)} · ${percent(share)}`;
}
