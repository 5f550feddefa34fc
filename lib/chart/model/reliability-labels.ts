import { countOf } from "../../report/count.js";
import type { Box, Drawing } from "../drawing.js";
import { firstFree } from "../place.js";
import { textAt } from "../text.js";
import { textWidth } from "../text-width.js";
import type { ReliabilityBin, ReliabilityLineOptions, ReliabilityPlot } from "./reliability-line.js";

interface Label {
  readonly text: string;
  /** Top left corners where it may stand, the best first. */
  readonly spots: readonly (readonly [x: number, y: number])[];
}

const height = 15;

/** "82 students" at the highest group, "as scored" along the diagonal, "before calibration" beside its circles. */
export function reliabilityLabels(
  rows: readonly ReliabilityBin[],
  options: ReliabilityLineOptions & Drawing,
  plot: ReliabilityPlot
): SVGElement[] {
  const { before = [] } = options;
  const inside = { x: plot.left, y: 0, width: plot.right + 12 - plot.left, height: plot.bottom };
  const obstacles = [
    ...rows.flatMap((d) => markBoxes(d, plot)),
    ...before.map((d) => around(plot.x(d.score), plot.y(d.rate), 5)),
    ...diagonalBoxes(plot)
  ];
  return [topLabel(rows, plot), beforeLabel(options, plot), diagonalLabel(plot)].flatMap((label) => {
    if (!label) return [];
    const width = textWidth(label.text, 13);
    const box = firstFree(label.spots.map(([x, y]) => ({ x, y, width, height })), obstacles, inside); // prettier-ignore
    if (!box) return [];
    obstacles.push(box);
    return [textAt(plot.draw, box.x, box.y + 12, label.text, { size: 13, tone: "ink-2", halo: true })];
  });
}

function topLabel(rows: readonly ReliabilityBin[], { x, y }: ReliabilityPlot): Label | undefined {
  const top = rows.filter((d) => d.share.rate !== null && d.n !== null).at(-1);
  if (!top || top.n === null || top.share.rate === null) return undefined;
  const text = countOf(top.n, "student");
  const length = textWidth(text, 13);
  const [at, over] = [x(top.score), y(top.share.high ?? top.share.rate)];
  return { text, spots: [[at - length - 10, over - 4], [at - length / 2, over - 20], [at + 10, over], [at + 10, y(top.share.rate)]] }; // prettier-ignore
}

function beforeLabel(options: ReliabilityLineOptions, { x, y }: ReliabilityPlot): Label | undefined {
  const { before = [], beforeWords: text = "before calibration" } = options;
  const length = textWidth(text, 13);
  const spots = [...before]
    .reverse()
    .flatMap((d) => [
      [x(d.score) + 10, y(d.rate) - 4] as const,
      [x(d.score) - length - 10, y(d.rate) - 12] as const,
      [x(d.score) - length / 2, y(d.rate) + 8] as const
    ]);
  return before.length ? { text, spots } : undefined;
}

/** Just under the line or over it, as high as there is room. */
function diagonalLabel({ left, right, top, bottom }: ReliabilityPlot): Label {
  const text = "as scored";
  const length = textWidth(text, 13);
  const spotsAt = (shares: readonly number[], dx: number, dy: number) =>
    shares.map(
      (share) => [left + share * (right - left) + dx, bottom - share * (bottom - top) + dy] as const
    );
  const under = spotsAt([0.9, 0.86, 0.82, 0.76, 0.7, 0.6, 0.5], 10, 2);
  const spots = [...under, ...spotsAt([0.88, 0.8, 0.7, 0.6, 0.5, 0.4], -length - 10, -height)];
  return { text, spots };
}

function markBoxes({ score, share }: ReliabilityBin, { x, y }: ReliabilityPlot): Box[] {
  if (share.rate === null) return [];
  const [low, high] = [y(share.low ?? share.rate), y(share.high ?? share.rate)];
  return [{ x: x(score) - 4, y: high, width: 8, height: low - high }, around(x(score), y(share.rate), 6)];
}

/** The line as a stair of small boxes. */
function diagonalBoxes({ left, right, top, bottom }: ReliabilityPlot): Box[] {
  return Array.from({ length: 60 }, (_, i) =>
    around(left + ((i + 0.5) / 60) * (right - left), bottom - ((i + 0.5) / 60) * (bottom - top), 2)
  );
}

function around(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
