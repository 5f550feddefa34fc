import { binCount } from "../design/bins.js";
import type { AdditiveRows } from "./additive-rows.js";

/** How many rows that may be learnt from each feature's bins hold. */
export function rowsByBin({ binned, heldOut }: AdditiveRows): Float64Array[] {
  return binned.features.map(({ bins, bin }) => {
    const rows = new Float64Array(binCount(bins));
    for (let row = 0; row < bin.length; row++) {
      if (heldOut[row] === 1) continue;
      const at = bin[row] as number;
      rows[at] = (rows[at] as number) + 1;
    }
    return rows;
  });
}
