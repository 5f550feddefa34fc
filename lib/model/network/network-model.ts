import type { Encoding } from "../design/encoding.js";

/** A small multi-layer perceptron: rectified layers, then one log-odds. */
export interface NetworkModel {
  readonly kind: "network";
  readonly encoding: Encoding;
  readonly layers: readonly Layer[];
}

export interface Layer {
  /** Row by row of inputs: weights[input][output]. */
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
}
