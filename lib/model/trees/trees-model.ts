import type { Bins } from "../design/bins.js";

/** Gradient boosted trees on binned features: the log-odds are `base` and the sum of one leaf of each tree. */
export interface TreesModel {
  readonly kind: "trees";
  readonly base: number;
  readonly features: readonly { readonly feature: string; readonly bins: Bins }[];
  readonly trees: readonly Tree[];
}

/** Nodes in order, the root first; arrays of the same length. */
export interface Tree {
  /** Index into `features`; −1 for a leaf. */
  readonly feature: readonly number[];
  /** Bins up to this one go left; of words, the bins of `goesLeft` do. */
  readonly bin: readonly number[];
  readonly goesLeft?: readonly (readonly number[] | null)[];
  readonly missingGoesLeft: readonly boolean[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Log-odds of a leaf. */
  readonly value: readonly number[];
  /** Rows learnt from that reached the node. */
  readonly rows: readonly number[];
}
