import type { TfEngine } from "../../lib/vendor/tf.js";

/** Of two small matrices, by hand 19, 22, 43, 50. */
export function product({ tf }: TfEngine): number[] {
  return tf.tidy(() => [
    ...tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2])).dataSync()
  ]);
}
