import type { Encoding } from "../design/encoding.js";

/** A logistic regression on standardised columns: log-odds = intercept + Σ weight × column. */
export interface LogisticModel {
  readonly kind: "logistic";
  readonly encoding: Encoding;
  readonly intercept: number;
  /** By column of the encoding. */
  readonly weights: readonly number[];
  /** From the inverse of the penalised Hessian at the optimum, the intercept's first; undefined where it is singular. */
  readonly standardErrors?: readonly number[];
  readonly ridge: number;
}
