import type { Draw } from "./element.js";
import type { Weight } from "./text-width.js";

/** How loud a text is: `ink` for what matters, `ink-2` for second text, `ink-3` for counts beside names; the last two stand on shaded days. */
export type Tone = "ink" | "ink-2" | "ink-3" | "accent" | "on-day" | "on-dark";

export interface TextStyle {
  readonly size?: 13 | 14;
  readonly weight?: Weight;
  readonly anchor?: "start" | "middle" | "end";
  readonly tone?: Tone;
  /** A rim in the colour of the ground, for text over marks. */
  readonly halo?: boolean;
}

/** A part of a line that is bolder or quieter than the rest. */
export type TextPart = readonly [text: string, weight: Weight, tone?: Tone];

/** One line of text in a chart, whole or in parts; `y` is its baseline. */
export function textAt(
  draw: Draw,
  x: number,
  y: number,
  text: string | readonly TextPart[],
  style: TextStyle = {}
): SVGElement {
  const { size = 14, weight = 400, anchor = "start", tone = "ink", halo = false } = style;
  const parts =
    typeof text === "string"
      ? [text]
      : text.map(([part, weight, tone]) =>
          draw("tspan", { class: tone, "font-weight": weight === 400 ? undefined : 600 }, part)
        );
  return draw(
    "text",
    {
      class: halo ? `${tone} halo` : tone,
      x,
      y,
      "font-size": size,
      "font-weight": weight === 400 ? undefined : weight,
      "text-anchor": anchor === "start" ? undefined : anchor
    },
    ...parts
  );
}

/** Several lines of text, the first with its baseline at `y`. */
export function linesAt(
  draw: Draw,
  x: number,
  y: number,
  lines: readonly string[],
  style: TextStyle = {}
): SVGElement[] {
  return lines.map((line, i) => textAt(draw, x, y + i * lineHeight, line, style));
}

export const lineHeight = 16;

/** The baseline that centres a line of text on `y`. */
export function centred(y: number, size = 14): number {
  return y + size * 0.34;
}
