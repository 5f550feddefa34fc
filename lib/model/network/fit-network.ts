import { random } from "../../random/random.js";
import type { TfEngine } from "../../vendor/tf.js";
import { rowsWhere } from "../cohort.js";
import { takeDesignRows } from "../design/design-blocks.js";
import { encodeRows } from "../design/encode-rows.js";
import { encodedWidth } from "../design/encoding.js";
import { learnEncoding } from "../design/learn-encoding.js";
import type { AsyncFit, FitProgress, TrainingSet } from "../fit.js";
import { marginLoss } from "../margin-loss.js";
import { countOutcomes } from "../outcomes.js";
import type { Batch } from "./network-gradient.js";
import { layersOf, layoutOf, type NetworkLayout, startingParameters } from "./network-layout.js";
import { networkMargins } from "./network-margins.js";
import type { NetworkModel } from "./network-model.js";
import { networkPasses } from "./network-passes.js";

export interface NetworkOptions {
  readonly seed: number;
  /** Widths of the rectified layers. */
  readonly hidden?: readonly number[];
  readonly learningRate?: number;
  readonly batchSize?: number;
  /** l2 / 2 · ‖weights‖² is added to the loss; biases are free. */
  readonly l2?: number;
  /** Passes over the rows. */
  readonly atMost?: number;
  /** Passes without a lower held-out loss, after which the fit ends and takes the best. */
  readonly patience?: number;
}

/**
 * A small multi-layer perceptron, by Adam on mini-batches, stopped by the held-out rows; where there are none it makes
 * all passes. The same seed gives the same model on the same backend.
 */
export async function* fitNetwork(
  training: TrainingSet,
  options: NetworkOptions,
  engine: TfEngine
): AsyncFit<NetworkModel> {
  const { seed, hidden = [32, 16], learningRate = 0.002, batchSize = 1024, l2 = 1e-4 } = options;
  const { atMost = 60, patience = 6 } = options;
  const [learnt, held] = labelsOf(training);
  const counts = countOutcomes(learnt.label);
  const encoding = learnEncoding(training);
  const layout = layoutOf(encodedWidth(encoding), hidden);
  const design = encodeRows(encoding, training);
  const [learntRows, heldRows] = [learnt, held].map(({ rows, label }): Batch => {
    return { design: takeDesignRows(design, encodedWidth(encoding), rows), label };
  }) as [Batch, Batch];
  const parameters = startingParameters(layout, random(seed, "network", "weights"));
  silenceEmpty(layout, parameters, learntRows.design);
  parameters[layout.size - 1] = Math.log(counts[1] / counts[0]);
  const dice = random(seed, "network", "order");
  const pass = networkPasses(engine, layout, parameters, learntRows, { learningRate, batchSize, l2, dice });

  let best = { parameters: parameters.slice(), loss: Infinity, round: 0 };
  let heldOut: Partial<FitProgress> = {};
  for (let round = 1; round <= atMost; round++) {
    const steps = pass();
    let step = steps.next();
    for (; step.done !== true; step = steps.next())
      if (yield { round, atMost, trainLoss: step.value, ...heldOut }) return modelOf(best.parameters);
    const loss = marginLoss(
      networkMargins(layout, parameters, heldRows.design, held.rows.length),
      held.label
    );
    // Without held-out rows the loss is not a number, and the newest counts as the best.
    if (!(loss >= best.loss)) best = { parameters: parameters.slice(), loss, round };
    if (held.rows.length > 0)
      heldOut = { heldOutLoss: loss, roundsWithoutGain: round - best.round, patience };
    const stop = yield { round, atMost, trainLoss: step.value, ...heldOut };
    if (stop || round - best.round >= patience) break;
  }
  return modelOf(best.parameters);

  function modelOf(own: Float64Array): NetworkModel {
    return { kind: "network", encoding, layers: layersOf(layout, own) };
  }
}

function labelsOf({ n, heldOut, label }: TrainingSet) {
  return [0, 1].map((part) => {
    const rows = rowsWhere(n, (row) => (heldOut[row] !== 0) === (part === 1));
    return { rows, label: Uint8Array.from(rows, (row) => label[row] as number) };
  }) as [{ rows: Uint32Array; label: Uint8Array }, { rows: Uint32Array; label: Uint8Array }];
}

/** A column that is 0 in all rows learnt from teaches nothing: it gets no weight, and so no say where it is not 0. */
function silenceEmpty({ layers }: NetworkLayout, parameters: Float64Array, design: Float32Array): void {
  const { inputs = 0, outputs = 0 } = layers[0] ?? {};
  for (let column = 0; column < inputs; column++) {
    let at = column;
    while (at < design.length && design[at] === 0) at += inputs;
    if (at >= design.length) parameters.fill(0, column * outputs, (column + 1) * outputs);
  }
}
