import type { TfEngine } from "../../vendor/tf.js";
import { putRows } from "../design/design-blocks.js";
import { cholesky, solve } from "./cholesky.js";
import type { LbfgsOptions } from "./lbfgs.js";
import { weightedGram } from "./logistic-hessian.js";
import type { LogisticProblem } from "./logistic-objective.js";

/** Rows are enough for a rough Hessian. */
const sampleSize = 8192;

/**
 * About the inverse of the Hessian where all weights are 0, from rows at equal distances: columns that go together,
 * as windows of absence do, would cost L-BFGS hundreds of steps without it.
 */
export function roughInverse(
  engine: TfEngine,
  { design, outcomeWeights, ridge }: LogisticProblem,
  rows: Float32Array,
  learnt: Uint32Array,
  [, positives]: readonly [number, number]
): LbfgsOptions["precondition"] {
  const n = learnt.length;
  const size = Math.min(n, sampleSize);
  const sample = Uint32Array.from({ length: size }, (_, i) => learnt[Math.floor((i * n) / size)] as number);
  const share = (positives * outcomeWeights[1]) / n;
  const blocks = putRows(engine, rows, design.width, sample);
  try {
    const hessian = weightedGram(engine, blocks, (block) =>
      new Float32Array(block.size).fill((share * (1 - share)) / size)
    );
    const width = design.width + 1;
    for (let j = 0; j < width; j++) {
      const own = hessian[j * width + j] as number;
      hessian[j * width + j] = own * 1.0001 + (ridge + 1) / n;
    }
    const factor = cholesky(hessian, width);
    return (gradient) => (factor ? solve(factor, gradient) : Float64Array.from(gradient));
  } finally {
    blocks.dispose();
  }
}
