import { signed } from "../../report/signed.js";
import type { Draw } from "../element.js";
import { textAt } from "../text.js";
import { contributionSteps } from "./contribution-step.js";

export const contributionScaleHeight = 74;

/** The six steps with their cuts below and what they do above. */
export function contributionScale(
  draw: Draw,
  cuts: readonly number[],
  x: number,
  top: number,
  width: number,
  hasStudents: boolean
): SVGElement[] {
  const step = Math.min(44, (width - 8) / contributionSteps.length);
  const end = x + contributionSteps.length * step;
  const decimals = cuts.some((d) => Math.abs(d) < 0.1 && d !== 0) ? (cuts.some((d) => Math.round(d * 1000) % 10) ? 3 : 2) : cuts.some((d) => Math.round(d * 100) % 10) ? 2 : 1; // prettier-ignore
  return [
    textAt(draw, x, top + 12, "lowers", { size: 13, tone: "ink-2" }),
    textAt(draw, end, top + 12, "raises the score", { size: 13, tone: "ink-2", anchor: "end" }),
    ...contributionSteps.map((name, i) =>
      draw("rect", { class: name, x: x + i * step + 0.5, y: top + 20, width: step - 1, height: 12 })
    ),
    ...cuts.map((cut, i) =>
      textAt(draw, x + (i + 1) * step, top + 48, signed(cut, cut === 0 ? 0 : decimals), {
        size: 13,
        anchor: "middle",
        tone: "ink-2"
      })
    ),
    textAt(draw, x, top + 68, hasStudents ? "gray bars: students; blank: nobody" : "blank: nobody", {
      size: 13,
      tone: "ink-2"
    })
  ];
}
