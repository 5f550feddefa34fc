import type { Tensor2D, TfEngine } from "../../vendor/tf.js";

/**
 * The numbers of what the engine computes, which frees all else. (An array is not handed through `tidy`, which would
 * look for tensors in it number by number, and take longer than the product.)
 */
export function computed({ tf }: TfEngine, compute: () => Tensor2D): Float32Array {
  const tensor = tf.tidy(compute);
  const values = tensor.dataSync<"float32">();
  tensor.dispose();
  return values;
}
