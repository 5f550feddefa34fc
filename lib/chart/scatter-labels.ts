import type { Box } from "./drawing.js";
import { firstFree } from "./place.js";
import { textWidth } from "./text-width.js";

/** A dot that would like its name beside it. */
export interface Dotted {
  /** What it may be called, the fullest first. */
  readonly labels: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly bold: boolean;
}

/** A name and where it stands: its left edge and baseline. */
export interface NamePlace {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** A place for each name beside its own dot, over no other dot or name; undefined where there is none. */
export function placeNames(
  dots: readonly Dotted[],
  inside: Box,
  { size = 13, others = [] }: { readonly size?: number; readonly others?: readonly Box[] } = {}
): (NamePlace | undefined)[] {
  const obstacles: Box[] = [...others, ...dots.map((d) => around(d))];
  return dots.map((dot) => {
    for (const label of dot.labels) {
      const width = textWidth(label, size, dot.bold ? 600 : 400);
      const box = firstFree(spotsBeside(dot, width, size), obstacles, inside);
      if (!box) continue;
      obstacles.push(box);
      return { label, x: box.x, y: box.y + size - 1 };
    }
    return undefined;
  });
}

function spotsBeside({ x, y, radius }: Dotted, width: number, size: number): Box[] {
  const [height, gap] = [size + 2, radius + 4];
  const right = x + gap;
  const left = x - gap - width;
  const middle = x - width / 2;
  return [
    [right, y - height / 2],
    [left, y - height / 2],
    [middle, y - gap - height + 2],
    [middle, y + gap - 2],
    [right - 2, y - height],
    [right - 2, y],
    [left + 2, y - height],
    [left + 2, y]
  ].map(([boxX = 0, boxY = 0]) => ({ x: boxX, y: boxY, width, height }));
}

function around({ x, y, radius }: Dotted): Box {
  return { x: x - radius - 1, y: y - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 };
}
