import type { CalendarDay } from "./calendar-heat.js";
import type { Box } from "./drawing.js";
import type { Draw } from "./element.js";
import { dayCuts } from "./palette.js";
import { percent, plainPercent } from "../report/percent.js";
import { centred, textAt } from "./text.js";
import { textWidth } from "./text-width.js";

/** A day's cell: shaded by its step, hatched where hidden, dashed while to come, outlined where nothing was measured. */
export function dayCell(draw: Draw, { rate, shown }: CalendarDay, { x, y, width, height }: Box): SVGElement {
  const inner = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  if (shown === "to_come") return draw("rect", { class: "to-come", ...inner });
  if (shown === "hidden") return draw("rect", { class: "hatched", fill: "url(#hatch)", ...inner });
  if (rate === null) return draw("rect", { class: "unmeasured", ...inner });
  return draw("rect", { class: `day-${dayStep(rate)}`, ...inner });
}

/** A day's value upon its cell, where there is room for it. */
export function cellValue(draw: Draw, { rate }: CalendarDay, box: Box): SVGElement[] {
  if (rate === null || textWidth("10.0%", 13, 600) > box.width - 6) return [];
  const tone = dayStep(rate) >= 4 ? "on-dark" : "on-day";
  const [x, y] = [box.x + box.width / 2, centred(box.y + box.height / 2, 13)];
  return [textAt(draw, x, y, percent(rate), { size: 13, weight: 600, anchor: "middle", tone })];
}

/** The step of the scale that a rate falls in, 1 to 5. */
export function dayStep(rate: number): number {
  return 1 + dayCuts.filter((cut) => rate >= cut).length;
}

/** The scale: five steps, the cuts written under their borders. */
export function dayScale(draw: Draw, x: number, y: number, step: number): SVGElement[] {
  const steps = [1, 2, 3, 4, 5].map((i) =>
    draw("rect", { class: `day-${i}`, x: x + (i - 1) * step, y, width: step - 2, height: 12 })
  );
  const cuts = dayCuts.map((cut, i) =>
    textAt(draw, x + (i + 1) * step - 1, y + 28, plainPercent(cut), {
      size: 13,
      anchor: "middle",
      tone: "ink-2"
    })
  );
  return [...steps, ...cuts];
}
