import type { AdditiveRows } from "./additive-rows.js";

/** How many rows of label 1 that may be learnt from each cell holds. */
export function positivesByCell(
  { heldOut, label }: Pick<AdditiveRows, "heldOut" | "label">,
  cell: Uint8Array | Uint16Array | Uint32Array,
  cells: number
): number[] {
  const positives = new Array<number>(cells).fill(0);
  for (let row = 0; row < cell.length; row++) {
    if (heldOut[row] === 1 || label[row] !== 1) continue;
    const at = cell[row] as number;
    positives[at] = (positives[at] as number) + 1;
  }
  return positives;
}
