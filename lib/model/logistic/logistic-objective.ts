import type { TfEngine } from "../../vendor/tf.js";
import { computed } from "../design/computed.js";
import type { DesignBlock, DesignBlocks } from "../design/design-blocks.js";
import type { Objective } from "./lbfgs.js";

/** How much a row of each outcome counts. */
export type OutcomeWeights = readonly [negative: number, positive: number];

export interface LogisticProblem {
  readonly design: DesignBlocks;
  /** By row of the design, 1 or 0. */
  readonly label: Uint8Array;
  readonly outcomeWeights: OutcomeWeights;
  readonly ridge: number;
}

/**
 * Mean log loss + ridge / (2n) · ‖weights‖², at the intercept and after it the weights; the intercept is not
 * penalised. scikit-learn minimises the same with C = 1 / ridge. Products are the engine's, in single precision; sums
 * over rows and blocks are in double.
 */
export function logisticObjective(engine: TfEngine, problem: LogisticProblem): Objective {
  const { design, label, outcomeWeights, ridge } = problem;
  const { n, width, blocks } = design;
  return (point) => {
    const gradient = new Float64Array(width + 1);
    let loss = 0;
    for (const block of blocks) {
      const margins = blockMargins(engine, block, point);
      const residual = new Float32Array(block.size);
      for (let i = 0; i < block.size; i++) {
        const outcome = label[block.start + i] as 0 | 1;
        const margin = margins[i] as number;
        const small = Math.exp(-Math.abs(margin));
        const share = (margin > 0 ? 1 : small) / (1 + small);
        loss += outcomeWeights[outcome] * (Math.log1p(small) + Math.max(margin, 0) - outcome * margin);
        residual[i] = outcomeWeights[outcome] * (share - outcome);
        gradient[0] = (gradient[0] as number) + (residual[i] as number) / n;
      }
      const sums = columnSums(engine, block, residual);
      for (let j = 0; j < width; j++) gradient[j + 1] = (gradient[j + 1] as number) + (sums[j] as number) / n;
    }
    let squares = 0;
    for (let j = 1; j <= width; j++) {
      const weight = point[j] as number;
      squares += weight ** 2;
      gradient[j] = (gradient[j] as number) + (ridge / n) * weight;
    }
    return { loss: loss / n + (ridge / (2 * n)) * squares, gradient };
  };
}

/** Intercept + Σ weight × column, by row of a block. */
export function blockMargins(
  engine: TfEngine,
  { rows, columns }: DesignBlock,
  point: Float64Array
): Float32Array {
  const { tf } = engine;
  const width = point.length - 1;
  const weights = Float32Array.from(point.subarray(1));
  const margins = computed(engine, () =>
    columns
      ? tf.matMul(tf.tensor2d(weights, [1, width]), columns)
      : tf.matMul(rows, tf.tensor2d(weights, [width, 1]))
  );
  const intercept = point[0] as number;
  for (let i = 0; i < margins.length; i++) margins[i] = (margins[i] as number) + intercept;
  return margins;
}

/** Σ factor × column over the rows of a block, by column. */
export function columnSums(
  engine: TfEngine,
  { rows, size }: DesignBlock,
  factor: Float32Array
): Float32Array {
  const { tf } = engine;
  return computed(engine, () => tf.matMul(tf.tensor2d(factor, [1, size]), rows));
}
