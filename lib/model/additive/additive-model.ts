import type { Bins } from "../design/bins.js";

/** What one feature adds to the log-odds, bin by bin. */
export interface Shape {
  readonly feature: string;
  readonly bins: Bins;
  /** By bin, the one of what is missing last; over the rows learnt from they average to 0. */
  readonly contribution: readonly number[];
  /** The 2.5th and 97.5th percentile over bags. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Rows learnt from in each bin. */
  readonly rows: readonly number[];
  /** Of them, those of label 1. */
  readonly positives: readonly number[];
}

/** What two features add beyond what each does, on coarser bins of both; row by row of the first. */
export interface PairShape {
  readonly features: readonly [string, string];
  readonly bins: readonly [Bins, Bins];
  readonly contribution: readonly (readonly number[])[];
  readonly rows: readonly (readonly number[])[];
  readonly positives: readonly (readonly number[])[];
}

/** An additive model: the log-odds are exactly `base` and the sum of what shapes and pairs say. */
export interface AdditiveModel {
  readonly kind: "additive";
  readonly base: number;
  readonly shapes: readonly Shape[];
  readonly pairs: readonly PairShape[];
  /** Rounds that each bag was fitted for, mains and pairs. */
  readonly rounds: readonly { readonly mains: number; readonly pairs: number }[];
}
