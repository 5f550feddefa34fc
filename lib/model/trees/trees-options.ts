export interface TreesOptions {
  /** Trees at most. */
  readonly rounds: number;
  readonly learningRate: number;
  /** Leaves of a tree at most. */
  readonly maxLeaves: number;
  /** Rows of a leaf at least. */
  readonly minRows: number;
  /** Added to the curvature of a leaf (L2). */
  readonly ridge: number;
  /** Bins of a feature at most, with that of what is missing. */
  readonly maxBins: number;
  /** Rounds without a gain on held-out rows after which the fit stops. */
  readonly patience: number;
}

export const treesDefaults: TreesOptions = {
  rounds: 300,
  learningRate: 0.1,
  maxLeaves: 31,
  minRows: 20,
  ridge: 1,
  maxBins: 256,
  patience: 10
};
