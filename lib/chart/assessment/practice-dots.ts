import { ratings, scaleRatings, type Rating, type ScaleRating } from "../../assessment/rating.js";
import { drawingOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";

/** How many members gave a practice one rating. */
export interface RatingCount {
  readonly rating: Rating;
  readonly members: number;
}

export interface PracticeDotsOptions {
  /** The rating with a box around it: the one agreed in the meeting. */
  readonly agreed?: ScaleRating;
  /** The most members that one rating has in any drawing beside it, so that their dots are of one size. */
  readonly most?: number;
  /** Where the median lies, in the place of dots that too few members gave. */
  readonly median?: readonly [ScaleRating, ScaleRating];
}

/** Room between the scale and "unsure", which is not on it. */
const apart = 10;
const binGap = 5;

/** One dot a member in a bin for each rating, unsure apart as open circles; without rows, where the median lies. */
export function practiceDots(
  rows: readonly RatingCount[],
  options: PracticeDotsOptions & Drawing
): SVGSVGElement {
  const { width, agreed, median } = options;
  const draw = drawIn(options.document);
  const most = Math.max(options.most ?? 0, ...rows.map((d) => d.members));
  const pitch = most > 12 ? 6 : 8.5;
  const bin = (width - apart - 4 * binGap) / 5;
  const perLine = Math.max(1, Math.floor((bin - 2) / pitch));
  const lines = Math.max(1, Math.ceil(most / perLine));
  const base = Math.max(22, lines * pitch + 8);
  const left = (rating: Rating) =>
    ratings.indexOf(rating) * (bin + binGap) + (rating === "unsure" ? apart : 0);
  return drawingOf(options, base + 4, [
    ...ratings.map((rating) =>
      draw("line", { class: "bin-base", x1: left(rating), x2: left(rating) + bin, y1: base, y2: base })
    ),
    ...rows.flatMap((row) => dotsOf(draw, row, left(row.rating), base, pitch, perLine)),
    ...(rows.length === 0 && median ? [medianOf(draw, median, left, bin, base)] : []),
    ...(agreed
      ? [draw("rect", { class: "agreed-box", x: left(agreed) - 1, y: 1, width: bin + 2, height: base + 1 })]
      : [])
  ]);
}

function dotsOf(
  draw: Draw,
  { rating, members }: RatingCount,
  left: number,
  base: number,
  pitch: number,
  perLine: number
): SVGElement[] {
  const r = pitch * 0.4;
  return Array.from({ length: members }, (_, i) =>
    draw("circle", {
      class: rating === "unsure" ? "rating-unsure" : `rating-${rating}`,
      cx: left + 2 + pitch / 2 + (i % perLine) * pitch,
      cy: base - 2 - pitch / 2 - Math.floor(i / perLine) * pitch,
      r: rating === "unsure" ? r - 0.4 : r
    })
  );
}

function medianOf(
  draw: Draw,
  [first, last]: readonly [ScaleRating, ScaleRating],
  left: (rating: Rating) => number,
  bin: number,
  base: number
): SVGElement {
  const [from, to] = [first, last].sort((a, b) => scaleRatings.indexOf(a) - scaleRatings.indexOf(b));
  const middle = (rating: ScaleRating | undefined) => left(rating ?? first) + bin / 2;
  const [x1, x2] = [middle(from) - 8, middle(to) + 8];
  return draw("line", { class: "median-mark", x1, x2, y1: base - 8, y2: base - 8 });
}
