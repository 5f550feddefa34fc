import type { Box } from "../drawing.js";
import { firstFree } from "../place.js";
import type { CurveLine, CurvePlot } from "./curve-lines.js";
import type { NamePlaces } from "./curve-names.js";
import { nameLength } from "./name-length.js";

type Height = (x: number) => number | undefined;

const height = 16;

/** Names beside their own curves, where each is furthest from the others, over no other name, and over no line where there is room. */
export function namesInside(
  rows: readonly CurveLine[],
  plot: CurvePlot,
  marks: readonly number[]
): NamePlaces {
  const { left, right, top, bottom } = plot;
  const inside = { x: left + 4, y: top - 6, width: right - left - 4, height: bottom - top };
  const heights = rows.map((row) => heightOf(row, plot));
  const names: Box[] = [];
  const lines = [
    ...heights.flatMap((y) => lineBoxes(y, plot)),
    ...marks.map((mark) => ({ x: plot.x.at(mark) - 2, y: top - 20, width: 4, height: bottom - top + 20 }))
  ];
  return rows.map((row, i) => {
    const width = nameLength(row);
    const others = heights.filter((_, j) => j !== i);
    const spots = spotsAlong(heights[i] ?? (() => undefined), others, width, plot);
    const box = firstFree(spots, [...lines, ...names], inside) ?? firstFree(spots, names, inside);
    if (!box) return undefined;
    names.push(box);
    return { x: box.x, y: box.y + height / 2, text: row.label, box };
  });
}

/** Where a name may stand along its curve, the places with the most room to other curves first. */
function spotsAlong(
  y: Height,
  others: readonly Height[],
  width: number,
  { left, right, top, bottom }: CurvePlot
): Box[] {
  const places = Array.from({ length: 60 }, (_, i) => left + ((i + 0.5) / 60) * (right - left));
  const known = places.flatMap((x) => {
    const at = y(x);
    if (at === undefined || at < top || at > bottom) return [];
    const apart = others.flatMap((other) => Math.abs((other(x) ?? Infinity) - at));
    return [{ x, y: at, room: Math.min(60, ...apart) }];
  });
  known.sort((a, b) => b.room - a.room);
  return known.flatMap(({ x, y }) => [
    { x: x + 10, y: y + 2, width, height },
    { x: x - width - 10, y: y - height - 2, width, height },
    { x: x + 10, y: y - height - 2, width, height },
    { x: x - width - 10, y: y + 2, width, height }
  ]);
}

/** A curve's place at an x in pixels, between its points in a straight line. */
function heightOf({ points }: CurveLine, { x, y }: CurvePlot): Height {
  const places = points.map(([a, b]) => [x.at(a), y.at(b)] as const);
  return (at) => {
    const next = places.findIndex(([a]) => a >= at);
    const [from, to] = [places[next - 1], places[next]];
    if (!from || !to) return undefined;
    return from[1] + ((at - from[0]) / (to[0] - from[0] || 1)) * (to[1] - from[1]);
  };
}

/** The line as boxes, each as high as the line climbs within it. */
function lineBoxes(y: Height, { left, right }: CurvePlot): Box[] {
  const count = Math.ceil((right - left) / 4);
  return Array.from({ length: count }, (_, i) => left + (i / count) * (right - left)).flatMap((x) => {
    const [from, to] = [y(x), y(x + 4)];
    if (from === undefined || to === undefined) return [];
    const upper = Math.min(from, to) - 2;
    return [{ x, y: upper, width: 4, height: Math.abs(from - to) + 4 }];
  });
}
