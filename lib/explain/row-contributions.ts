import type { RiskModel } from "../model/risk-model.js";

/** What a model adds up for one row, in log-odds: base + Σ contributions + residual is its margin. */
export interface RowContributions {
  readonly base: number;
  /** By term, in the order of `termsOf`. */
  readonly contributions: Float64Array;
  /** What an approximate method leaves unexplained; no field where the sum is exact. */
  readonly residual?: number;
}

/** The features of a term: one, or the two of a pair of a glass box. */
export type TermFeatures = readonly [string] | readonly [string, string];

/** What a model adds up: its features in its own order, and after them a glass box's pairs. */
export function termsOf(model: RiskModel): TermFeatures[] {
  switch (model.kind) {
    case "additive":
      return [...model.shapes.map((d) => [d.feature] as const), ...model.pairs.map((d) => d.features)];
    case "trees":
      return model.features.map((d) => [d.feature]);
    case "logistic":
    case "network":
      return model.encoding.map((d) => [d.feature]);
  }
}

/** The margin that contributions add up to. */
export function marginOf({ base, contributions, residual = 0 }: RowContributions): number {
  return contributions.reduce((sum, d) => sum + d, base) + residual;
}
