import type { JoinedColumn } from "./join-features.js";

/** Of how many columns the bins are packed into a number, to be read at once. */
const quadColumns = 4;

export function quadCount(columns: readonly JoinedColumn[]): number {
  return Math.ceil(columns.length / quadColumns);
}

/**
 * Packs the bins of four columns to a number, row by row, and yields after each four. What pads the last quad goes to
 * many bins, so that no sum waits for the one before.
 */
export function* fillQuads(
  quads: readonly Int32Array[],
  columns: readonly JoinedColumn[]
): Generator<void, void, void> {
  for (const [i, quad] of quads.entries()) {
    for (let place = 0; place < quadColumns; place++) {
      const bin = columns[quadColumns * i + place]?.bin;
      for (let row = 0; row < quad.length; row++) {
        quad[row] = (quad[row] as number) | ((bin ? (bin[row] as number) : row & 255) << (8 * place));
      }
    }
    yield;
  }
}
