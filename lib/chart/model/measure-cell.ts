import { dotMark } from "../dot-mark.js";
import type { Draw } from "../element.js";
import { centred, textAt } from "../text.js";
import { clipText, textWidth } from "../text-width.js";
import type { MeasureDot, MeasureValue } from "./measure-dots.js";
import type { MeasureLayout, MeasurePanel } from "./measure-layout.js";
import { valueWords } from "./number-scale.js";

/** One measure of a row: dot, interval and value; the reason where there is none. */
export function measureCell(
  draw: Draw,
  row: MeasureDot,
  panel: MeasurePanel,
  { narrow, rowHeight }: MeasureLayout,
  index: number
): SVGElement[] {
  const top = panel.top + index * rowHeight;
  const y = narrow ? top + 28 : top + rowHeight / 2;
  const found = row.values[panel.index];
  if (!found || found.value === null) return withoutValue(draw, found, panel, y);
  const share = { shown: "exact", rate: found.value, low: found.low, high: found.high } as const;
  const claim = row.isModel === true;
  return [
    ...dotMark(draw, { share, earlier: null, claim }, panel.scale.at, y),
    textAt(draw, panel.end, narrow ? top + 15 : centred(y), valueWords(found.value, panel.measure.unit), {
      anchor: "end",
      weight: claim ? 600 : 400,
      tone: claim ? "ink" : "ink-2"
    })
  ];
}

function withoutValue(
  draw: Draw,
  found: MeasureValue | undefined,
  panel: MeasurePanel,
  y: number
): SVGElement[] {
  const because = found?.because;
  const words = found?.isHidden ? ["hidden", because] : ["n/a", because && `because ${because}`];
  const text = words.filter(Boolean).join(found?.isHidden ? ": " : ", ");
  const x = panel.left + (found?.isHidden ? 28 : 0);
  const hatch = found?.isHidden
    ? [
        draw("rect", {
          class: "hatched",
          fill: "url(#hatch)",
          x: panel.left,
          y: y - 7,
          width: 20,
          height: 14
        })
      ]
    : [];
  const short = textWidth(text) > panel.end - x ? clipText(text, panel.end - x) : text;
  return [...hatch, textAt(draw, x, centred(y), short, { tone: "ink-2", halo: true })];
}
