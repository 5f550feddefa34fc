import { fillOverlap, type Overlap } from "./overlap.js";
import { role, type RowState } from "./row-state.js";
import type { Term } from "./term.js";

export interface SampledOverlap extends Overlap {
  /** Fills the table anew where Hessians have moved since it was filled; yields now and then. */
  readonly refresh: () => Generator<void, void, void>;
}

/** Rows that the overlap is taken from where there are more, evenly spread: it need not be exact. */
const sampleRows = 20_000;

/** Share by which Hessians may move before the table is filled anew. */
const staleAt = 0.3;

/** The overlap of cells, from a sample of the rows learnt from. */
export function overlapOf(
  terms: readonly Term[],
  offsets: Int32Array,
  cells: number,
  rows: RowState
): SampledOverlap {
  const sample = sampleOf(rows);
  const scale = (rows.count[role.learnt] as number) / sample.length;
  const sampled = terms.map((term) => ({ ...term, cell: take(term.cell, sample) }));
  const weight = new Float32Array(sample.length);
  const overlap = { cells, shared: new Float32Array(cells * cells) };
  return {
    ...overlap,
    *refresh() {
      let [moved, all] = [0, 0];
      for (let i = 0; i < sample.length; i++) {
        const now = (rows.hessian[sample[i] as number] as number) * scale;
        moved += Math.abs(now - (weight[i] as number));
        all += weight[i] as number;
      }
      if (moved <= staleAt * all) return;
      for (let i = 0; i < sample.length; i++) {
        weight[i] = (rows.hessian[sample[i] as number] as number) * scale;
      }
      yield* fillOverlap(sampled, offsets, weight, overlap);
    }
  };
}

function sampleOf({ n, role: roles, count }: RowState): Uint32Array {
  const learnt = count[role.learnt] as number;
  const sample = new Uint32Array(Math.min(learnt, sampleRows));
  const stride = learnt / sample.length;
  for (let row = 0, seen = 0, taken = 0; row < n && taken < sample.length; row++) {
    if (roles[row] !== role.learnt) continue;
    if (seen++ >= taken * stride) sample[taken++] = row;
  }
  return sample;
}

function take(cell: Uint8Array, rows: Uint32Array): Uint8Array {
  const taken = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = cell[rows[i] as number] as number;
  return taken;
}
