import type { TfEngine } from "../../vendor/tf.js";
import { rowsWhere } from "../cohort.js";
import { putRows, takeDesignRows } from "../design/design-blocks.js";
import { encodeRows } from "../design/encode-rows.js";
import { encodedWidth } from "../design/encoding.js";
import { learnEncoding } from "../design/learn-encoding.js";
import type { AsyncFit, FitProgress, TrainingSet } from "../fit.js";
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
  const outcomeWeights = weightsOf(classWeights, counts);
  // A fit that is stopped before its first step knows how often the outcome occurs, and no more.
  const intercept = Math.log((counts[1] * outcomeWeights[1]) / (counts[0] * outcomeWeights[0]));
  const begun: FitProgress = {
    round: 0,
    atMost,
    trainLoss: marginLoss(new Float64Array(label.length).fill(intercept), label)
  };
  let model: LogisticModel = { kind: "logistic", encoding: [], intercept, weights: [], ridge };
  const encoding = learnEncoding(training);
  const width = encodedWidth(encoding);
  const rows = encodeRows(encoding, training);
  if (yield begun) return model;
  const heldOutLoss = heldOutLossOf(training, rows, width);
  const design = putRows(engine, rows, width, learnt);
  try {
    if (yield begun) return model;
    const problem = { design, label, ridge, outcomeWeights };
    const steps = lbfgs(
      logisticObjective(engine, problem),
      Float64Array.of(intercept, ...new Float64Array(width)),
      {
        precondition: roughInverse(engine, problem, rows, learnt, counts),
        tolerance,
        atMost
      }
    );
    for (let round = 1; ; round++) {
      const { value, done } = steps.next();
      const [first = 0, ...weights] = value.point;
      model = { kind: "logistic", encoding, intercept: first, weights, ridge };
      if (done === true) return { ...model, ...standardErrors(engine, problem, value.point) };
      const penalty = (ridge / (2 * learnt.length)) * weights.reduce((sum, d) => sum + d * d, 0);
      if (yield { round, atMost, trainLoss: value.loss - penalty, ...heldOutLoss(first, weights) })
        return model;
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
