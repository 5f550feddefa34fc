import type { Distance } from "./tally.js";

/** How far apart a disagreement stands: close to .45, some to .6, wide to .8, then split; a cut belongs to the closer. */
export function distanceOf(disagreement: number): Distance {
  return cuts.find(([, most]) => disagreement <= most + 1e-9)?.[0] ?? "split";
}

const cuts: readonly (readonly [distance: Distance, most: number])[] = [
  ["close", 0.45],
  ["some", 0.6],
  ["wide", 0.8]
];
