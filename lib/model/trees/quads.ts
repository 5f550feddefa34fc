import type { Binned } from "../design/binned.js";

/** The bins of four features to a number, row by row, read once for the four. */
export type Quads = readonly Int32Array[];

export function toQuads({ n, features }: Binned): Quads {
  return Array.from({ length: Math.ceil(features.length / 4) }, (_, i) => {
    const quad = new Int32Array(n);
    for (let place = 0; place < 4; place++) {
      const bin = features[4 * i + place]?.bin;
      for (let row = 0; row < n; row++) {
        quad[row] = (quad[row] as number) | ((bin ? (bin[row] as number) : row & 255) << (8 * place));
      }
    }
    return quad;
  });
}
