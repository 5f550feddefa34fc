import type { TfEngine } from "../../vendor/tf.js";
import { rowsWhere } from "../cohort.js";
import { putRows, takeDesignRows } from "../design/design-blocks.js";
import { encodeRows } from "../design/encode-rows.js";
import { encodedWidth } from "../design/encoding.js";
import { learnEncoding } from "../design/learn-encoding.js";
import type { AsyncFit, TrainingSet } from "../fit.js";
import { marginLoss } from "../margin-loss.js";
import { countOutcomes } from "../outcomes.js";
import { cholesky, inverseDiagonal } from "./cholesky.js";
import { lbfgs } from "./lbfgs.js";
import { linearMargins } from "./linear-margins.js";
import { logisticHessian } from "./logistic-hessian.js";
import type { LogisticModel } from "./logistic-model.js";
import { logisticObjective, type LogisticProblem, type OutcomeWeights } from "./logistic-objective.js";
import { roughInverse } from "./rough-inverse.js";

export interface LogisticOptions {
  /** How firmly weights are held near 0; 1 is scikit-learn's default, C = 1. At 0, standard errors may not exist. */
  readonly ridge?: number;
  /** `balanced` counts both outcomes as if there were as many of each; scores are then no chances. */
  readonly classWeights?: "none" | "balanced";
  readonly atMost?: number;
  /** The fit ends when a step is expected to lower the mean loss by less. */
  readonly tolerance?: number;
}

/** Logistic regression to its optimum, on the rows that are not held out; standard errors come at the end. */
export async function* fitLogistic(
  training: TrainingSet,
  { ridge = 1, classWeights = "none", atMost = 200, tolerance = 1e-9 }: LogisticOptions,
  engine: TfEngine
): AsyncFit<LogisticModel> {
  if (!(ridge >= 0 && ridge < Infinity))
    throw new RangeError(`not a ridge: ${ridge} (give 0 for none, else a positive number)`);
  const learnt = rowsWhere(training.n, (row) => training.heldOut[row] === 0);
  const label = Uint8Array.from(learnt, (row) => training.label[row] as number);
  const counts = countOutcomes(label);
  const encoding = learnEncoding(training);
  const width = encodedWidth(encoding);
  const rows = encodeRows(encoding, training);
  const heldOutLoss = heldOutLossOf(training, rows, width);
  const design = putRows(engine, rows, width, learnt);
  try {
    const problem = { design, label, ridge, outcomeWeights: weightsOf(classWeights, counts) };
    const steps = lbfgs(logisticObjective(engine, problem), startOf(problem, counts), {
      precondition: roughInverse(engine, problem, rows, learnt, counts),
      tolerance,
      atMost
    });
    let round = 0;
    for (;;) {
      const { value, done } = steps.next();
      const [intercept = 0, ...weights] = value.point;
      const model: LogisticModel = { kind: "logistic", encoding, intercept, weights, ridge };
      if (done === true) return { ...model, ...standardErrors(engine, problem, value.point) };
      const penalty = (ridge / (2 * learnt.length)) * weights.reduce((sum, d) => sum + d * d, 0);
      const progress = { round: ++round, atMost, trainLoss: value.loss - penalty };
      if (yield { ...progress, ...heldOutLoss(intercept, weights) }) return model;
    }
  } finally {
    design.dispose();
  }
}

function weightsOf(
  classWeights: "none" | "balanced",
  [negatives, positives]: readonly [number, number]
): OutcomeWeights {
  const half = (negatives + positives) / 2;
  return classWeights === "none" ? [1, 1] : [half / negatives, half / positives];
}

/** The best intercept of a model without weights. */
function startOf(
  { design, outcomeWeights }: LogisticProblem,
  counts: readonly [number, number]
): Float64Array {
  const start = new Float64Array(design.width + 1);
  start[0] = Math.log((counts[1] * outcomeWeights[1]) / (counts[0] * outcomeWeights[0]));
  return start;
}

function heldOutLossOf(
  { n, heldOut, label }: TrainingSet,
  rows: Float32Array,
  width: number
): (intercept: number, weights: readonly number[]) => { heldOutLoss?: number } {
  const held = rowsWhere(n, (row) => heldOut[row] !== 0);
  if (held.length === 0) return () => ({});
  const design = takeDesignRows(rows, width, held);
  const outcomes = Uint8Array.from(held, (row) => label[row] as number);
  return (intercept, weights) => ({
    heldOutLoss: marginLoss(linearMargins(design, held.length, intercept, weights), outcomes)
  });
}

/** Square roots of the diagonal of the inverse Hessian; none where it is singular. */
function standardErrors(
  engine: TfEngine,
  problem: LogisticProblem,
  point: Float64Array
): { standardErrors?: readonly number[] } {
  const factor = cholesky(logisticHessian(engine, problem, point), point.length);
  return factor ? { standardErrors: Array.from(inverseDiagonal(factor), Math.sqrt) } : {};
}
