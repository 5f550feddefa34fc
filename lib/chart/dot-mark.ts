import type { Draw } from "./element.js";
import type { Linear } from "./linear.js";
import type { Share } from "./share.js";

interface Dot {
  readonly share: Share;
  /** Last year's share, an open circle. */
  readonly earlier: number | null;
  readonly claim: boolean;
}

/** A share's dot with its interval, last year's open circle; a coded share is a line that is open at one end. */
export function dotMark(draw: Draw, { share, earlier, claim }: Dot, at: Linear, y: number): SVGElement[] {
  const open = earlier === null ? [] : [draw("circle", { class: "earlier", cx: at(earlier), cy: y, r: 4 })];
  if (share.rate === null) return [];
  if (share.shown !== "exact") return [...codedMark(draw, share, share.rate, at, y), ...open];
  const look = claim ? "accent-mark" : "plain";
  const [low, high] = [at(share.low ?? share.rate), at(share.high ?? share.rate)];
  const radius = high - low < 12 ? 3 : claim ? 5.5 : 5;
  return [
    draw("line", { class: `interval ${look}`, x1: low, x2: high, y1: y, y2: y }),
    ...open,
    draw("circle", { class: `dot ${look}`, cx: at(share.rate), cy: y, r: radius })
  ];
}

/** At most 8%: a bar at 8 and a thin line on to 0, somewhere on which the share lies; no dot, as none is known. */
function codedMark(draw: Draw, { shown }: Share, bound: number, at: Linear, y: number): SVGElement[] {
  const [x, end] = [at(bound), at(at.domain[shown === "at_most" ? 0 : 1])];
  return [
    draw("line", { class: "coded", x1: end, x2: x, y1: y, y2: y }),
    draw("line", { class: "bound", x1: x, x2: x, y1: y - 6, y2: y + 6 })
  ];
}
