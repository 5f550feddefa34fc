import type { NetworkLayout } from "./network-layout.js";

/** Log-odds of the rows of a design, layer by layer; all hidden layers are rectified. */
export function networkMargins(
  { layers }: NetworkLayout,
  parameters: Float64Array,
  design: Float32Array | Float64Array,
  n: number
): Float64Array {
  const margins = new Float64Array(n);
  const columns = layers[0]?.inputs ?? 0;
  const signals = layers.map(({ outputs }) => new Float64Array(outputs));
  for (let row = 0; row < n; row++) {
    let signal = design.subarray(row * columns, (row + 1) * columns);
    for (let l = 0; l < layers.length; l++) {
      const { inputs, outputs, weights, biases } = layers[l] as NetworkLayout["layers"][number];
      const next = signals[l] as Float64Array;
      for (let j = 0; j < outputs; j++) next[j] = parameters[biases + j] as number;
      for (let i = 0; i < inputs; i++) {
        const value = signal[i] as number;
        if (value === 0) continue;
        const from = weights + i * outputs;
        for (let j = 0; j < outputs; j++)
          next[j] = (next[j] as number) + value * (parameters[from + j] as number);
      }
      if (l < layers.length - 1) for (let j = 0; j < outputs; j++) if ((next[j] as number) < 0) next[j] = 0;
      signal = next;
    }
    margins[row] = signal[0] as number;
  }
  return margins;
}
