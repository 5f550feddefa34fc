import type { Tensor2D, TfEngine } from "../../vendor/tf.js";
import { computed } from "../design/computed.js";
import type { DesignBlock, DesignBlocks } from "../design/design-blocks.js";
import { blockMargins, columnSums, type LogisticProblem } from "./logistic-objective.js";

/** The Hessian of n times the objective at a point, the intercept first; its lower triangle is what counts. */
export function logisticHessian(
  engine: TfEngine,
  problem: LogisticProblem,
  point: Float64Array
): Float64Array {
  const { design, label, outcomeWeights, ridge } = problem;
  const hessian = weightedGram(engine, design, (block) =>
    blockMargins(engine, block, point).map((margin, i) => {
      const small = Math.exp(-Math.abs(margin));
      return (outcomeWeights[label[block.start + i] as 0 | 1] * small) / (1 + small) ** 2;
    })
  );
  for (let j = 1; j < point.length; j++) addTo(hessian, j * point.length + j, ridge);
  return hessian;
}

/** The lower triangle of Σ weight · (1, row)·(1, row)ᵀ over the rows of a design. */
export function weightedGram(
  engine: TfEngine,
  { width, blocks }: DesignBlocks,
  weightsOf: (block: DesignBlock) => Float32Array
): Float64Array {
  const size = width + 1;
  const gram = new Float64Array(size * size);
  for (const block of blocks) {
    const weights = weightsOf(block);
    for (const weight of weights) addTo(gram, 0, weight);
    const sums = columnSums(engine, block, weights);
    const products = weightedProducts(engine, block, weights);
    for (let j = 0; j < width; j++) {
      addTo(gram, (j + 1) * size, sums[j] as number);
      for (let k = 0; k <= j; k++) addTo(gram, (j + 1) * size + k + 1, products[j * width + k] as number);
    }
  }
  return gram;
}

/** Σ weight × column × column, by two columns. */
function weightedProducts(
  engine: TfEngine,
  { rows, columns, size }: DesignBlock,
  weights: Float32Array
): Float32Array {
  const { tf } = engine;
  return computed(engine, () => {
    const weighted = tf.mul<Tensor2D>(rows, tf.tensor2d(weights, [size, 1]));
    return tf.matMul(columns ?? tf.transpose(rows), weighted);
  });
}

function addTo(sums: Float64Array, place: number, part: number): void {
  sums[place] = (sums[place] as number) + part;
}
