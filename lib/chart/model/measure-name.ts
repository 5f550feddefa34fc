import type { Draw } from "../element.js";
import { centred, textAt } from "../text.js";
import { clipText, textWidth } from "../text-width.js";
import type { MeasureDot } from "./measure-dots.js";
import type { MeasureLayout } from "./measure-layout.js";

/** A row's name, what it is below it; on a phone above its line, what it is after it where there is room. */
export function measureName(
  draw: Draw,
  row: MeasureDot,
  { narrow, nameWidth, rowHeight }: MeasureLayout,
  top: number
): SVGElement[] {
  const { label, detail = "", isModel } = row;
  const weight = isModel ? 600 : 400;
  const name = clipText(label, narrow ? nameWidth - 60 : nameWidth, 14, weight);
  if (narrow) {
    const after = `  ${detail}`;
    const fits = textWidth(name + after, 14, weight) <= nameWidth - 60;
    return [textAt(draw, 0, top + 15, fits ? [[name, weight], [after, 400, "ink-3"]] : [[name, weight]], { halo: true })]; // prettier-ignore
  }
  const middle = top + rowHeight / 2;
  if (!detail) return [textAt(draw, 0, centred(middle), name, { weight })];
  return [
    textAt(draw, 0, middle - 1, name, { weight }),
    textAt(draw, 0, middle + 15, clipText(detail, nameWidth, 13), { size: 13, tone: "ink-2" })
  ];
}
