import type { Tensor2D, TfEngine } from "../../vendor/tf.js";
import type { LayerPlace, NetworkLayout } from "./network-layout.js";

export interface Batch {
  /** Row by row. */
  readonly design: Float32Array;
  /** 1 or 0. */
  readonly label: Uint8Array;
}

/**
 * Mean log loss of a batch and its gradient, by back-propagation written out: the engine multiplies fast only where
 * nothing is to be transposed inside of a product, so what automatic gradients would ask for is several times slower.
 */
export function networkGradient(
  { tf }: TfEngine,
  { layers, size }: NetworkLayout,
  parameters: Float64Array,
  { design, label }: Batch
): { loss: number; gradient: Float64Array } {
  const n = label.length;
  const gradient = new Float64Array(size);
  let loss = 0;
  tf.tidy(() => {
    const weights = layers.map((d) => tensorOf(d, parameters));
    const signals = [tf.tensor2d(design, [n, design.length / n])];
    layers.forEach(({ outputs, biases }, l) => {
      const bias = tf.tensor1d(Float32Array.from(parameters.subarray(biases, biases + outputs)));
      const activation = l < layers.length - 1 ? "relu" : "linear";
      const [a, b] = [signals[l], weights[l]] as [Tensor2D, Tensor2D];
      signals.push(tf.fused.matMul({ a, b, bias, activation }) as Tensor2D);
    });
    const output = lossAndResidual((signals[layers.length] as Tensor2D).dataSync<"float32">(), label);
    loss = output.loss;
    const ones = tf.tensor2d(new Float32Array(n).fill(1), [1, n]);
    let slope = tf.tensor2d(output.residual, [n, 1]);
    for (let l = layers.length - 1; l >= 0; l--) {
      const place = layers[l] as LayerPlace;
      const signal = signals[l] as Tensor2D;
      gradient.set(tf.matMul(tf.transpose(signal), slope).dataSync<"float32">(), place.weights);
      gradient.set(tf.matMul(ones, slope).dataSync<"float32">(), place.biases);
      if (l > 0) slope = tf.mul(tf.matMul(slope, tf.transpose(weights[l] as Tensor2D)), tf.step(signal));
    }
  });
  return { loss, gradient };

  function tensorOf({ inputs, outputs, weights, biases }: LayerPlace, from: Float64Array): Tensor2D {
    return tf.tensor2d(Float32Array.from(from.subarray(weights, biases)), [inputs, outputs]);
  }
}

/** The slope of the mean log loss in each margin is (chance − label) / n. */
function lossAndResidual(margins: Float32Array, label: Uint8Array): { loss: number; residual: Float32Array } {
  const n = label.length;
  const residual = new Float32Array(n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const margin = margins[i] as number;
    const outcome = label[i] as number;
    const small = Math.exp(-Math.abs(margin));
    loss += Math.log1p(small) + Math.max(margin, 0) - outcome * margin;
    residual[i] = ((margin > 0 ? 1 : small) / (1 + small) - outcome) / n;
  }
  return { loss: loss / n, residual };
}
