import type { ScaleRating } from "../../assessment/rating.js";
import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { centred, linesAt, textAt, type Tone } from "../text.js";
import { textWidth, wrapText } from "../text-width.js";

/** One practice of the grid, with the rating that the team agreed upon. */
export interface RatingCell {
  /** The place of its ingredient, from 0. */
  readonly ingredient: number;
  /** Its place among the ingredient's questions, from 1. */
  readonly place: number;
  /** Null where none was agreed: the cell is dashed. */
  readonly rating: ScaleRating | null;
  readonly isFarApart: boolean;
  /** The practice in a few words, and what more a tooltip says. */
  readonly practice: string;
  readonly lines?: readonly string[];
}

export interface RatingGridOptions {
  readonly ingredients: readonly string[];
  /** Questions of an ingredient. */
  readonly places: number;
  /** In the order of the scale. */
  readonly ratings: readonly RatingWords[];
  readonly farApart: string;
  /** What a dashed cell means; told only where there is one. */
  readonly notAgreed: string;
}

export interface RatingWords {
  readonly rating: ScaleRating;
  readonly letters: string;
  readonly label: string;
}

interface Grid {
  readonly draw: Draw;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly height: number;
}

const head = 24;
const gap = 2;

/** Agreed ratings, a row an ingredient and a cell a question; a corner where members' ratings are far apart. */
export function ratingGrid(rows: readonly RatingCell[], options: RatingGridOptions & Drawing): SVGSVGElement {
  const { width, kind, ingredients, places } = options;
  const draw = drawIn(options.document);
  const isNarrow = kind === "narrow";
  const left = isNarrow ? 0 : Math.max(120, Math.min(300, width - places * 60));
  const side = Math.min(62, Math.max(40, (width - left) / places));
  const height = isNarrow ? 58 : 34;
  const grid: Grid = { draw, left, top: head, side, height };
  const bottom = head + ingredients.length * height;
  const legend = legendOf(rows, options, draw, bottom + 14);
  return drawingOf(options, legend.bottom, [
    ...Array.from({ length: places }, (_, i) =>
      textAt(draw, left + (i + 0.5) * side, 14, String(i + 1), { size: 13, anchor: "middle", tone: "ink-2" })
    ),
    ...ingredients.flatMap((label, i) => nameOf(label, i, grid, isNarrow ? width : left - 12)),
    ...rows.map((row, i) => rowOf(options, i, boxOf(row, grid, isNarrow), cellOf(row, grid, options))),
    ...legend.nodes
  ]);
}

/** The letters' tone upon a rating: the palest needs the opposite of the others. */
export function toneUpon(rating: ScaleRating): Tone {
  return rating === "strength" ? "on-day" : "on-dark";
}

function nameOf(label: string, index: number, { draw, top, height }: Grid, room: number): SVGElement[] {
  const start = top + index * height;
  if (room > 300 || height > 40) return [textAt(draw, 0, start + 16, label)];
  const lines = wrapText(label, room).slice(0, 2);
  const first = start + (height - gap) / 2 - (lines.length - 1) * 8;
  return linesAt(draw, 0, centred(first), lines);
}

function boxOf({ ingredient, place }: RatingCell, { left, top, side, height }: Grid, isNarrow: boolean) {
  const name = isNarrow ? 24 : 0;
  return {
    x: left + (place - 1) * side,
    y: top + ingredient * height + name,
    width: side - gap,
    height: height - name - gap
  };
}

function cellOf(row: RatingCell, grid: Grid, { kind, ratings }: RatingGridOptions & Drawing): SVGElement[] {
  const { draw } = grid;
  const { x, y, width, height } = boxOf(row, grid, kind === "narrow");
  const words = ratings.find((d) => d.rating === row.rating);
  if (!row.rating || !words)
    return [draw("rect", { class: "to-come", x: x + 1, y: y + 1, width: width - 2, height: height - 2 })];
  const corner = 10;
  return [
    draw("rect", { class: `rating-${row.rating}`, x, y, width, height }),
    textAt(draw, x + width / 2, centred(y + height / 2), words.letters, {
      weight: 600,
      anchor: "middle",
      tone: toneUpon(row.rating)
    }),
    ...(row.isFarApart
      ? [draw("path", { class: "far-apart", d: `M${x + width - corner},${y}h${corner}v${corner}Z` })]
      : [])
  ];
}

function legendOf(
  rows: readonly RatingCell[],
  { ratings, farApart, notAgreed, width }: RatingGridOptions & Drawing,
  draw: Draw,
  top: number
): { nodes: SVGElement[]; bottom: number } {
  const items = [
    ...ratings.map(({ rating, letters, label }) => ({
      label,
      mark: (x: number, y: number) => [
        draw("rect", { class: `rating-${rating}`, x, y, width: 28, height: 20 }),
        textAt(draw, x + 14, centred(y + 10, 13), letters, { size: 13, weight: 600, anchor: "middle", tone: toneUpon(rating) })
      ], // prettier-ignore
      length: 34
    })),
    ...(rows.some((d) => d.isFarApart)
      ? [{ label: farApart, length: 16, mark: (x: number, y: number) => [draw("path", { class: "far-apart-key", d: `M${x},${y + 5}h10v10Z` })] }]
      : []), // prettier-ignore
    ...(rows.some((d) => d.rating === null)
      ? [{ label: notAgreed, length: 34, mark: (x: number, y: number) => [draw("rect", { class: "to-come", x: x + 1, y: y + 1, width: 26, height: 18 })] }]
      : []) // prettier-ignore
  ];
  const nodes: SVGElement[] = [];
  let [x, y] = [0, top];
  for (const { label, mark, length } of items) {
    const whole = length + textWidth(label, 13);
    if (x > 0 && x + whole > width) [x, y] = [0, y + 26];
    nodes.push(...mark(x, y), textAt(draw, x + length, centred(y + 10, 13), label, { size: 13 }));
    x += whole + 16;
  }
  return { nodes, bottom: y + 26 };
}
