import type { Binned } from "../design/binned.js";

/** The bins of four features to a number, row by row: read once for the four. */
export type Quads = readonly Int32Array[];

export function toQuads({ n, features }: Binned): Quads {
  return Array.from({ length: Math.ceil(features.length / 4) }, (_, i) => {
    const quad = new Int32Array(n);
    features.slice(4 * i, 4 * i + 4).forEach(({ bin }, place) => {
      for (let row = 0; row < n; row++) {
        quad[row] = (quad[row] as number) | ((bin[row] as number) << (8 * place));
      }
    });
    return quad;
  });
}
