import { drawingOf, rowOf, type Drawing } from "../drawing.js";
import { drawIn, type Draw } from "../element.js";
import { dodge } from "../dodge.js";
import { linePath } from "../line-path.js";
import { textAt } from "../text.js";
import { textWidth } from "../text-width.js";
import { bottomNumbers, leftNumbers } from "./number-axis.js";
import { numberScale, snugNumberScale, type NumberScale } from "./number-scale.js";

/** Mean log loss by round of the students held out, or of those learnt from. */
export interface LossLine {
  readonly key: string;
  readonly label: string;
  readonly isHeldOut: boolean;
  readonly points: readonly (readonly [round: number, loss: number])[];
}

export interface LossCurveOptions {
  readonly atMost: number;
  /** On the part that is to come; nothing once the fit is done. */
  readonly toCome?: string;
  readonly axis?: string;
}

interface Plot {
  readonly draw: Draw;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: NumberScale;
  readonly y: NumberScale;
  /** Where the rounds run so far end. */
  readonly now: number;
}

/** Two falling lines, the rounds that have not been run in a dashed frame; each line named with its loss at its end. */
export function lossCurve(rows: readonly LossLine[], options: LossCurveOptions & Drawing): SVGSVGElement {
  const { width, atMost, toCome, axis = "round", kind } = options;
  const draw = drawIn(options.document);
  const losses = rows.flatMap((d) => d.points.map(([, loss]) => loss));
  const [low, high] = losses.length ? [Math.min(...losses), Math.max(...losses)] : [0, 1];
  const [left, right, top] = [40, width - 12, 10];
  const bottom = top + (kind === "print" ? 96 : 124);
  const rounds = Math.max(0, ...rows.flatMap((d) => d.points.map(([round]) => round)));
  const end = toCome === undefined ? Math.max(1, rounds) : Math.max(1, atMost, rounds);
  const x = snugNumberScale([0, end], [left, right], "number", 3);
  const y = numberScale([low, high], [bottom, top], "number", 3);
  const plot: Plot = { draw, top, right, bottom, x, y, now: x.at(rounds) };
  return drawingOf(
    options,
    bottom + 42,
    [
      ...leftNumbers(draw, y, left, right),
      draw("line", { class: "quiet-base", x1: left, x2: right, y1: bottom, y2: bottom }),
      ...bottomNumbers(draw, x, bottom, bottom),
      textAt(draw, right, bottom + 37, axis, { size: 13, anchor: "end", tone: "ink-2" }),
      ...(toCome === undefined ? [] : frameToCome(plot, toCome, rows)),
      ...rows.map((row) =>
        draw("path", {
          class: row.isHeldOut ? "line-now" : "line-before",
          d: linePath(row.points.map(([a, b]) => [x.at(a), y.at(b)]))
        })
      ),
      ...named(rows, plot, options)
    ].filter((d) => d.tagName !== "path" || d.getAttribute("d"))
  );
}

function frameToCome(
  { draw, now, right, top, bottom }: Plot,
  words: string,
  rows: readonly LossLine[]
): SVGElement[] {
  if (right - now < 8) return [];
  const frame = draw("rect", { class: "to-come", x: now, y: top, width: right - now, height: bottom - top });
  const room = right - now - 16;
  if (textWidth(words, 13) > room || rows.length === 0) return [frame];
  return [
    frame,
    textAt(draw, (now + right) / 2, top + 28, words, {
      size: 13,
      anchor: "middle",
      tone: "ink-2",
      halo: true
    })
  ];
}

/** Right of the ends where there is room, else over the lines at the right. */
function named(rows: readonly LossLine[], plot: Plot, options: Drawing): SVGElement[] {
  const { draw, now, right, top, bottom, y } = plot;
  const ends = rows.map((row, i) => {
    const last = row.points.at(-1)?.[1];
    const text = last === undefined ? row.label : `${row.label} ${last.toFixed(3)}`;
    return {
      row,
      i,
      text,
      y: last === undefined ? bottom : y.at(last),
      width: textWidth(text, 13, row.isHeldOut ? 600 : 400)
    };
  });
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  const fits = sorted.every((d) => now + 9 + d.width <= right);
  const wishes = sorted.map((d) => ({ middle: d.y - (fits ? 0 : 14), length: 16 }));
  const middles = dodge(wishes, { from: fits ? top + 36 : top, to: bottom - 4, gap: 4 });
  const nodes = sorted.map(({ row, i, text, width, y: end }, order) => {
    const middle = middles[order] ?? end;
    const x = fits ? now + 9 : Math.max(44 + width, Math.min(right, now - 2));
    const style = {
      size: 13,
      weight: row.isHeldOut ? 600 : 400,
      tone: row.isHeldOut ? "accent" : "ink-2",
      anchor: fits ? "start" : "end",
      halo: true
    } as const;
    const dot =
      row.isHeldOut && row.points.length
        ? [draw("circle", { class: "dot accent-mark", cx: now, cy: end, r: 4.5 })]
        : [];
    const box = { x: fits ? x - 4 : x - width - 4, y: middle - 10, width: width + 8, height: 20 };
    return { i, node: rowOf(options, i, box, [...dot, textAt(draw, x, middle + 4.5, text, style)]) };
  });
  return nodes.sort((a, b) => a.i - b.i).map((d) => d.node);
}
