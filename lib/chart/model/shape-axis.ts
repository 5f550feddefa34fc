import { ticks } from "d3-array";
import { withoutOverlap } from "../dodge.js";
import { textAt } from "../text.js";
import { textWidth } from "../text-width.js";
import { tickWords } from "./number-scale.js";
import { valueScale } from "./shape-marks.js";
import type { Shape, ShapePanel } from "./shape-strip.js";

/** Values or categories below a shape, as many as fit, the ends first, then from the middle out; the word for what is missing on a line of its own. */
export function shapeAxis(row: Shape, panel: ShapePanel, missingWord: string): SVGElement[] {
  const { draw, left, end, right, base } = panel;
  const wishes = labelsOf(row, panel).map(({ words, x }) => {
    const length = textWidth(words, 13);
    return { words, length, middle: Math.max(left - 6 + length / 2, Math.min(x, end + 2 - length / 2)) };
  });
  const middle = (wishes.length - 1) / 2;
  const fromMiddle = wishes.slice(1, -1).map((wish, i) => ({ wish, away: Math.abs(i + 1 - middle) }));
  const inner = fromMiddle.sort((a, b) => a.away - b.away).map((d) => d.wish);
  const order = [...new Set([...wishes.slice(0, 1), ...wishes.slice(-1), ...inner])];
  const words = withoutOverlap(order, 8).map((d) =>
    textAt(draw, d.middle, base + 17, d.words, { size: 13, anchor: "middle", tone: "ink-2" })
  );
  const missing = row.missing
    ? [textAt(draw, right, base + 33, missingWord, { size: 13, anchor: "end", tone: "ink-2" })]
    : [];
  return [...words, ...missing];
}

function labelsOf(row: Shape, panel: ShapePanel): { words: string; x: number }[] {
  const at = valueScale(row, panel);
  if (row.values === "category")
    return row.steps.map((d) => ({ words: d.label ?? "", x: at((d.from + d.to) / 2) }));
  const values = ticks(at.domain[0], at.domain[1], 3);
  const scale = { ticks: values, unit: row.values };
  return values.map((value) => ({ words: tickWords(value, scale), x: at(value) }));
}
