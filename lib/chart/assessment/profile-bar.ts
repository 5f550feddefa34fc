import type { Rating } from "../../assessment/rating.js";
import { drawingOf, type Drawing } from "../drawing.js";
import { drawIn } from "../element.js";

/** How many answers to an ingredient's questions are of one rating. */
export interface ProfilePiece {
  readonly rating: Rating;
  readonly answers: number;
}

/** All answers to an ingredient in one bar, from strength to urgent gap; unsure stands apart, open. */
export function profileBar(rows: readonly ProfilePiece[], options: Drawing): SVGSVGElement {
  const draw = drawIn(options.document);
  const all = rows.reduce((sum, d) => sum + d.answers, 0);
  const apart = rows.some((d) => d.rating === "unsure" && d.answers > 0) ? 8 : 0;
  const room = options.width - apart - 2;
  let x = 1;
  return drawingOf(
    options,
    14,
    rows
      .filter((d) => d.answers > 0)
      .map(({ rating, answers }) => {
        if (rating === "unsure") x += apart;
        const width = (answers / Math.max(1, all)) * room;
        const left = x;
        x += width;
        return draw("rect", {
          ...{ class: `rating-${rating}`, x: left, y: 2, height: 10 },
          width: Math.max(1, width - 1)
        });
      })
  );
}
