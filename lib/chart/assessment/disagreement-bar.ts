import type { Distance } from "../../assessment/tally.js";
import { drawingOf, type Drawing } from "../drawing.js";
import { drawIn } from "../element.js";

/** How far apart the ratings of one practice stand: 0 when all are the same, 1 when half stand at each end. */
export interface DisagreementRow {
  readonly disagreement: number;
  readonly distance: Distance;
}

/** A bar on a rail of 0 to 1, heavier from "wide" on; no bar where nothing was measured. */
export function disagreementBar(rows: readonly DisagreementRow[], options: Drawing): SVGSVGElement {
  const { width } = options;
  const draw = drawIn(options.document);
  return drawingOf(options, 14, [
    draw("line", { class: "rail", x1: 0, x2: width, y1: 7, y2: 7 }),
    ...rows.slice(0, 1).map(({ disagreement, distance }) => {
      const isFar = distance === "wide" || distance === "split";
      const x2 = Math.max(1, disagreement * width);
      return draw("line", { class: isFar ? "disagreement far" : "disagreement", x1: 0, x2, y1: 7, y2: 7 });
    })
  ]);
}
