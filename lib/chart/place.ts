import type { Box } from "./drawing.js";

/** The first of the candidate boxes that touches no obstacle and lies inside; undefined if there is none. */
export function firstFree(
  candidates: readonly Box[],
  obstacles: readonly Box[],
  inside: Box
): Box | undefined {
  return candidates.find((box) => within(box, inside) && !obstacles.some((d) => overlap(box, d)));
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within(box: Box, outer: Box): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  );
}
