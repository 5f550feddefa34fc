import { percent } from "../report/percent.js";
import type { Box } from "./drawing.js";
import type { GradeDot, GradeDotsOptions, GradePlot } from "./grade-dots.js";
import { firstFree } from "./place.js";
import { shareText, type Share } from "./share.js";
import { textAt } from "./text.js";
import { textWidth } from "./text-width.js";

interface Label {
  readonly text: string;
  /** Corners where it may stand, the best first. */
  readonly spots: readonly { readonly x: number; readonly y: number }[];
}

const height = 14;

/** Values of the named grades and the reference's name, each where no mark and no other label stands. */
export function gradeLabels(
  rows: readonly GradeDot[],
  { reference, named = highest(rows) }: GradeDotsOptions,
  plot: GradePlot
): SVGElement[] {
  const { draw, x, left, right, bottom, y } = plot;
  const inside = { x: left, y: 0, width: right - left + 4, height: bottom };
  const obstacles = rows.map(({ share }, i) => markBox(share, x(i), plot));
  if (reference) obstacles.push({ x: left, y: y(reference.rate) - 1, width: right - left, height: 2 });
  const labels = [
    ...named.flatMap((label) => valueLabel(rows, label, plot)),
    ...referenceLabel(reference, plot)
  ];
  return labels.flatMap(({ text, spots }) => {
    const width = widthOf(text);
    const boxes = spots.map((spot) => ({ ...spot, width, height }));
    const box = firstFree(boxes, obstacles, inside);
    if (!box) return [];
    obstacles.push(box);
    return [textAt(draw, box.x, box.y + 11.5, text, { size: 13, weight: 600, halo: true })];
  });
}

/** Beside the dot or over its interval. */
function valueLabel(rows: readonly GradeDot[], label: string, { x, y }: GradePlot): Label[] {
  const index = rows.findIndex((d) => d.label === label);
  const share = rows[index]?.share;
  if (!share || share.rate === null) return [];
  const text = shareText(share);
  const [middle, at, over] = [x(index), y(share.rate), y(share.high ?? share.rate) - height - 4];
  const width = widthOf(text);
  return [
    {
      text,
      spots: [
        { x: middle + 10, y: at - 13 },
        { x: middle - width / 2, y: over },
        { x: middle - 10 - width, y: at - 13 },
        { x: middle - width + 6, y: over }
      ]
    }
  ];
}

/** Just over the line or under it, as near to the middle as there is room. */
function referenceLabel(reference: GradeDotsOptions["reference"], plot: GradePlot): Label[] {
  if (!reference) return [];
  const { left, right, top, y } = plot;
  const text = `${reference.label} ${percent(reference.rate)}`;
  const room = right - left - widthOf(text);
  const along = Array.from({ length: 41 }, (_, i) => left + 4 + (i * (room - 4)) / 40);
  along.sort((a, b) => Math.abs(a - left - room / 2) - Math.abs(b - left - room / 2));
  const level = y(reference.rate);
  const heights = [level - 17, level + 4, level - 25, level + 12, top - 26];
  return [{ text, spots: heights.flatMap((y) => along.map((x) => ({ x, y }))) }];
}

function markBox({ rate, low, high }: Share, x: number, { y, top, bottom }: GradePlot): Box {
  if (rate === null) return { x: x - 10, y: top, width: 20, height: bottom - top };
  const from = Math.min(y(high ?? rate), y(rate) - 6);
  return { x: x - 6, y: from, width: 12, height: Math.max(y(low ?? rate), y(rate) + 6) - from };
}

function widthOf(text: string): number {
  return textWidth(text, 13, 600);
}

function highest(rows: readonly GradeDot[]): string[] {
  const exact = rows.filter((d) => d.share.shown === "exact");
  const rates = exact.map((d) => d.share.rate ?? 0);
  const top = exact.find((d) => d.share.rate === Math.max(...rates));
  return top ? [top.label] : [];
}
