import type { Random } from "../../random/random.js";
import type { TfEngine } from "../../vendor/tf.js";
import { takeDesignRows } from "../design/design-blocks.js";
import { adam } from "./adam.js";
import { type Batch, networkGradient } from "./network-gradient.js";
import type { NetworkLayout } from "./network-layout.js";

export interface PassOptions {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly l2: number;
  readonly dice: Random;
}

/** Rows learnt from between two reports. */
const breath = 8192;

/**
 * Passes over rows in an order that is drawn anew each time, which move the parameters batch by batch. A pass yields
 * the mean loss so far now and then, and returns that of all its rows.
 */
export function networkPasses(
  engine: TfEngine,
  layout: NetworkLayout,
  parameters: Float64Array,
  { design, label }: Batch,
  { learningRate, batchSize, l2, dice }: PassOptions
): () => Generator<number, number> {
  const step = adam(layout.size, learningRate);
  const order = Uint32Array.from(label, (_, i) => i);
  const width = design.length / label.length;
  const batches = Math.max(1, Math.round(order.length / batchSize));
  return function* () {
    shuffle(order, dice);
    let [loss, told] = [0, 0];
    for (let b = 0; b < batches; b++) {
      const end = Math.round(((b + 1) * order.length) / batches);
      const rows = order.subarray(Math.round((b * order.length) / batches), end);
      const labels = Uint8Array.from(rows, (row) => label[row] as number);
      const batch = { design: takeDesignRows(design, width, rows), label: labels };
      const there = networkGradient(engine, layout, parameters, batch);
      addDecay(layout, parameters, there.gradient, l2);
      step(parameters, there.gradient);
      loss += there.loss * rows.length;
      if (end - told < breath || b === batches - 1) continue;
      told = end;
      yield loss / end;
    }
    return loss / order.length;
  };
}

/** Fisher & Yates. */
function shuffle(order: Uint32Array, dice: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = dice.integer(0, i);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}

/** The slope of l2 / 2 · ‖weights‖². */
function addDecay(
  { layers }: NetworkLayout,
  parameters: Float64Array,
  gradient: Float64Array,
  l2: number
): void {
  for (const { weights, biases } of layers)
    for (let i = weights; i < biases; i++)
      gradient[i] = (gradient[i] as number) + l2 * (parameters[i] as number);
}
