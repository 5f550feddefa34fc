import { curvatureOf, rowsOf, type RowWeight } from "./row-weight.js";

/** Sums over rows: gradients and curvatures of the loss, and how many they are. */
export interface Sums {
  readonly gradient: number;
  readonly curvature: number;
  readonly rows: number;
}

/** How a node's rows part. */
export interface Split {
  /** By how much it lowers the loss, to second order and twice over. */
  readonly gain: number;
  readonly feature: number;
  /** Bins up to this one go left, where `levels` does not say which. */
  readonly bin: number;
  /** Of words: the bins that go left, but for what is missing. */
  readonly levels?: readonly number[];
  readonly missingGoesLeft: boolean;
  readonly left: Sums;
  readonly right: Sums;
}

/** What a split must keep to. */
export interface SplitLimits {
  /** Fewest rows of a leaf. */
  readonly minRows: number;
  /** Added to a leaf's curvature (L2). */
  readonly ridge: number;
  readonly weights: RowWeight;
}

/** Below this a leaf's value is noise. */
export const minCurvature = 1e-3;

/** Below this a gain is rounding. */
export const minGain = 1e-9;

/** Twice what the best value of a leaf with these sums takes off the loss, to second order. */
export function leafGain(gradient: number, curvature: number, ridge: number): number {
  return (gradient * gradient) / (curvature + ridge);
}

/** The best value of a leaf: one step of Newton's. */
export function leafValue({ gradient, curvature }: Sums, ridge: number): number {
  return -gradient / (curvature + ridge);
}

export function sumsOf(gradient: number, weight: number, weights: RowWeight): Sums {
  return { gradient, curvature: curvatureOf(weight, weights), rows: rowsOf(weight, weights) };
}

export function without(all: Sums, part: Sums): Sums {
  return {
    gradient: all.gradient - part.gradient,
    curvature: all.curvature - part.curvature,
    rows: all.rows - part.rows
  };
}
