import type { Draw } from "../element.js";
import { centred, textAt } from "../text.js";
import { textWidth } from "../text-width.js";
import { withoutOverlap } from "../dodge.js";
import { tickWords, type NumberScale } from "./number-scale.js";

/** Grid lines from `top` to `bottom` and numbers below; numbers that would touch are left away. */
export function bottomNumbers(draw: Draw, scale: NumberScale, top: number, bottom: number): SVGElement[] {
  const lines = scale.ticks.map((tick) =>
    draw("line", { class: "grid", x1: scale.at(tick), x2: scale.at(tick), y1: top, y2: bottom })
  );
  return [...lines, ...numbersBelow(draw, scale, bottom)];
}

/** Numbers alone, centred under their ticks; the ends matter most. */
export function numbersBelow(draw: Draw, scale: NumberScale, bottom: number): SVGElement[] {
  const { at, ticks } = scale;
  const wishes = ticks.map((tick) => {
    const words = tickWords(tick, scale);
    return { words, middle: at(tick), length: textWidth(words, 13) };
  });
  const ends = [...wishes.slice(0, 1), ...wishes.slice(1).reverse()];
  return withoutOverlap(ends, 6).map(({ words, middle }) =>
    textAt(draw, middle, bottom + 18, words, { size: 13, anchor: "middle", tone: "ink-2" })
  );
}

/** Grid lines and numbers at the left of a plot; the line at zero stands out, where there is one. */
export function leftNumbers(
  draw: Draw,
  scale: NumberScale,
  left: number,
  right: number,
  zero: "base" | "quiet-base" = "base"
): SVGElement[] {
  const { at, ticks } = scale;
  return ticks.flatMap((tick) => [
    draw("line", { class: tick === 0 ? zero : "grid", x1: left, x2: right, y1: at(tick), y2: at(tick) }),
    textAt(draw, left - 8, centred(at(tick), 13), tickWords(tick, scale), {
      size: 13,
      anchor: "end",
      tone: "ink-2"
    })
  ]);
}
