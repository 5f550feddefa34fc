import type { Random } from "../../random/random.js";
import type { Layer } from "./network-model.js";

/** Where the weights and biases of a layer stand among all parameters of a network. */
export interface LayerPlace {
  readonly inputs: number;
  readonly outputs: number;
  /** First of inputs × outputs weights, input by input. */
  readonly weights: number;
  /** First of so many biases as outputs, which follow. */
  readonly biases: number;
}

export interface NetworkLayout {
  readonly layers: readonly LayerPlace[];
  /** Parameters in all. */
  readonly size: number;
}

/** From so many columns through the hidden layers to one log-odds. */
export function layoutOf(columns: number, hidden: readonly number[]): NetworkLayout {
  const widths = [columns, ...hidden, 1];
  let size = 0;
  const layers = widths.slice(1).map((outputs, l): LayerPlace => {
    const inputs = widths[l] as number;
    const weights = size;
    size += (inputs + 1) * outputs;
    return { inputs, outputs, weights, biases: weights + inputs * outputs };
  });
  return { layers, size };
}

/** Random weights that keep a signal's size through rectified layers (He et al. 2015), biases 0. */
export function startingParameters({ layers, size }: NetworkLayout, dice: Random): Float64Array {
  const parameters = new Float64Array(size);
  for (const { inputs, weights, biases } of layers) {
    const scale = Math.sqrt(2 / inputs);
    for (let i = weights; i < biases; i++) parameters[i] = scale * dice.normal();
  }
  return parameters;
}

/** The parameters as a model holds them. */
export function layersOf({ layers }: NetworkLayout, parameters: Float64Array): Layer[] {
  return layers.map(({ inputs, outputs, weights, biases }) => ({
    weights: Array.from({ length: inputs }, (_, i) =>
      Array.from(parameters.subarray(weights + i * outputs, weights + (i + 1) * outputs))
    ),
    biases: Array.from(parameters.subarray(biases, biases + outputs))
  }));
}
