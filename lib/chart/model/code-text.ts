import type { Draw } from "../element.js";

/** 600 thousandths of 12.5 px, every letter of Source Code Pro alike. */
const advance = 7.5;

/** A name of the code's own, small and in code type; `y` is its baseline. */
export function codeAt(draw: Draw, x: number, y: number, text: string): SVGElement {
  return draw("text", { class: "code ink-2", x, y, "font-size": 12.5 }, text);
}

/** The width of a name in code type, in pixels. */
export function codeWidth(text: string): number {
  return text.length * advance;
}
