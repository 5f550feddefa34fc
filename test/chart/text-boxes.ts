import type { Box } from "../../lib/chart/drawing.js";
import { codeWidth } from "../../lib/chart/model/code-text.js";
import { textWidth } from "../../lib/chart/text-width.js";

export interface TextBox extends Box {
  readonly text: string;
  readonly size: number;
  readonly isCode: boolean;
}

/** The boxes of a drawing's texts, from their attributes and the font's own widths. */
export function textBoxes(drawing: SVGSVGElement): TextBox[] {
  return Array.from(drawing.querySelectorAll("text"), (element) => {
    const size = Number(element.getAttribute("font-size"));
    const text = element.textContent ?? "";
    const bold = element.getAttribute("font-weight") === "600";
    const parts = Array.from(element.querySelectorAll("tspan"));
    const isCode = element.classList.contains("code");
    const width = isCode ? codeWidth(text) : parts.length
      ? parts.reduce((sum, part) => sum + widthOf(part.textContent ?? "", size, part.getAttribute("font-weight") === "600"), 0)
      : widthOf(text, size, bold); // prettier-ignore
    const anchor = element.getAttribute("text-anchor") ?? "start";
    const x = Number(element.getAttribute("x")) - width * { start: 0, middle: 0.5, end: 1 }[anchor]!;
    const y = Number(element.getAttribute("y")) - size * 0.74;
    return turned(
      { text, size, isCode, x, y, width, height: size * 0.92 },
      element.getAttribute("transform")
    );
  });
}

function widthOf(text: string, size: number, bold: boolean): number {
  return textWidth(text, size, bold ? 600 : 400);
}

/** A box turned by a quarter around its own anchor. */
function turned(box: TextBox, transform: string | null): TextBox {
  const turn = transform?.match(/^rotate\(-90 ([\d.]+) ([\d.]+)\)$/);
  if (!turn) return box;
  const [cx, cy] = [Number(turn[1]), Number(turn[2])];
  return {
    ...box,
    x: cx + (box.y - cy),
    y: cy - (box.x + box.width - cx),
    width: box.height,
    height: box.width
  };
}
