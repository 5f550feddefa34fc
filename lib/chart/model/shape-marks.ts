import { linear, type Linear } from "../linear.js";
import type { Shape, ShapeMark, ShapePanel } from "./shape-strip.js";

/** A step with its place in the panel. */
interface PlacedStep extends ShapeMark {
  readonly x1: number;
  readonly x2: number;
}

/** The step line with its band; hidden steps hatched; what is missing a stroke of its own, set apart. */
export function shapeMarks(row: Shape, panel: ShapePanel): SVGElement[] {
  const { draw, top, bottom } = panel;
  const steps = placedSteps(row, panel);
  const missing = placedMissing(row, panel);
  const all = [...steps, ...missing];
  const hidden = all.filter((d) => d.contribution === null);
  return [
    ...all.flatMap((d) => bandOf(d, panel)),
    ...hidden.map(({ x1, x2 }) =>
      draw("rect", {
        class: "hatched",
        fill: "url(#hatch)",
        x: x1,
        width: x2 - x1,
        y: top,
        height: bottom - top
      })
    ),
    draw("path", { class: "step-line", d: stepPath(steps, panel.scale.at) }),
    ...missing
      .filter((d) => d.contribution !== null)
      .map((d) => draw("path", { class: "step-line", d: stepPath([d], panel.scale.at) }))
  ].filter((d) => d.tagName !== "path" || d.getAttribute("d"));
}

/** Gray bars whose area is the number of students, hatched where bins were put together or are hidden. */
export function densityBars(row: Shape, panel: ShapePanel): SVGElement[] {
  const { draw, left, end, slot, right, base } = panel;
  const steps = [...placedSteps(row, panel), ...placedMissing(row, panel)];
  const density = steps.map((d) => (d.n ?? 0) / Math.max(0.5, d.x2 - d.x1));
  const most = Math.max(...density, 1e-9);
  const grounds = row.missing ? [[left, end], [slot, right]] : [[left, end]]; // prettier-ignore
  return [
    ...steps.map(({ x1, x2, n, isMerged }, i) => {
      const height = n === null ? 8 : ((density[i] ?? 0) / most) * 22;
      const paint = n === null || isMerged ? { class: "hatched", fill: "url(#hatch)" } : { class: "bar" };
      const width = Math.max(0.5, x2 - x1 - (x2 - x1 > 3 ? 1 : 0));
      return draw("rect", { ...paint, x: x1, width, y: base - height, height });
    }),
    ...grounds.map(([x1, x2]) => draw("line", { class: "quiet-base", x1, x2, y1: base, y2: base }))
  ];
}

/** Where values of a feature stand in its panel. */
export function valueScale({ steps }: Shape, { left, end }: ShapePanel): Linear {
  const [from, to] = [steps[0]?.from ?? 0, steps.at(-1)?.to ?? 1];
  return linear([from, to], [left, end]);
}

function placedSteps(row: Shape, panel: ShapePanel): PlacedStep[] {
  const at = valueScale(row, panel);
  return row.steps.map((step) => ({ ...step, x1: at(step.from), x2: at(step.to) }));
}

function placedMissing({ missing }: Shape, { slot, right }: ShapePanel): PlacedStep[] {
  return missing ? [{ ...missing, x1: slot, x2: right }] : [];
}

function bandOf({ x1, x2, low, high }: PlacedStep, { draw, scale }: ShapePanel): SVGElement[] {
  if (low === null || high === null) return [];
  const [y, bottom] = [scale.at(high), scale.at(low)];
  return [draw("rect", { class: "soft-band", x: x1, width: x2 - x1, y, height: Math.max(0, bottom - y) })];
}

/** Level over each step, upright between neighbours, broken where one is hidden. */
function stepPath(steps: readonly PlacedStep[], y: Linear): string {
  return steps
    .map(({ contribution, x1, x2 }, i) => {
      if (contribution === null) return "";
      const goesOn = (steps[i - 1]?.contribution ?? null) !== null;
      return `${goesOn ? "L" : "M"}${round(x1)},${round(y(contribution))}H${round(x2)}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
