import { checkPairs } from "./check-pairs.js";
import { descending } from "./descending.js";

/**
 * Rows from the highest score to the lowest, sorted once for many weighted measures. Where there are strata (schools,
 * blocks) each stands whole, one after the other, with its own order.
 */
export interface Ranked {
  readonly row: Uint32Array;
  /** By place in that order. */
  readonly label: Uint8Array;
  /** The place after each run of equal scores. */
  readonly tieEnd: Uint32Array;
  /** The place after each stratum; one without strata. */
  readonly stratumEnd: Uint32Array;
  /** Runs of equal scores up to the end of each stratum. */
  readonly stratumTies: Uint32Array;
}

/** Weights of rows: any, or how often each was drawn. */
export type Weights = Float64Array | Uint16Array;

export function rank(label: Uint8Array, score: Float64Array, stratum?: Uint32Array): Ranked {
  checkPairs(label, score);
  const sorted = descending(score);
  const { row, stratumEnd } = stratum
    ? gather(sorted, stratum)
    : { row: sorted, stratumEnd: Uint32Array.of(sorted.length) };
  return {
    row,
    label: label.map((_, i) => label[row[i] as number] as number),
    ...ties(row, score, stratumEnd)
  };
}

/** Weights of rows by their place in an order; without weights each row weighs 1. */
export function weightsInOrder(ranked: Ranked, weight: ArrayLike<number>): Float64Array {
  const { row } = ranked;
  const placed = new Float64Array(row.length);
  for (let i = 0; i < row.length; i++) placed[i] = weight[row[i] as number] as number;
  return placed;
}

function gather(sorted: Uint32Array, stratum: Uint32Array): { row: Uint32Array; stratumEnd: Uint32Array } {
  if (stratum.length !== sorted.length)
    throw new RangeError(`not pairs: ${sorted.length} scores and ${stratum.length} strata`);
  const strata = stratum.reduce((most, d) => Math.max(most, d + 1), 0);
  const next = new Uint32Array(strata + 1);
  for (const d of stratum) next[d + 1] = (next[d + 1] as number) + 1;
  for (let d = 1; d <= strata; d++) next[d] = (next[d] as number) + (next[d - 1] as number);
  const stratumEnd = next.slice(1);
  const row = new Uint32Array(sorted.length);
  for (const each of sorted) {
    const d = stratum[each] as number;
    const place = next[d] as number;
    row[place] = each;
    next[d] = place + 1;
  }
  return { row, stratumEnd };
}

function ties(
  row: Uint32Array,
  score: Float64Array,
  stratumEnd: Uint32Array
): Pick<Ranked, "tieEnd" | "stratumEnd" | "stratumTies"> {
  const tieEnd = new Uint32Array(row.length);
  let count = 0;
  let place = 0;
  const stratumTies = stratumEnd.map((end) => {
    for (; place < end; place++)
      if (place + 1 === end || score[row[place + 1] as number] !== score[row[place] as number])
        tieEnd[count++] = place + 1;
    return count;
  });
  return { tieEnd: tieEnd.slice(0, count), stratumEnd, stratumTies };
}
